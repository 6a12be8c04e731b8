// A field to write in, over the column, with its label above it.
#pragma once

#include "ui/kit/composer.h"

#include <string>

namespace pikatesti::ui::kit {

struct Field {
    std::string id;
    Words label;
    std::string text;
    Role role = Role::textbox; // or textarea, number, date
    float lines = 1;           // how many lines of text it is high
    bool label_hidden = false; // said, not painted
    std::string described_by;
    bool invalid = false;
};
// The label above the field. What was typed, if something was.
const std::string* field(Composer& composer, const Field& field);
float field_height(const Composer& composer, const Field& field);

} // namespace pikatesti::ui::kit
