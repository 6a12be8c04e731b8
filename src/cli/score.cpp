#include "cli/commands.h"
#include "cli/files.h"
#include "cli/score_stream.h"
#include "formats/answers/load_answers.h"
#include "formats/answers/result_json.h"
#include "formats/explain/explain.h"

#include <cerrno>
#include <cstring>
#include <optional>

namespace pikatesti::cli {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// By the name; none where it does not tell.
std::optional<InputFormat> format_by_name(std::string_view path) {
    if (ends_with(path, ".csv") || ends_with(path, ".CSV") || ends_with(path, ".tsv"))
        return InputFormat::csv;
    if (ends_with(path, ".jsonl") || ends_with(path, ".ndjson"))
        return InputFormat::jsonl;
    if (ends_with(path, ".json"))
        return InputFormat::json;
    return std::nullopt;
}

// By what it begins with. One JSON object a line, or one in many; a list; anything else is a table.
InputFormat format_by_content(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
    if (text.empty() || text.front() == '[')
        return InputFormat::json;
    if (text.front() != '{')
        return InputFormat::csv;
    const std::size_t line_end = std::min(text.find('\n'), text.size());
    const std::size_t after = text.find_first_not_of(blank, line_end);
    const std::size_t last = text.find_last_not_of(blank, line_end == 0 ? 0 : line_end - 1);
    return last > 0 && text[last] == '}' && after != std::string_view::npos && text[after] == '{' ? InputFormat::jsonl
                                                                                                  : InputFormat::json;
}

int score_whole(const QuestionSetFile& file, const std::string& path, const std::string& text) {
    const formats::Loaded<formats::AnswerRecords> loaded = formats::load_answers(text, *file.set, file.list());
    print_diagnostics(explain(text, loaded.diagnostics, formats::Wanted::other_kind), path, text);
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

} // namespace

int score(const std::string& set_path, const std::string& answers_path, const ScoreOptions& options) {
    if (set_path == "-" && answers_path == "-") {
        complain("the set and the answers cannot both come from standard input");
        return exit_trouble;
    }
    const QuestionSetFile file = load_question_set_file(set_path);
    if (!file.set)
        return file.code;
    InputStream input(answers_path);
    std::string text;
    std::optional<InputFormat> format = options.input;
    if (!format)
        format = format_by_name(answers_path);
    if (!format && input.read_more(text, 65536))
        format = format_by_content(text);
    if (input.reason().empty() && format == InputFormat::json)
        input.read_all(text);
    if (!input.reason().empty()) {
        complain("cannot read " + shown_name(answers_path) + ": " + input.reason());
        return exit_trouble;
    }
    if (format != InputFormat::json)
        return score_rows(file, answers_path, input.stream(), std::move(text),
                          format == InputFormat::csv ? RowFormat::csv : RowFormat::jsonl, options);
    if (options.output != OutputFormat::as_input) {
        complain("--output is for answers in rows: CSV, or one JSON object a line");
        return exit_trouble;
    }
    return score_whole(file, answers_path, text);
}

} // namespace pikatesti::cli
