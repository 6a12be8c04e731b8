// What officials say beside what others say, of each municipality: as text for people, and as JSON. Figures of too few people
// are nowhere in it.
#pragma once

#include "formats/comparison/comparison_output.h"
#include "formats/json/writer.h"

#include <string>
#include <vector>

namespace pikatesti::formats {

// Those that are told: of every municipality and year that has officials' answers and another voice's, in the order of the cells.
std::string gaps_text(const ComparisonText& text);
// The cells that are told beside the officials' of their municipality and year, in the order of the cells.
std::vector<engine::CellKey> keys_with_gaps(const ComparisonText& text);
// One of them as an object.
void write_gap(JsonWriter& json, const ComparisonText& text, const engine::CellKey& others);

} // namespace pikatesti::formats
