// One row of a score table: as columns, or as a card. True if its name was pressed.
#pragma once

#include "ui/mapping/score_plan.h"

namespace pikatesti::ui::mapping {

bool wide_row(Composer& composer, const ScoreTable& table, const Plan& plan, const PlannedRow& planned, float y);
bool card_row(Composer& composer, const ScoreTable& table, const Plan& plan, const PlannedRow& planned, float y);

} // namespace pikatesti::ui::mapping
