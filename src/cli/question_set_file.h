// A question set together with the list of municipalities that it names.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"

#include <optional>
#include <string>

namespace pikatesti::cli {

struct QuestionSetFile {
    std::string text;
    std::optional<engine::QuestionSet> set;                 // none if anything is wrong
    std::optional<engine::MunicipalityList> municipalities; // none if the set names no list

    const engine::MunicipalityList* list() const { return municipalities ? &*municipalities : nullptr; }

    int code = 0; // exit code so far
};

// Reads both files, and prints what is wrong with them.
QuestionSetFile load_question_set_file(const std::string& path);
// The same for a file that is read already.
QuestionSetFile load_question_set_text(const std::string& path, std::string text);

} // namespace pikatesti::cli
