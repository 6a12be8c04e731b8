// What a table of the region is of: year and voice, which municipalities, and in which order where it has no head to press.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

enum class Controls {
    all,
    year_and_voice,
    voice_and_municipalities, // the voice, and whether municipalities are as they were or the same in all years
};

// narrow: behind a button; as there are no columns then, the order of a table is chosen here too.
void table_controls(Composer& composer, Model& model, Controls controls, bool narrow);

// Sorts by a column, or the other way round if it is sorted by it already; -1: by name.
void sort_by(Model& model, int column);

} // namespace pikatesti::ui::mapping
