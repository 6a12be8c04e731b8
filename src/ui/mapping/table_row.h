// One row of the table: as columns, or as a card.
#pragma once

#include "ui/mapping/table_plan.h"

namespace pikatesti::ui::mapping {

// change_column: some row tells of a change, so that all keep room for one.
void wide_row(Composer& composer, const Model& model, const Plan& plan, const PlannedRow& row, float y,
              bool change_column);
void card_row(Composer& composer, const Model& model, const Plan& plan, const PlannedRow& row, float y);

} // namespace pikatesti::ui::mapping
