// What an evening opens with: how officials and others answered beforehand, small enough to be handed from a region's mapping to
// the presenter. It has no answers but these, and nothing of too few people.
//
//  1. Of a municipality: the figures of its officials and of the others, and what gap.h has of their answers.
//  2. Of a region: the means of region_comparison.h (rule 6) of its officials and of one other voice: the first of associations,
//     both, residents and not told that has a mean. Where there is none, the officials' means alone.
//  3. Of a region, too: the questions to which the smallest share of officials said yes (rule 8 there), without those to which all
//     did. Example: yes of 2 in 5 and of 5 in 5: the first alone.
#pragma once

#include "engine/comparison/gap.h"

#include <string>
#include <vector>

namespace pikatesti::engine {

// One figure of each side.
struct OpeningLine {
    struct Figure {
        std::optional<int> percent; // none: too little is known
        Range range{0, 0};

        bool operator==(const Figure& other) const {
            return percent == other.percent && range.low == other.range.low && range.high == other.range.high;
        }
    };
    Figure officials, others;

    bool operator==(const OpeningLine&) const = default;
};

struct EveningOpening {
    std::string municipality; // code; empty: of a region
    std::string region;       // Finnish name, of a region's; empty: the whole country
    int year = 0;
    std::optional<Voice> voice;    // of the others; none: not told
    int officials = 0, others = 0; // people; of a region: municipalities in the means, 0 where there are none
    int municipalities = 0;        // that there are in the region
    bool documents = false;        // the officials' answers were filled in from documents
    OpeningLine whole;
    std::vector<OpeningLine> goals;     // one per goal
    std::vector<std::size_t> differ;    // questions that surely differ, the largest difference first
    std::vector<std::size_t> not_known; // that officials know and the others do not, in the order of gap.h
    std::vector<std::size_t> weak;      // of a region: the weakest first (rule 3)

    bool operator==(const EveningOpening&) const = default;
};

// None where there is no gap to be shown (rule 1 of gap.h).
std::optional<EveningOpening> opening(const QuestionSet& set, const RegionComparison& comparison,
                                      const std::string& municipality, int year, std::optional<Voice> others);

// An empty region is all of them. None where its officials have no mean.
std::optional<EveningOpening> region_opening(const QuestionSet& set, const RegionComparison& comparison,
                                             const std::string& region, int year);

} // namespace pikatesti::engine
