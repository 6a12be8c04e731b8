// Sets of answers in one JSON text, as the command line takes them.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/diagnostics/loaded.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// {"municipality": "758", "answers": {"question-id": "key" or ["key"]}}
struct AnswerRecord {
    std::string municipality; // code, or empty
    engine::Traits traits;    // of the municipality; none without a list
    engine::Answers answers;
};
// An object or an array of objects; `is_array` tells which.
struct AnswerRecords {
    std::vector<AnswerRecord> records;
    bool is_array = false;
};
// Municipalities are looked up in the list; without a list any code is accepted.
Loaded<AnswerRecords> load_answers(std::string_view json, const engine::QuestionSet& set,
                                   const engine::MunicipalityList* municipalities = nullptr);

} // namespace pikatesti::formats
