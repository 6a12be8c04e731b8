#include "formats/check/check_traits.h"

#include "formats/question_set/set_limits.h"

namespace pikatesti::formats {
namespace {

void check_list(Reader& reader, NodeId owner, const Names& known) {
    for (const NodeId node : reader.list(reader.member(owner, "municipality_traits"), "trait", {1, most_others})) {
        const std::string trait = reader.text(node);
        if (contains(known, trait))
            continue;
        const Suggestion meant = suggestion(trait, known);
        reader.fault(Fault::unknown_trait, node, {trait, meant.words, {}, meant.name});
    }
}

} // namespace

void check_traits(Reader& reader, const engine::MunicipalityList& municipalities) {
    Names known;
    for (const engine::Municipality& municipality : municipalities.municipalities) {
        for (const std::string& trait : municipality.traits) {
            if (!contains(known, trait))
                known.push_back(trait);
        }
    }
    const NodeId questions = reader.member(reader.document().root(), "questions");
    for (const NodeId question : reader.list(questions, "question", {0, most_questions})) {
        check_list(reader, reader.member(question, "not_applicable"), known);
        const NodeId variants = reader.member(question, "variants");
        for (const NodeId variant : reader.list(variants, "variant", {0, most_others}))
            check_list(reader, variant, known);
    }
}

std::vector<Diagnostic> check_traits(std::string_view json, const engine::MunicipalityList& municipalities) {
    Reader reader(json);
    if (reader.document().complete())
        check_traits(reader, municipalities);
    return reader.take();
}

} // namespace pikatesti::formats
