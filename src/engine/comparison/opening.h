// What an evening opens with: how officials and others of a municipality answered beforehand, as gap.h has it, small enough to be
// handed from a region's mapping to the presenter. It has no answers but these, and nothing of too few people.
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

struct GapOpening {
    std::string municipality; // code
    int year = 0;
    std::optional<Voice> voice;    // of the others; none: not told
    int officials = 0, others = 0; // people
    bool documents = false;        // the officials' answers were filled in from documents
    OpeningLine whole;
    std::vector<OpeningLine> goals;     // one per goal
    std::vector<std::size_t> differ;    // questions that surely differ, the largest difference first
    std::vector<std::size_t> not_known; // that officials know and the others do not, in the order of gap.h

    bool operator==(const GapOpening&) const = default;
};

// None where there is no gap to be shown (rule 1 of gap.h).
std::optional<GapOpening> opening(const QuestionSet& set, const RegionComparison& comparison,
                                  const std::string& municipality, int year, std::optional<Voice> others);

} // namespace pikatesti::engine
