// A few choices side by side under what they are about.
#pragma once

#include "ui/mapping/model.h"

#include <span>
#include <string>

namespace pikatesti::ui::mapping {

// names: of the choices, in the messages mapping.ABOUT.NAME; mapping.field.ABOUT is what they are about. chosen: an index, or -1.
// The one that was pressed, or -1.
int small_choices(Composer& composer, const Model& model, const std::string& id, const char* about,
                  std::span<const char* const> names, int chosen);

inline constexpr const char* method_names[] = {"phone", "visit", "form", "documents"}; // as in records, too

} // namespace pikatesti::ui::mapping
