// The cells of score tables from what the campaign says, and the marks and colours of their columns.
#pragma once

#include "ui/mapping/score_table.h"

#include <optional>

namespace pikatesti::ui::mapping {

// A municipality's figure, and the region's mean. Column 0 is the whole, then the goals.
ScoreCell score_cell(const Model& model, const TableRow& row, std::size_t column);
ScoreCell score_cell(const Model& model, const TableView& view, std::size_t column);

// A goal's mark; none for the whole.
std::optional<ScoreMark> column_mark(const Model& model, std::size_t column);

} // namespace pikatesti::ui::mapping
