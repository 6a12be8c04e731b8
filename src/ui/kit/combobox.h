// A text field with suggestions below it, used as a combobox is: by pointer, or by the keys of the ARIA Authoring
// Practices' editable combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
#pragma once

#include "ui/kit/composer.h"
#include "ui/kit/messages.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::kit {

// What somebody is doing in the field.
struct ComboboxState {
    std::string typed;
    bool open = false;    // the list is shown, if there is anything in it
    bool refused = false; // what was typed cannot be taken
    int highlighted = -1; // index of a suggestion; -1: none
};

struct Combobox {
    std::string id;
    Words label;
    Words hint;                     // below the field
    std::vector<Words> suggestions; // of what is typed
    float label_size = 15;          // CSS pixels at the usual text size
    float gap = 6;                  // above and below the field, the same
};

struct ComboboxUse {
    bool typed = false; // state.typed is new; what it suggests is to be told, see suggestions_told()
    bool left = false;  // the field was left with nothing chosen
    int chosen = -1;    // index of the suggestion that was chosen, by pointer or key
};
// The label, the field with its list and the hint below each other, and what came of keys, typing and leaving it:
// arrows open the list and go round in it, Enter chooses the highlighted suggestion or the only one, and Escape closes
// the list. The state follows; what is to stand in the field after a choice is the caller's.
ComboboxUse combobox(Composer& composer, ComboboxState& state, const Combobox& combobox);

// How many suggestions there are, for the live region.
std::string suggestions_told(const Messages& messages, std::string_view language, std::size_t found);

} // namespace pikatesti::ui::kit
