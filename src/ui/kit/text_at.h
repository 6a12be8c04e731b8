// Text at a place instead of the column's cursor, no wider than itself.
#pragma once

#include "ui/kit/composer.h"

#include <string>

namespace pikatesti::ui::kit {

// Gives its rectangle.
Rect text_at(Composer& composer, Role role, std::string id, const Words& words, const TextStyle& style, Colour colour,
             float x, float y, float max_width);
// The same, ending at `right`.
Rect text_ending_at(Composer& composer, std::string id, const Words& words, const TextStyle& style, Colour colour,
                    float right, float y, float max_width);

} // namespace pikatesti::ui::kit
