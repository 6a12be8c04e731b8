// What the rules about screens ask of nodes, places and lines.
#pragma once

#include "ui/kit/semantics.h"

#include <string_view>

namespace pikatesti::tests {

// Whether people press it, choose it or write in it.
bool interactive(const ui::kit::Node& node);

bool inside(const ui::kit::Rect& inner, const ui::kit::Rect& outer);

// A line of text without the hyphen it may have been broken with.
std::string_view without_break(std::string_view line);

} // namespace pikatesti::tests
