#include "formats/load.h"
#include "formats/reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

void check_list(Reader& reader, NodeId owner, const Names& known) {
    const NodeId traits = reader.member(owner, "municipality_traits");
    if (traits == no_node)
        return;
    for (NodeId node = reader.first(traits); node != no_node; node = reader.next(node)) {
        const std::string trait = reader.text(node);
        if (std::find(known.begin(), known.end(), trait) == known.end())
            reader.fault(Fault::unknown_trait, node,
                         join({"no municipality in the list has the trait ", quoted(trait)}), suggestion(trait, known));
    }
}

} // namespace

std::vector<Diagnostic> check_traits(std::string_view json, const engine::QuestionSet& set,
                                     const engine::MunicipalityList& municipalities) {
    Names known;
    for (const engine::Municipality& municipality : municipalities.municipalities) {
        for (const std::string& trait : municipality.traits) {
            if (std::find(known.begin(), known.end(), trait) == known.end())
                known.push_back(trait);
        }
    }
    Reader reader(json);
    const NodeId questions =
        reader.document().complete() ? reader.member(reader.document().root(), "questions") : no_node;
    if (questions == no_node || set.questions.empty())
        return reader.take();
    for (NodeId question = reader.first(questions); question != no_node; question = reader.next(question)) {
        check_list(reader, reader.member(question, "not_applicable"), known);
        const NodeId variants = reader.member(question, "variants");
        if (variants == no_node)
            continue;
        for (NodeId variant = reader.first(variants); variant != no_node; variant = reader.next(variant))
            check_list(reader, variant, known);
    }
    return reader.take();
}

} // namespace pikatesti::formats
