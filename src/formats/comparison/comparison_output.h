// What is written of a comparison: as text for people, as JSON or as a table.
#pragma once

#include "engine/comparison/region_comparison.h"

#include <string>
#include <vector>

namespace pikatesti::formats {

struct ComparisonText {
    const engine::QuestionSet& set;
    const engine::Division& division;
    const engine::RegionComparison& comparison;
    std::vector<int> years; // to be told, ascending
};

} // namespace pikatesti::formats
