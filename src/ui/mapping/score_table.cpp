#include "ui/mapping/score_table.h"

#include "ui/kit/marks.h"
#include "ui/mapping/score_head.h"
#include "ui/mapping/score_row.h"

namespace pikatesti::ui::mapping {

ScorePress score_table(Composer& composer, const ScoreTable& table, float seen_top) {
    const Plan plan = plan_table(composer, table);
    if (!plan.cards)
        card_ground(composer, {plan.left, composer.y, plan.width, plan.height});
    ScorePress press;
    composer.open(Role::table, table.id, {table.name});
    if (plan.cards)
        plain_score_head(composer, table, table.id + "/head");
    else
        score_head(composer, table, plan, seen_top, press);
    float y = composer.y + plan.head_height;
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        const bool pressed = plan.cards ? card_row(composer, table, plan, plan.rows[i], y)
                                        : wide_row(composer, table, plan, plan.rows[i], y);
        if (pressed)
            press.row = i;
        y += plan.rows[i].height + (plan.cards ? composer.scaled(12) : 0);
    }
    composer.close();
    composer.y = y;
    return press;
}

void score_table_on_paper(Composer& composer, const ScoreTable& table, const std::string& prefix) {
    const std::string id = prefix + "/" + table.id;
    composer.open(Role::table, id, {table.name});
    plain_score_head(composer, table, id + "/head");
    for (const ScoreRow& row : table.rows) {
        const std::string row_id = prefix + "/" + row.id;
        composer.open(Role::row, row_id);
        composer.add(Role::row_header, row_id + "/name", {row.note.empty() ? row.name : row.name + ", " + row.note},
                     {});
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            composer.add(Role::cell, row_id + "/" + std::to_string(column), {row.cells[column].words.all()}, {});
        composer.close();
    }
    composer.close();
}

} // namespace pikatesti::ui::mapping
