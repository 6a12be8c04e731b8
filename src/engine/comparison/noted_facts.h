// What officials noted beside their answers (meetings, euros, documents), municipality by municipality. Facts are tabled and never
// scored.
//
//  1. They are told of officials alone, from the record that counts (region_comparison.h, rule 2). What somebody of another voice
//     may have noted would be one person's.
//  2. N are the municipalities of the year whose officials were asked the question: heard, and neither not asked nor not
//     applicable. n are those of which the fact was noted. Example: of 19 asked 18 noted a number of meetings: 18 of 19.
//  3. "Some" are those of n that noted more than nothing: a number above 0, or any text or address. Example: premises free of
//     charge 3, 0 and 1 are n = 3, some = 2.
//  4. Of numbers the least, the middle and the greatest are told; of two in the middle the smaller one, so that it is a number that
//     somebody noted. No sum and no mean: those that noted nothing would be left out of them unseen.
#pragma once

#include "engine/comparison/region_comparison.h"

#include <string>
#include <utility>
#include <vector>

namespace pikatesti::engine {

struct FactRow {
    std::size_t question = 0;
    std::size_t fact = 0;                               // index into the question's facts
    std::vector<std::pair<std::string, FactValue>> who; // codes in ascending order, with what was noted
    int asked = 0;                                      // N
    int some = 0;
    double least = 0, middle = 0, greatest = 0; // of numbers, where n is not 0

    int noted() const { return static_cast<int>(who.size()); }
};

bool is_number(NotedFact::Kind kind);

// One for each fact of the set whose question was asked of anybody, in the order of the set. An empty region is all of them.
std::vector<FactRow> fact_rows(const QuestionSet& set, const RegionComparison& comparison, std::string_view region,
                               int year);

} // namespace pikatesti::engine
