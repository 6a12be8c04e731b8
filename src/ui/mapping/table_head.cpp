#include "ui/mapping/table_head.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

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

bool head_button(Composer& composer, const Model& model, const std::string& id, int column, const Rect& rect) {
    const bool sorted = model.table.column == column;
    const std::string words =
        column < 0 ? model.say("mapping.municipality") : column_words(model, static_cast<std::size_t>(column));
    Node& header = composer.open(Role::column_header, id + "/header");
    header.sort = sorted ? (model.table.descending ? "descending" : "ascending") : "none";
    const float feedback = composer.pressed(rect) ? 0.14F : composer.hovered(rect) ? 0.07F : 0.0F;
    if (feedback > 0)
        composer.painter.fill(rect, mix(composer.theme.card, composer.theme.brand, feedback), composer.scaled(8));
    float x = rect.x + composer.scaled(2);
    const float side = composer.scaled(17);
    const TextStyle style = composer.style(15, 1.25F, Weight::semibold);
    if (column > 0) {
        const auto goal = static_cast<std::size_t>(column - 1);
        goal_mark(composer, model.set.goals[goal].icon, x, rect.y + ((rect.height - side) / 2), side,
                  composer.theme.goal(goal));
        x += side + composer.scaled(7);
    }
    const TextBlock block = composer.lay_out({words}, style, rect.right() - x - composer.scaled(18));
    composer.painter.text(block, x, rect.y + std::round((rect.height - block.height) / 2),
                          sorted ? composer.theme.ink : composer.theme.muted);
    sort_mark(composer, {x + block.width + composer.scaled(11), rect.y + (rect.height / 2)},
              !sorted                  ? 0
              : model.table.descending ? -1
                                       : 1,
              sorted ? composer.theme.ink : composer.theme.control);
    composer.add(Role::button, id, {words}, rect, composer.scaled(8)).text = painted(style);
    composer.close();
    return composer.activated(id, "click");
}

} // namespace

std::optional<int> table_head(Composer& composer, const Model& model, const Plan& plan, float top) {
    const float least = top + plan.height - plan.head_height - plan.rows.back().height;
    const float y = std::round(std::clamp(model.seen_top, top, std::max(top, least)));
    const bool over = y > top;
    const Layer layer = composer.painter.layer();
    if (over) {
        composer.painter.set_layer(Layer::popup);
        composer.painter.fill({plan.left, y, plan.width, plan.head_height}, composer.theme.card, 0);
    }
    const float inner = plan.head_height - composer.scaled(8);
    composer.open(Role::row, "table/head");
    std::optional<int> pressed;
    if (head_button(composer, model, "table/sort/name", -1,
                    {plan.left + plan.padding - composer.scaled(8), y + composer.scaled(4), plan.name_width, inner}))
        pressed = -1;
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column) {
        const Rect rect{column_x(plan, column) - composer.scaled(4), y + composer.scaled(4),
                        plan.column_width - composer.scaled(6), inner};
        if (head_button(composer, model, "table/sort/" + std::to_string(column), static_cast<int>(column), rect))
            pressed = static_cast<int>(column);
    }
    composer.close();
    composer.painter.fill({plan.left + plan.padding, y + plan.head_height - 1, plan.width - (2 * plan.padding), 1},
                          over ? composer.theme.control : composer.theme.track, 0);
    if (over)
        composer.painter.set_layer(layer);
    return pressed;
}

void plain_table_head(Composer& composer, const Model& model, const std::string& id) {
    composer.open(Role::row, id);
    composer.add(Role::column_header, id + "/name", {model.say("mapping.municipality")}, {});
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column)
        composer.add(Role::column_header, id + "/" + std::to_string(column), {column_words(model, column)}, {});
    composer.close();
}

} // namespace pikatesti::ui::mapping
