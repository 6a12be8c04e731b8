// A text field with suggestions.
#pragma once

#include "ui/kit/composer.h"

#include <string>
#include <vector>

namespace pikatesti::ui::kit {

// A text field over the column with a list of suggestions below it.
struct Combobox {
    std::string id;
    Words label;
    std::string text;
    std::string described_by; // id of the text that says how to use it
    bool invalid = false;
    bool open = false;
    int highlighted = -1;
    std::vector<Words> suggestions;
};
// The index of a suggestion that was chosen by pointer, or -1. Typing and keys are the caller's (Composer::activation).
int combobox(Composer& composer, const Combobox& combobox);

} // namespace pikatesti::ui::kit
