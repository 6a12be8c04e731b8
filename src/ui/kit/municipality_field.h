// The field that a municipality is chosen in: what is typed, its suggestions, and what comes of keys and of leaving it.
#pragma once

#include "engine/municipality.h"
#include "ui/kit/combobox.h"
#include "ui/kit/composer.h"
#include "ui/kit/for_page.h"
#include "ui/kit/messages.h"

#include <string>
#include <string_view>

namespace pikatesti::ui::kit {

// What the field works on. Labels and hints are messages: `label`, and `label` with ".hint" and ".unknown".
struct MunicipalityPicker {
    ComboboxState& field;
    ForPage& page;
    const Messages& messages;
    const engine::MunicipalityList& list;
    std::string_view language;
    std::string_view id;
    std::string_view label;
    bool chosen = false; // is there a municipality already?
};

struct MunicipalityChoice {
    bool changed = false;
    const engine::Municipality* municipality = nullptr; // none: what was chosen does not hold any more
};
// The label, the field and its hint below each other. The caller keeps what was chosen, and then what is typed is its
// name.
MunicipalityChoice municipality_field(Composer& composer, const MunicipalityPicker& picker);

} // namespace pikatesti::ui::kit
