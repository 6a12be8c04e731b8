#include "ui/mapping/table_plan.h"

#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

TextStyle name_style(const Composer& composer) { return composer.style(16, 1.3F, Weight::semibold); }
TextStyle figure_style(const Composer& composer) { return composer.style(16, 1.3F, Weight::semibold); }
TextStyle facts_style(const Composer& composer) { return composer.style(13, 1.35F); }

float column_x(const Plan& plan, std::size_t column) {
    return plan.left + plan.padding + plan.name_width + (plan.column_width * static_cast<float>(column));
}

float cell_height(const Composer& composer, const Plan& plan, const PlannedCell& cell) {
    const float facts = cell.facts.height;
    if (cell.words.figure.empty())
        return plan.cards ? figure_style(composer).line() + facts : facts;
    const float bar = plan.cards ? figure_style(composer).line() + composer.scaled(14) : figure_style(composer).line();
    return bar + composer.scaled(2) + facts;
}

namespace {

float facts_width(const Composer& composer, const Plan& plan) {
    return plan.cards ? plan.width - (2 * plan.padding) : plan.column_width - composer.scaled(18);
}

PlannedCell plan_cell(const Composer& composer, const Plan& plan, CellWords words, const engine::Range* range,
                      std::optional<int> percent, engine::Certainty certainty, int points) {
    PlannedCell cell;
    cell.facts = composer.lay_out({words.facts}, facts_style(composer), facts_width(composer, plan));
    cell.words = std::move(words);
    if (percent) {
        cell.range = range;
        cell.percent = static_cast<float>(*percent);
    }
    cell.direction = points > 0 ? 1 : points < 0 ? -1 : 0;
    cell.sure = certainty == engine::Certainty::sure;
    return cell;
}

void plan_height(const Composer& composer, const Plan& plan, PlannedRow& row) {
    const float gap = composer.scaled(plan.cards ? 12 : 10);
    const float name_room = plan.cards ? plan.width - (2 * plan.padding) : plan.name_width - composer.scaled(12);
    float name = composer.lay_out({row.name}, name_style(composer), name_room).height;
    if (!row.note.empty())
        name += composer.lay_out({row.note}, facts_style(composer), name_room).height;
    float cells = 0;
    for (const PlannedCell& cell : row.cells) {
        const float height = cell_height(composer, plan, cell);
        cells = plan.cards ? cells + height + gap : std::max(cells, height);
    }
    row.height = plan.cards ? name + cells + (2 * gap) + composer.scaled(8) : std::max(name, cells) + (2 * gap);
    row.height = std::round(row.height);
}

PlannedRow plan_mean(const Composer& composer, const Model& model, const Plan& plan, const TableView& view) {
    PlannedRow row;
    row.id = "table/mean";
    row.mean = true;
    row.name = model.say("mapping.mean");
    row.note = model.say("mapping.heard", {{"count", std::to_string(view.heard)}, {"all", std::to_string(view.all)}});
    for (std::size_t column = 0; column < view.means.size(); ++column) {
        const TableMean& mean = view.means[column];
        const int points = mean.change.before.percent ? *mean.change.now.percent - *mean.change.before.percent : 0;
        row.cells.push_back(plan_cell(composer, plan, mean_words(model, view, column), &mean.mean.range,
                                      mean.mean.percent, mean.change.certainty, points));
    }
    plan_height(composer, plan, row);
    return row;
}

PlannedRow plan_row(const Composer& composer, const Model& model, const Plan& plan, const TableRow& shown) {
    PlannedRow row;
    row.id = "table/" + shown.municipality;
    row.name = shown.name;
    if (shown.to_check)
        row.note = model.say("mapping.to_check");
    for (std::size_t column = 0; column < shown.cells.size(); ++column) {
        const TableCell& cell = shown.cells[column];
        const bool figure = cell.missing == Missing::none;
        row.cells.push_back(plan_cell(composer, plan, cell_words(model, shown, column), &cell.score.range,
                                      figure ? cell.score.percent : std::nullopt, cell.change.certainty,
                                      cell.change.points));
    }
    plan_height(composer, plan, row);
    return row;
}

} // namespace

Plan plan_table(const Composer& composer, const Model& model, const TableView& view) {
    Plan plan;
    plan.cards = composer.width < composer.scaled(900);
    plan.left = composer.x;
    plan.width = composer.width;
    plan.padding = composer.scaled(plan.cards ? 16 : 22);
    const auto columns = static_cast<float>(view.means.size());
    plan.name_width = composer.scaled(168);
    plan.column_width = std::floor((plan.width - (2 * plan.padding) - plan.name_width) / columns);
    if (!plan.cards) {
        for (std::size_t column = 0; column < view.means.size(); ++column)
            plan.head_height =
                std::max(plan.head_height, composer
                                               .lay_out({column_words(model, column)}, name_style(composer),
                                                        plan.column_width - composer.scaled(44))
                                               .height);
        plan.head_height = std::max(size::target, plan.head_height + composer.scaled(12)) + composer.scaled(8);
    }
    plan.rows.push_back(plan_mean(composer, model, plan, view));
    for (const TableRow& row : view.rows)
        plan.rows.push_back(plan_row(composer, model, plan, row));
    plan.height = plan.head_height;
    for (const PlannedRow& row : plan.rows)
        plan.height += row.height + (plan.cards ? composer.scaled(12) : 0);
    return plan;
}

} // namespace pikatesti::ui::mapping
