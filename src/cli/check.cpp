#include "cli/check_output.h"
#include "cli/files.h"
#include "cli/question_set_file.h"
#include "formats/diagnostics/wording.h"
#include "formats/explain/explain.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/recognise.h"

#include <algorithm>

namespace pikatesti::cli {
namespace {

using formats::counted;
using formats::join;

int check_list(const std::string& path, const std::string& text, CheckOutput& output) {
    formats::Loaded<engine::MunicipalityList> loaded = formats::load_municipalities(text);
    const std::string summary =
        loaded.value ? counted(loaded.value->municipalities.size(), "municipality") : std::string();
    std::vector<formats::TextEdits> mends;
    std::vector<formats::Diagnostic> told =
        explain(text, std::move(loaded.diagnostics), formats::Wanted::other_kind, &mends);
    return output.file(path, text, std::move(told), summary, std::move(mends));
}

int check_set(const std::string& path, const std::string& text, CheckOutput& output) {
    ListBesideSet list(path);
    formats::Diagnosis diagnosis = formats::diagnose(text, &list);
    int code = exit_good;
    if (has_errors(list.diagnostics()))
        code = output.file(list.path(), list.text(), list.diagnostics(), "");
    std::string summary;
    if (diagnosis.set) {
        const engine::QuestionSet& set = *diagnosis.set;
        summary = join({counted(set.questions.size(), "question"), ", ", counted(set.goals.size(), "goal"), ", ",
                        counted(set.languages.size(), "language"), ", ", counted(set.examples.size(), "example")});
    }
    return std::max(code,
                    output.file(path, text, std::move(diagnosis.diagnostics), summary, std::move(diagnosis.mends)));
}

} // namespace

int check(const std::vector<std::string>& files, const CheckOptions& options) {
    CheckOutput output(options);
    int code = exit_good;
    for (const std::string& path : files) {
        const FileText file = read_file(path);
        if (!file.readable) {
            complain("cannot read " + shown_name(path) + ": " + file.reason);
            code = exit_trouble;
            continue;
        }
        const bool is_list = formats::recognise(file.text) == formats::FileKind::municipality_list;
        const int found = is_list ? check_list(path, file.text, output) : check_set(path, file.text, output);
        code = std::max(code, found);
    }
    output.finish();
    return code;
}

} // namespace pikatesti::cli
