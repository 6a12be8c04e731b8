// What a municipality, or a group of its people, said to one question, in one word.
#pragma once

#include "engine/tally.h"

#include <cstdint>
#include <vector>

namespace pikatesti::engine {

enum class Said : std::uint8_t {
    yes,            // all the points there are
    partly,         // some
    no,             // none: so said, or settled by an earlier answer
    unknown,        // skipped, "I don't know", or left open by an earlier answer
    not_asked,      // no part of the set in that year
    not_applicable, // not asked in such a municipality
};

// Yes, partly or no.
constexpr bool is_known(Said said) { return said == Said::yes || said == Said::partly || said == Said::no; }

// The answer of the middle person, in order of points, of those who know; of two in the middle the more critical one.
// Unknown where fewer know than do not. In a multiple choice each item counts as chosen that more than half of them chose.
// For one person it is that person's answer.
// Example: 3 yes, 1 partly, 3 no and 6 who do not know: the middle one of 7 says partly. With one more who does not know
// fewer know than do not: unknown.
// `option`: of a single choice, the option of the middle person; none where nobody was asked, or nobody knows.
struct Answered {
    Said said = Said::unknown;
    std::optional<std::size_t> option;
    bool too_few = false; // unknown because fewer people answered than are shown: rule 4 of region_comparison.h
};
Answered answered(const Question& question, const Tally& tally, const AskedShare& share, Count room);

// The options of a multiple choice that count as chosen, in the order of the set; those without points are never among them.
std::vector<std::size_t> chosen_by_most(const Question& question, const Tally& tally, Count room);

} // namespace pikatesti::engine
