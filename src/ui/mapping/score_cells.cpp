#include "ui/mapping/score_cells.h"

namespace pikatesti::ui::mapping {

namespace {

// A goal's place in the set, or none for the whole.
std::optional<std::size_t> goal_of(std::size_t column) {
    if (column == 0)
        return {};
    return column - 1;
}

} // namespace

ScoreCell score_cell(const Model& model, const TableRow& row, std::size_t column) {
    const TableCell& cell = row.cells[column];
    ScoreCell shown;
    shown.words = cell_words(model, row, column);
    shown.goal = goal_of(column);
    if (cell.missing == Missing::none) {
        shown.range = cell.score.range;
        shown.percent = *cell.score.percent;
    }
    shown.points = cell.change.points;
    shown.sure = cell.change.certainty == engine::Certainty::sure;
    return shown;
}

ScoreCell score_cell(const Model& model, const TableView& view, std::size_t column) {
    const TableMean& mean = view.means[column];
    ScoreCell shown;
    shown.words = mean_words(model, view, column);
    shown.goal = goal_of(column);
    if (mean.mean.percent) {
        shown.range = mean.mean.range;
        shown.percent = *mean.mean.percent;
    }
    if (mean.change.before.percent)
        shown.points = *mean.change.now.percent - *mean.change.before.percent;
    shown.sure = mean.change.certainty == engine::Certainty::sure;
    return shown;
}

std::optional<ScoreMark> column_mark(const Model& model, std::size_t column) {
    if (column == 0)
        return {};
    return ScoreMark{.icon = model.set.goals[column - 1].icon, .goal = column - 1};
}

} // namespace pikatesti::ui::mapping
