#include "ui/mapping/score_head.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

constexpr float head_inset = 8; // of the words in what is pressed

// Two strokes: up, down, or both where the table is not sorted by it.
void sort_mark(Composer& composer, Point middle, int direction, Colour colour) {
    const float arm = composer.scaled(4);
    const float thickness = composer.scaled(1.8F);
    const auto chevron = [&](float y, float way) {
        composer.painter.line({{middle.x - arm, y + (way * arm)}, {middle.x, y}, {middle.x + arm, y + (way * arm)}},
                              colour, thickness);
    };
    if (direction >= 0)
        chevron(middle.y - composer.scaled(direction == 0 ? 5 : 2), 1);
    if (direction <= 0)
        chevron(middle.y + composer.scaled(direction == 0 ? 5 : 2), -1);
}

// True if it was pressed.
bool column_head(Composer& composer, const ScoreColumn& column, const Rect& rect) {
    const bool sorts = !column.sort.empty();
    const bool sorted = sorts && column.sort != "none";
    if (sorts) {
        composer.open(Role::column_header, column.id + "/header").sort = column.sort;
        const float feedback = composer.pressed(rect) ? 0.14F : composer.hovered(rect) ? 0.07F : 0.0F;
        if (feedback > 0)
            composer.painter.fill(rect, mix(composer.theme.card, composer.theme.brand, feedback), composer.scaled(8));
    }
    float x = rect.x + composer.scaled(head_inset);
    x += mark_before(composer, column.mark, x, rect.y, rect.height);
    const TextBlock block =
        composer.lay_out({column.words}, head_style(composer), rect.right() - x - composer.scaled(18));
    composer.painter.text(block, x, rect.y + std::round((rect.height - block.height) / 2),
                          sorted ? composer.theme.ink : composer.theme.muted);
    if (!sorts) {
        composer.add(Role::column_header, column.id, {column.words}, rect).text = painted(head_style(composer));
        return false;
    }
    sort_mark(composer, {x + block.width + composer.scaled(11), rect.y + (rect.height / 2)},
              !sorted                      ? 0
              : column.sort == "ascending" ? 1
                                           : -1,
              sorted ? composer.theme.ink : composer.theme.control);
    composer.add(Role::button, column.id, {column.words}, rect, composer.scaled(8)).text =
        painted(head_style(composer));
    composer.close();
    return composer.activated(column.id, Event::click);
}

} // namespace

void score_head(Composer& composer, const ScoreTable& table, const Plan& plan, float seen_top, ScorePress& press) {
    const float top = composer.y;
    const float least = top + plan.height - plan.head_height - plan.rows.back().height;
    const float y = std::round(std::clamp(seen_top, top, std::max(top, least)));
    const bool over = y > top;
    const Layer layer = composer.painter.layer();
    if (over) {
        composer.painter.set_layer(Layer::popup);
        composer.painter.fill({plan.left, y, plan.width, plan.head_height}, composer.theme.card, 0);
    }
    const float inner = plan.head_height - composer.scaled(8);
    composer.open(Role::row, table.id + "/head");
    press.names = column_head(
        composer, table.names,
        {plan.left + plan.padding - composer.scaled(head_inset), y + composer.scaled(4), plan.name_width, inner});
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (column_head(composer, table.columns[column],
                        {column_x(plan, column) - composer.scaled(head_inset), y + composer.scaled(4),
                         plan.column_width - composer.scaled(2), inner}))
            press.column = column;
    composer.close();
    composer.painter.fill({plan.left + plan.padding, y + plan.head_height - 1, plan.width - (2 * plan.padding), 1},
                          over ? composer.theme.control : composer.theme.track, 0);
    if (over)
        composer.painter.set_layer(layer);
}

void plain_score_head(Composer& composer, const ScoreTable& table, const std::string& id) {
    composer.open(Role::row, id);
    composer.add(Role::column_header, id + "/name", {table.names.words}, {});
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        composer.add(Role::column_header, id + "/" + std::to_string(column), {table.columns[column].words}, {});
    composer.close();
}

} // namespace pikatesti::ui::mapping
