#include "formats/answers_reader.h"
#include "formats/load.h"

namespace pikatesti::formats {
namespace {

AnswerRecord read_record(Reader& reader, NodeId node, const engine::QuestionSet& set) {
    AnswerRecord record;
    record.answers.resize(set.questions.size());
    if (!reader.object(node, {"answers"}, {"municipality"}))
        return record;
    const NodeId municipality = reader.member(node, "municipality");
    if (municipality != no_node && reader.document().kind(municipality) != JsonKind::null)
        record.municipality = reader.text(municipality);
    record.answers = read_answers(reader, reader.member(node, "answers"), set);
    return record;
}

} // namespace

Loaded<AnswerRecords> load_answers(std::string_view json, const engine::QuestionSet& set) {
    Loaded<AnswerRecords> loaded;
    Reader reader(json);
    if (reader.document().complete()) {
        AnswerRecords records;
        const NodeId root = reader.document().root();
        records.is_array = reader.document().kind(root) == JsonKind::list;
        if (records.is_array) {
            for (NodeId child = reader.first(root); child != no_node; child = reader.next(child))
                records.records.push_back(read_record(reader, child, set));
        } else {
            records.records.push_back(read_record(reader, root, set));
        }
        loaded.value = std::move(records);
    }
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
