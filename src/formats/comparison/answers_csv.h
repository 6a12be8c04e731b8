// The answers of a comparison as a table for a spreadsheet: a row for each municipality, year, voice and question.
#pragma once

#include "formats/comparison/comparison_output.h"

#include <string>

namespace pikatesti::formats {

// In the form that record_csv.h describes. `said` is what the answer comes to (engine/comparison/said.h); `option` the key
// of the option, of a single choice that is known. Cells of too few people have no answers, and say so.
std::string answers_csv(const ComparisonText& text);

} // namespace pikatesti::formats
