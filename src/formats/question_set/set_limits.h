// How large a question set may be, and the names of its parts for suggestions.
#pragma once

#include "formats/diagnostics/wording.h"

#include <cstddef>

namespace pikatesti::formats {

inline constexpr std::size_t most_questions = 2000;
inline constexpr std::size_t most_options = 64;
inline constexpr std::size_t most_others = 64; // goals, bands, levels, languages, traits
inline constexpr std::size_t most_facts = 16;  // of a question
inline constexpr std::size_t most_sources = 2000;
inline constexpr std::size_t most_examples = 2000;
inline constexpr std::size_t most_silences = 2000;
inline constexpr double most_points = 1e6; // of an option
inline constexpr double most_sum = 9e18;   // of points; no set within the limits reaches it

template <typename Items> Names ids_of(const Items& items) {
    Names names;
    for (const auto& item : items)
        names.push_back(item.id);
    return names;
}
template <typename Items> Names keys_of(const Items& items) {
    Names names;
    for (const auto& item : items)
        names.push_back(item.key);
    return names;
}

} // namespace pikatesti::formats
