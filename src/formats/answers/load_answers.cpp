#include "formats/answers/load_answers.h"

#include "formats/question_set/answers_reader.h"
#include "formats/question_set/municipality_reference.h"

namespace pikatesti::formats {
namespace {

// Programs that write answers say "no municipality" in several ways.
bool is_left_open(const Reader& reader, NodeId node) {
    return reader.is_kind(node, JsonKind::null) ||
           (reader.is_kind(node, JsonKind::string) && reader.document().string(node).empty());
}

AnswerRecord read_record(Reader& reader, NodeId node, const engine::QuestionSet& set,
                         const engine::MunicipalityList* municipalities) {
    AnswerRecord record;
    record.answers.resize(set.questions.size());
    if (!reader.object(node, "answers", "municipality"))
        return record;
    const NodeId municipality = reader.member(node, "municipality");
    if (!is_left_open(reader, municipality))
        record.municipality = reader.text(municipality);
    record.traits =
        read_municipality_traits(reader, municipality, record.municipality, municipalities).value_or(engine::Traits());
    record.answers = read_answers(reader, reader.member(node, "answers"), set);
    return record;
}

} // namespace

Loaded<AnswerRecords> load_answers(std::string_view json, const engine::QuestionSet& set,
                                   const engine::MunicipalityList* municipalities) {
    Loaded<AnswerRecords> loaded;
    Reader reader(json);
    if (reader.document().complete()) {
        AnswerRecords records;
        const NodeId root = reader.document().root();
        records.is_array = reader.document().kind(root) == JsonKind::list;
        if (records.is_array) {
            for (NodeId child = reader.document().first(root); child != no_node; child = reader.document().next(child))
                records.records.push_back(read_record(reader, child, set, municipalities));
        } else {
            records.records.push_back(read_record(reader, root, set, municipalities));
        }
        loaded.value = std::move(records);
    }
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
