#include "formats/answers/answer_line.h"

#include "formats/question_set/answers_reader.h"
#include "formats/question_set/municipality_reference.h"

namespace pikatesti::formats {

void read_answer_line(std::string_view line, const engine::QuestionSet& set,
                      const engine::MunicipalityList* municipalities, BatchRecord& record) {
    record = {};
    record.answers.answers.resize(set.questions.size());
    Reader reader(line);
    const JsonDocument& document = reader.document();
    if (document.complete()) {
        const NodeId root = document.root();
        const NodeId answers = reader.member(root, "answers");
        const NodeId municipality = reader.member(root, "municipality");
        if (document.kind(root) != JsonKind::object)
            reader.wrong_type(root, "an object { … }");
        else if (answers == no_node)
            reader.missing_key(root, "answers");
        if (reader.is_kind(municipality, JsonKind::string) && !document.string(municipality).empty())
            record.answers.municipality = reader.text(municipality);
        else if (municipality != no_node && !reader.is_kind(municipality, JsonKind::null) &&
                 !reader.is_kind(municipality, JsonKind::string))
            reader.wrong_type(municipality, "text in double quotes");
        record.answers.traits =
            read_municipality_traits(reader, municipality, record.answers.municipality, municipalities)
                .value_or(engine::Traits());
        record.answers.answers = read_answers(reader, answers, set);
        for (NodeId child = document.first(root); child != no_node && document.has_key(child);
             child = document.next(child)) {
            const std::string key = document.key(child);
            if (key != "answers" && key != "municipality" && key != "result")
                record.kept.emplace_back(key, document.written(child));
        }
    }
    for (Diagnostic& diagnostic : reader.take()) {
        std::string place = diagnostic.pointer.empty() ? std::string() : join({"at ", diagnostic.pointer, ": "});
        record.faults.push_back({std::move(diagnostic.id), place + diagnostic.message, std::move(diagnostic.mend)});
    }
}

} // namespace pikatesti::formats
