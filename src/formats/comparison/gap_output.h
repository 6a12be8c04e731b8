// What officials say beside what others say, of each municipality: as text for people, and as JSON. Figures of too few people
// are nowhere in it.
#pragma once

#include "formats/comparison/comparison_output.h"
#include "formats/json/writer.h"

#include <string>

namespace pikatesti::formats {

// Those that are told: of every municipality and year that has officials' answers and another voice's, in the order of the cells.
std::string gaps_text(const ComparisonText& text);
// The member "gaps" of an object that has been begun.
void write_gaps(JsonWriter& json, const ComparisonText& text);

} // namespace pikatesti::formats
