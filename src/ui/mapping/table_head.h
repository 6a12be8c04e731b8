// The head of the table: what each column is, and the buttons that sort by it.
#pragma once

#include "ui/mapping/table_plan.h"

#include <optional>

namespace pikatesti::ui::mapping {

// Stays at the top of what is seen while rows go by below it. Gives the column that is to be sorted by, -1 for the
// municipalities' names; none: nothing was pressed. top: of the table.
std::optional<int> table_head(Composer& composer, const Model& model, const Plan& plan, float top);
// The same in words alone, for cards and for paper. id: of the row.
void plain_table_head(Composer& composer, const Model& model, const std::string& id);

} // namespace pikatesti::ui::mapping
