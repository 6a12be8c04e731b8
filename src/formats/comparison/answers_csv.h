// The answers of a comparison as a table for a spreadsheet: a row for each municipality, year, voice and question, and below it one
// for each fact that was noted with the answer.
#pragma once

#include "formats/comparison/comparison_output.h"

#include <string>

namespace pikatesti::formats {

// In the form that record_csv.h describes. `said` is what the answer comes to (engine/comparison/said.h); `option` the key
// of the option, of a single choice that is known. Cells of too few people have no answers, and say so. The row of a fact has its
// key in `fact` and what was noted in `value`, numbers with a decimal comma; the cells of the answer are empty in it.
std::string answers_csv(const ComparisonText& text);

} // namespace pikatesti::formats
