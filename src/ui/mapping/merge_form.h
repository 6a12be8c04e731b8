// A campaign's file that is to be joined with the present campaign: what it brings, and where both say different things.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// Of the campaign at `index` in the offer. Joins it, or drops it from the offer, when a button is pressed.
void merge_form(Composer& composer, Model& model, std::size_t index);

} // namespace pikatesti::ui::mapping
