// A noted fact in the tables of a comparison.
#pragma once

#include "engine/interview/interview.h"
#include "engine/question_set.h"

#include <string>

namespace pikatesti::formats {

// A number with a decimal comma, as spreadsheets here want it, or the text.
std::string fact_cell(const engine::NotedFact& fact, const engine::FactValue& value);

} // namespace pikatesti::formats
