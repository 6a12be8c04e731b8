// A comparison as JSON.
#pragma once

#include "formats/comparison/comparison_output.h"

#include <string>

namespace pikatesti::formats {

std::string comparison_json(const ComparisonText& text);

} // namespace pikatesti::formats
