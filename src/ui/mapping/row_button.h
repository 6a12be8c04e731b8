// The header of a table's row that opens something below the row, with a chevron before its words.
#pragma once

#include "ui/kit/composer.h"

#include <string>

namespace pikatesti::ui::mapping {

struct RowButton {
    std::string id; // of the button; its header is "<row>/header"
    std::string row;
    std::string words;
    kit::TextStyle style;
    bool open = false;
};

// How high it has to be, at least kit::size::target.
float row_button_height(const kit::Composer& composer, const RowButton& button, float width);

// True if it was pressed.
bool row_button(kit::Composer& composer, const RowButton& button, const kit::Rect& rect);

} // namespace pikatesti::ui::mapping
