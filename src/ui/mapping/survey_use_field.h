// The field in which it is chosen what a column of a table is: what is typed, its suggestions, and what comes of keys.
#pragma once

#include "ui/mapping/model.h"

#include <optional>
#include <string>

namespace pikatesti::ui::mapping {

// The label, the field and its hint below each other. What was chosen, if something was. With codes, a question may also
// be taken by the order of its options.
std::optional<engine::ColumnUse> survey_use_field(Composer& composer, Model& model, ComboboxState& field,
                                                  const std::string& id, bool codes);

} // namespace pikatesti::ui::mapping
