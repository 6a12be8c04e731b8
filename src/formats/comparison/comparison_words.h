// What the three forms of a comparison have in common: its words, and which groups it tells.
#pragma once

#include "formats/comparison/comparison_output.h"

#include <string_view>

namespace pikatesti::formats {

std::string_view voice_word(std::optional<engine::Voice> voice);
std::string_view said_word(engine::Said said);
std::string_view certainty_word(engine::Certainty certainty);

bool is_told(const ComparisonText& text, const engine::CellKey& key);

// A region, year and voice of which there is at least one cell.
struct Group {
    std::string region;
    std::optional<engine::Voice> voice;
    int year = 0;
    std::size_t heard = 0;     // municipalities, those with too few people too
    std::optional<int> before; // the year told before it
};
std::vector<Group> groups_of(const ComparisonText& text);

} // namespace pikatesti::formats
