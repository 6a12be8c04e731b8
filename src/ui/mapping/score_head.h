// The head of a score table: what each column is, and the buttons that sort by it.
#pragma once

#include "ui/mapping/score_plan.h"

namespace pikatesti::ui::mapping {

// Stays at the top of what is seen while rows go by below it. seen_top: how far the page is scrolled into the content.
void score_head(Composer& composer, const ScoreTable& table, const Plan& plan, float seen_top, ScorePress& press);
// The same in words alone, for cards and for paper. id: of the row.
void plain_score_head(Composer& composer, const ScoreTable& table, const std::string& id);

} // namespace pikatesti::ui::mapping
