// A comparison as text for people, as JSON, and as a table for a spreadsheet (in the form that record_csv.h describes).
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

std::string comparison_text(const ComparisonText& text);
std::string comparison_json(const ComparisonText& text);
std::string comparison_csv(const ComparisonText& text);

} // namespace pikatesti::formats
