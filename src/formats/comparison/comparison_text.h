// A comparison as text for people.
#pragma once

#include "formats/comparison/comparison_output.h"

#include <string>

namespace pikatesti::formats {

std::string comparison_text(const ComparisonText& text);

} // namespace pikatesti::formats
