#include "ui/mapping/score_plan.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

float mark_side(const Composer& composer) { return composer.scaled(17); }
// Where the words begin beside a mark.
float beside_mark(const Composer& composer, const std::optional<ScoreMark>& mark) {
    return mark ? mark_side(composer) + composer.scaled(7) : 0;
}

} // namespace

TextStyle name_style(const Composer& composer) { return composer.style(16, 1.3F, Weight::semibold); }
TextStyle figure_style(const Composer& composer) { return composer.style(16, 1.3F, Weight::semibold); }
TextStyle facts_style(const Composer& composer) { return composer.style(13, 1.35F); }
TextStyle head_style(const Composer& composer) { return composer.style(15, 1.25F, Weight::semibold); }

float mark_before(Composer& composer, const std::optional<ScoreMark>& mark, float x, float y, float line) {
    const float side = mark_side(composer);
    if (mark)
        goal_mark(composer, mark->icon, x, y + ((line - side) / 2), side, composer.theme.goal(mark->goal));
    return beside_mark(composer, mark);
}

float column_x(const Plan& plan, std::size_t column) {
    return plan.left + plan.padding + plan.name_width + (plan.column_width * static_cast<float>(column));
}

float cell_width(const Composer& composer, const Plan& plan) {
    return plan.cards ? plan.width - (2 * plan.padding) : plan.column_width - composer.scaled(18);
}

float name_room(const Composer& composer, const Plan& plan, const ScoreRow& row) {
    const float room = plan.cards ? plan.width - (2 * plan.padding) : plan.name_width - composer.scaled(12);
    return room - beside_mark(composer, row.mark) - (row.opens ? composer.scaled(16) : 0);
}

// Of the name and the note below it.
float name_height(const Composer& composer, const Plan& plan, const ScoreRow& row) {
    const float room = name_room(composer, plan, row);
    float height = composer.lay_out({row.name}, name_style(composer), room).height;
    height += 2 * name_pad(composer, row);
    if (!row.note.empty())
        height += composer.lay_out({row.note}, facts_style(composer), room).height;
    return height;
}

float name_pad(const Composer& composer, const ScoreRow& row) {
    if (!row.opens)
        return 0;
    return std::max(composer.scaled(8), std::ceil((size::target - name_style(composer).line()) / 2));
}

float first_line(const Composer& composer, const ScoreRow& row) {
    return row.opens ? name_pad(composer, row) + 1 : composer.scaled(10);
}

float cell_height(const Composer& composer, const Plan& plan, const ScoreCell& cell, const TextBlock& facts) {
    const float line = figure_style(composer).line();
    if (!cell.range)
        return plan.cards ? line + facts.height : facts.height;
    return line + (plan.cards ? composer.scaled(14) : 0) + composer.scaled(2) + facts.height;
}

namespace {

const TextBlock& facts_block(const Composer& composer, Plan& plan, const std::string& facts) {
    const auto [found, is_new] = plan.facts.try_emplace(facts);
    if (is_new)
        found->second = composer.lay_out({facts}, facts_style(composer), cell_width(composer, plan));
    return found->second;
}

PlannedRow plan_row(const Composer& composer, Plan& plan, const ScoreRow& row) {
    PlannedRow planned{.row = &row, .facts = {}, .height = 0};
    const float gap = composer.scaled(plan.cards ? 12 : 10);
    float cells = 0;
    for (const ScoreCell& cell : row.cells) {
        planned.facts.push_back(&facts_block(composer, plan, cell.words.facts));
        const float height = cell_height(composer, plan, cell, *planned.facts.back());
        cells = plan.cards ? cells + height + gap : std::max(cells, height);
    }
    const float name = name_height(composer, plan, row);
    const float above_name = first_line(composer, row) - name_pad(composer, row);
    planned.height =
        std::round(plan.cards ? name + cells + (2 * gap) + composer.scaled(8)
                              : std::max(name + (2 * above_name), first_line(composer, row) + cells + gap));
    return planned;
}

} // namespace

Plan plan_table(const Composer& composer, const ScoreTable& table) {
    Plan plan;
    const auto columns = static_cast<float>(table.columns.size());
    plan.name_width = composer.scaled(176);
    const float room = composer.width - (2 * composer.scaled(22)) - plan.name_width;
    plan.cards = room / columns < composer.scaled(136);
    plan.padding = composer.scaled(plan.cards ? 16 : 22);
    plan.left = composer.x;
    plan.column_width = std::floor(std::min(room / columns, composer.scaled(360)));
    plan.width = plan.cards ? composer.width : plan.name_width + (plan.column_width * columns) + (2 * plan.padding);
    if (!plan.cards) {
        for (const ScoreColumn& column : table.columns)
            plan.head_height = std::max(
                plan.head_height,
                composer.lay_out({column.words}, head_style(composer), plan.column_width - composer.scaled(44)).height);
        plan.head_height = std::max(size::target, plan.head_height + composer.scaled(12)) + composer.scaled(8);
    }
    plan.height = plan.head_height;
    for (const ScoreRow& row : table.rows) {
        plan.rows.push_back(plan_row(composer, plan, row));
        plan.height += plan.rows.back().height + (plan.cards ? composer.scaled(12) : 0);
        plan.change_column =
            plan.change_column || std::any_of(row.cells.begin(), row.cells.end(),
                                              [](const ScoreCell& cell) { return !cell.words.change.empty(); });
    }
    return plan;
}

} // namespace pikatesti::ui::mapping
