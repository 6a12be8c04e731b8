#include "cli/commands.h"
#include "cli/files.h"
#include "cli/question_set_file.h"
#include "formats/load.h"
#include "formats/wording.h"

#include <algorithm>

namespace pikatesti::cli {
namespace {

using formats::counted;
using formats::join;

int check_list(const std::string& path, const std::string& text) {
    const formats::Loaded<engine::MunicipalityList> loaded = formats::load_municipalities(text);
    print_diagnostics(loaded.diagnostics, path, text);
    if (!loaded.value)
        return exit_faults;
    print(join({shown_name(path), ": ok, ", counted(loaded.value->municipalities.size(), "municipality"), "\n"}));
    return exit_good;
}

int check_set(const std::string& path, std::string text) {
    const QuestionSetFile file = load_question_set_text(path, std::move(text));
    if (!file.set)
        return file.code;
    const engine::QuestionSet& set = *file.set;
    const engine::MunicipalityList* list = file.list();
    std::vector<formats::Diagnostic> found = formats::check_examples(file.text, set, list);
    if (list) {
        for (formats::Diagnostic& diagnostic : formats::check_traits(file.text, *list))
            found.push_back(std::move(diagnostic));
    }
    sort_by_place(found);
    print_diagnostics(found, path, file.text);
    if (formats::has_errors(found))
        return exit_faults;
    print(join({shown_name(path), ": ok, ", counted(set.questions.size(), "question"), ", ",
                counted(set.goals.size(), "goal"), ", ", counted(set.languages.size(), "language"), ", ",
                counted(set.examples.size(), "example"), "\n"}));
    return exit_good;
}

} // namespace

int check(const std::vector<std::string>& files) {
    int code = exit_good;
    for (const std::string& path : files) {
        FileText file = read_file(path);
        if (!file.readable) {
            complain("cannot read " + shown_name(path) + ": " + file.reason);
            code = exit_trouble;
            continue;
        }
        const bool is_list = formats::recognise(file.text) == formats::FileKind::municipality_list;
        const int found = is_list ? check_list(path, file.text) : check_set(path, std::move(file.text));
        code = std::max(code, found);
    }
    return code;
}

} // namespace pikatesti::cli
