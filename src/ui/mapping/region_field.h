// The field that a region is chosen in: its suggestions are the regions of the year.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// Label, field and hint. Changes what the form on the start screen holds.
void region_field(Composer& composer, Model& model, int year);

} // namespace pikatesti::ui::mapping
