#include "cli/commands.h"
#include "cli/files.h"
#include "cli/question_set_file.h"
#include "formats/load.h"
#include "formats/result_json.h"

namespace pikatesti::cli {

int score(const std::string& set_path, const std::string& answers_path) {
    if (set_path == "-" && answers_path == "-") {
        complain("the set and the answers cannot both come from standard input");
        return exit_trouble;
    }
    const QuestionSetFile file = load_question_set_file(set_path);
    if (!file.set)
        return file.code;
    const FileText answers = read_file(answers_path);
    if (!answers.readable) {
        complain("cannot read " + shown_name(answers_path) + ": " + answers.reason);
        return exit_trouble;
    }
    const formats::Loaded<formats::AnswerRecords> loaded = formats::load_answers(answers.text, *file.set, file.list());
    print_diagnostics(loaded.diagnostics, answers_path, answers.text);
    if (!loaded.value)
        return exit_faults;

    std::vector<engine::Result> results;
    for (const formats::AnswerRecord& record : loaded.value->records)
        results.push_back(engine::score(*file.set, record.answers, record.traits));
    print(loaded.value->is_array ? formats::results_json(*file.set, results)
                                 : formats::result_json(*file.set, results.front()));
    print("\n");
    return exit_good;
}

} // namespace pikatesti::cli
