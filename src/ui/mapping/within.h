#pragma once

#include "engine/typed_text.h"

#include <cstddef>
#include <string>

namespace pikatesti::ui::mapping {

// What was typed, cut to what a file can hold: most bytes, but no letter is cut in two. Blanks at the end stay as long as
// somebody types.
std::string within(const std::string& typed, std::size_t most, engine::Lines lines);

} // namespace pikatesti::ui::mapping
