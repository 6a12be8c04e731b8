#include "cli/question_set_file.h"

#include "cli/files.h"
#include "formats/load.h"

namespace pikatesti::cli {
namespace {

// Where the list cannot be read or is faulty, the set cannot be used either.
bool load_list(const std::string& set_path, QuestionSetFile& file) {
    const std::string path = beside(set_path, file.set->municipality_list);
    const FileText list = read_file(path);
    if (!list.readable) {
        print_diagnostics({formats::diagnostic_at(file.text, "/municipalities", formats::Fault::unreadable_file,
                                                  {path, list.reason})},
                          set_path, file.text);
        return false;
    }
    formats::Loaded<engine::MunicipalityList> loaded = formats::load_municipalities(list.text);
    print_diagnostics(loaded.diagnostics, path, list.text);
    file.municipalities = std::move(loaded.value);
    return file.municipalities.has_value();
}

} // namespace

QuestionSetFile load_question_set_text(const std::string& path, std::string text) {
    QuestionSetFile file;
    file.text = std::move(text);
    formats::Loaded<engine::QuestionSet> loaded = formats::load_question_set(file.text);
    print_diagnostics(loaded.diagnostics, path, file.text);
    file.set = std::move(loaded.value);
    if (file.set && !file.set->municipality_list.empty() && !load_list(path, file))
        file.set.reset();
    file.code = file.set ? exit_good : exit_faults;
    return file;
}

QuestionSetFile load_question_set_file(const std::string& path) {
    FileText read = read_file(path);
    if (read.readable)
        return load_question_set_text(path, std::move(read.text));
    complain("cannot read " + shown_name(path) + ": " + read.reason);
    QuestionSetFile file;
    file.code = exit_trouble;
    return file;
}

} // namespace pikatesti::cli
