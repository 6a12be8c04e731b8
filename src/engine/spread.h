// How far the room's views of a goal lie apart: the spread that is shown before any mean.
//
// Nobody's answers are kept together, so no person's percentage of a goal is known. What can be told exactly is what each
// question's votes say when they are put in order of points and cut in the middle: the mean of the more critical half and
// that of the more favourable half. Summed up over the goal as the score is, they are the two ends of the spread.
//
//  - Only those who know are looked at; shares for whom a hidden question counts as zero are at the critical end.
//  - In a multiple choice each item is cut on its own: with p the share who chose it, the critical half chose it by
//    2 p - 1 (at least 0) and the favourable half by 2 p (at most 1).
//  - The score's percentage lies exactly in the middle between the two, before rounding.
//  - It is the widest spread that the counts allow: it is reached if the same people are the critical ones throughout.
//  - A room of one mind, and one agreed answer, has no spread: both ends are the percentage.
#pragma once

#include "engine/tally.h"

#include <optional>
#include <vector>

namespace pikatesti::engine {

// In per cent of what is known, 0 ... 100, unrounded.
struct Spread {
    double low = 0;
    double high = 0;
};

struct Spreads {
    std::vector<std::optional<Spread>> goals; // none where nothing is known
    std::optional<Spread> overall;
};
Spreads spreads(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                std::optional<int> year = {});

} // namespace pikatesti::engine
