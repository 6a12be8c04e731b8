// A table of answers that is to be added: what its columns were taken for, what becomes of its rows, and what it does not say.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// Of the table at `index` in the offer. Takes its rows into the campaign, or drops it from the offer, when a button is pressed.
void survey_form(Composer& composer, Model& model, std::size_t index);

} // namespace pikatesti::ui::mapping
