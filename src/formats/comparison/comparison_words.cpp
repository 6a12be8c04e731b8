#include "formats/comparison/comparison_words.h"

#include <algorithm>

namespace pikatesti::formats {

std::string_view voice_word(std::optional<engine::Voice> voice) {
    constexpr std::string_view words[] = {"official", "associations", "residents", "both"};
    return voice ? words[static_cast<std::size_t>(*voice)] : "not_told";
}

std::string_view said_word(engine::Said said) {
    constexpr std::string_view words[] = {"yes", "partly", "no", "unknown", "not_asked", "not_applicable"};
    return words[static_cast<std::size_t>(said)];
}

std::string_view certainty_word(engine::Certainty certainty) {
    constexpr std::string_view words[] = {"unknown", "not_sure", "sure", "same"};
    return words[static_cast<std::size_t>(certainty)];
}

bool is_told(const ComparisonText& text, const engine::CellKey& key) {
    return std::find(text.years.begin(), text.years.end(), key.year) != text.years.end();
}

std::vector<Group> groups_of(const ComparisonText& text) {
    std::map<std::string, std::map<std::optional<engine::Voice>, std::map<int, std::size_t>>> heard;
    for (const auto& [key, cell] : text.comparison.cells()) {
        const std::optional<std::string_view> region = text.comparison.region_of(key);
        if (region && is_told(text, key))
            ++heard[std::string(*region)][key.voice][key.year];
    }
    std::vector<Group> groups;
    for (const auto& [region, voices] : heard) {
        for (const auto& [voice, years] : voices) {
            std::optional<int> before;
            for (const auto& [year, count] : years) {
                groups.push_back({region, voice, year, count, before});
                before = year;
            }
        }
    }
    return groups;
}

} // namespace pikatesti::formats
