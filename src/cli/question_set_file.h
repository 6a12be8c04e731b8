// A question set together with the list of municipalities that it names.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/check/diagnose.h"

#include <optional>
#include <string>

namespace pikatesti::cli {

// The list that the set in the file at `set_path` names.
class ListBesideSet final : public formats::Companions {
public:
    explicit ListBesideSet(std::string set_path) : m_set_path(std::move(set_path)) {}

    const engine::MunicipalityList* municipalities(std::string_view path, std::string& reason) override;

    // Of the list, once it was asked for.
    const std::string& path() const { return m_path; }
    const std::string& text() const { return m_text; }
    const std::vector<formats::Diagnostic>& diagnostics() const { return m_diagnostics; }
    std::optional<engine::MunicipalityList> take() { return std::move(m_list); }

private:
    std::string m_set_path;
    std::string m_path;
    std::string m_text;
    std::vector<formats::Diagnostic> m_diagnostics;
    std::optional<engine::MunicipalityList> m_list;
};

struct QuestionSetFile {
    std::optional<engine::QuestionSet> set;                 // none if anything is wrong
    std::optional<engine::MunicipalityList> municipalities; // none if the set names no list

    const engine::MunicipalityList* list() const { return municipalities ? &*municipalities : nullptr; }

    int code = 0; // exit code so far
};

// Reads both files, and prints what is wrong with them.
QuestionSetFile load_question_set_file(const std::string& path);

} // namespace pikatesti::cli
