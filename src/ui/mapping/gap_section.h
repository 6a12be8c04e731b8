// What a municipality's officials say beside what others say, on its card.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// Of the table's year; beside officials the table's voice, or the first other one that has answered. Nothing where only one of the two
// has.
void gap_section(Composer& composer, Model& model, const std::string& municipality);

} // namespace pikatesti::ui::mapping
