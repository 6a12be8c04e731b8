// What a region's mapping suggests, and to whom, from its figures alone.
//
//  1. To the municipalities: the weak points (rule 8 of region_comparison.h) in which something is missing, the worst first, at
//     most five. Something is missing where a municipality said partly or no, or does not know. Those that said yes are those
//     to ask for advice. Example: of five questions one is "yes" everywhere: it is not among them.
//  2. To the associations: the questions that officials know and the associations of the same municipality do not
//     (others_do_not_know of gap.h). The question with most such municipalities comes first, then the
//     order of the set.
//  3. To the region: the municipalities of which nothing is shown; those in which officials and associations surely differ, with
//     the number of questions, the most first, then by code; the goal with the lowest mean, of equal ones the first.
//     Nobody is set against an average: no municipality is named for its result.
//  4. The voice of rule 1 and of the goal is any one; rule 2 and what differs are always of officials and associations.
#pragma once

#include "engine/comparison/region_comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace pikatesti::engine {

// What officials know and associations do not.
struct Untold {
    std::size_t question = 0;
    std::vector<std::string> municipalities; // codes in ascending order
};

struct Differing {
    std::string municipality; // code
    int questions = 0;        // that are surely answered differently
};

struct LowestGoal {
    std::size_t goal = 0;
    RegionMean mean;
};

struct Recommendations {
    std::vector<WeakPoint> weakest;     // rule 1
    std::vector<Untold> untold;         // rule 2
    std::vector<std::string> not_heard; // rule 3, in the order of `municipalities`
    std::vector<Differing> differing;
    std::optional<LowestGoal> lowest; // none where no mean is shown
};

// municipalities: the codes of all in the region in that year. An empty region is all of them.
Recommendations recommendations(const QuestionSet& set, const RegionComparison& comparison, std::string_view region,
                                const std::vector<std::string>& municipalities, int year, std::optional<Voice> voice);

} // namespace pikatesti::engine
