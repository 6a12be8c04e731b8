// The widgets that only a kiosk has.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/kit/widgets.h"

#include <string>

namespace pikatesti::ui::kiosk {

// A text whose lines are centred in the column.
void centred(Composer& composer, Role role, std::string id, const Words& words, int level, const TextStyle& style,
             Colour colour);
// A button of any size with its words in the middle. True if it was pressed.
bool big_button(Composer& composer, const Button& button, const Rect& rect, float em);
// A label and a number at the line's other end, and a bar below if there is a share of 0-1.
void figure(Composer& composer, const std::string& id, const Words& label, const std::string& number, float share = -1,
            Colour colour = {});

} // namespace pikatesti::ui::kiosk
