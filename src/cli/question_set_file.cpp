#include "cli/question_set_file.h"

#include "cli/files.h"
#include "formats/explain/explain.h"
#include "formats/json/diagnostic_at.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"

namespace pikatesti::cli {

const engine::MunicipalityList* ListBesideSet::municipalities(std::string_view path, std::string& reason) {
    m_path = beside(m_set_path, std::string(path));
    FileText file = read_file(m_path);
    if (!file.readable) {
        reason = file.reason;
        return nullptr;
    }
    m_text = std::move(file.text);
    formats::Loaded<engine::MunicipalityList> loaded = formats::load_municipalities(m_text);
    m_diagnostics = explain(m_text, std::move(loaded.diagnostics), formats::Wanted::other_kind);
    m_list = std::move(loaded.value);
    if (m_list)
        return &*m_list;
    reason = "there are faults in it";
    return nullptr;
}

QuestionSetFile load_question_set_file(const std::string& path) {
    QuestionSetFile file;
    const FileText read = read_file(path);
    if (!read.readable) {
        complain("cannot read " + shown_name(path) + ": " + read.reason);
        file.code = exit_trouble;
        return file;
    }
    formats::Loaded<engine::QuestionSet> loaded = formats::load_question_set(read.text);
    print_diagnostics(explain(read.text, std::move(loaded.diagnostics)), path, read.text);
    file.set = std::move(loaded.value);
    if (file.set && !file.set->municipality_list.empty()) {
        ListBesideSet list(path);
        std::string reason;
        if (!list.municipalities(file.set->municipality_list, reason)) {
            print_diagnostics(list.diagnostics(), list.path(), list.text());
            print_diagnostics({formats::diagnostic_at(read.text, "/municipalities", formats::Fault::unreadable_file,
                                                      {file.set->municipality_list, reason})},
                              path, read.text);
            file.set.reset();
        }
        file.municipalities = list.take();
    }
    file.code = file.set ? exit_good : exit_faults;
    return file;
}

} // namespace pikatesti::cli
