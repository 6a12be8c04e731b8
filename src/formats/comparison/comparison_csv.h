// A comparison as a table for a spreadsheet, in the form that record_csv.h describes.
#pragma once

#include "formats/comparison/comparison_output.h"

#include <string>

namespace pikatesti::formats {

std::string comparison_csv(const ComparisonText& text);

} // namespace pikatesti::formats
