#include "formats/record/record.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/question_set_file.h"
#include "formats/diagnostics/loaded.h"
#include "formats/explain/explain.h"
#include "formats/record/load_record.h"
#include "formats/record/record_json.h"

namespace pikatesti::cli {

namespace {

// The record may be as it was counted, so this is no fault of the file.
void warn_of_too_many(const engine::QuestionSet& set, const engine::EveningData& data) {
    if (data.details.answering == engine::Answering::agreed)
        return;
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const engine::Round* round = engine::valid_round(data.questions[i].tally);
        if (round == nullptr)
            continue;
        if (const int beyond = engine::votes_too_many(set.questions[i], *round, data.details.people); beyond > 0)
            complain("question " + set.questions[i].id + " has more votes than people, by " + std::to_string(beyond) +
                     ": look whether it was miscounted");
    }
}

} // namespace

int record(const std::string& set_path, const std::string& record_path) {
    if (set_path == "-" && record_path == "-") {
        complain("the set and the record cannot both come from standard input");
        return exit_trouble;
    }
    const QuestionSetFile file = load_question_set_file(set_path);
    if (!file.set)
        return file.code;
    const FileText text = read_file(record_path);
    if (!text.readable) {
        complain("cannot read " + shown_name(record_path) + ": " + text.reason);
        return exit_trouble;
    }
    const formats::Loaded<formats::Record> loaded = formats::load_record(text.text, *file.set, file.list());
    print_diagnostics(explain(text.text, loaded.diagnostics, formats::Wanted::other_kind), record_path, text.text);
    if (!loaded.value)
        return exit_faults;
    if (loaded.value->kind == formats::RecordKind::evening)
        warn_of_too_many(*file.set, loaded.value->data);
    print(formats::record_result_json(*file.set, *loaded.value));
    print("\n");
    // Figures that do not follow from the counts are a fault of the file, even if the result can be told.
    return loaded.diagnostics.empty() ? exit_good : exit_faults;
}

} // namespace pikatesti::cli
