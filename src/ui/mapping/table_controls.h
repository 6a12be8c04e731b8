// What the table is of: year and voice, which municipalities, and in which order where it has no head to press.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// cards: there are no columns, so the order is chosen here too.
void table_controls(Composer& composer, Model& model, bool cards);

// Sorts by a column, or the other way round if it is sorted by it already; -1: by name.
void sort_by(Model& model, int column);

} // namespace pikatesti::ui::mapping
