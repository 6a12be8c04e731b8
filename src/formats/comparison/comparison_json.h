// A comparison as JSON, for programs.
#pragma once

#include "engine/comparison/each_apart.h"
#include "formats/comparison/comparison_output.h"

#include <functional>
#include <string_view>

namespace pikatesti::formats {

// Gives the text on in parts as it comes: it may be long.
void write_comparison_json(const ComparisonText& text, const std::function<void(std::string_view)>& give,
                           const engine::EachApart& each_apart = engine::one_after_another);

} // namespace pikatesti::formats
