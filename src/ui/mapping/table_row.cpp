#include "ui/mapping/table_row.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

TextStyle change_style(const Composer& composer) { return composer.style(14, 1.3F, Weight::semibold); }

float figure_width(const Composer& composer) {
    return composer.fonts.width("100", figure_style(composer)) + composer.scaled(4);
}
float change_width(const Composer& composer) {
    return composer.fonts.width("−100", change_style(composer)) + composer.scaled(20);
}

// A filled triangle for a change that is sure, an outline for one that is not, a dash for none.
void change_mark(Composer& composer, const PlannedCell& cell, Point middle) {
    const float arm = composer.scaled(4.5F);
    const Colour ink = composer.theme.ink;
    if (cell.direction == 0) {
        composer.painter.line({{middle.x - arm, middle.y}, {middle.x + arm, middle.y}}, ink, composer.scaled(1.8F));
        return;
    }
    const float way = cell.direction > 0 ? 1.0F : -1.0F;
    const std::vector<Point> points{{middle.x - arm, middle.y + (way * arm * 0.8F)},
                                    {middle.x + arm, middle.y + (way * arm * 0.8F)},
                                    {middle.x, middle.y - (way * arm * 0.9F)}};
    composer.painter.line(points, ink, composer.scaled(1.5F), true);
    if (!cell.sure)
        return;
    // Strokes across it fill it.
    for (float share = 0.2F; share < 1; share += 0.2F) {
        const float y = points[0].y + ((points[2].y - points[0].y) * share);
        composer.painter.line({{middle.x - (arm * (1 - share)), y}, {middle.x + (arm * (1 - share)), y}}, ink,
                              composer.scaled(1.6F));
    }
}

void figures(Composer& composer, const Plan& plan, const std::string& id, const PlannedCell& cell, Colour colour,
             const Rect& rect, bool change_column, const std::string& name) {
    const Theme& theme = composer.theme;
    const TextStyle style = figure_style(composer);
    const float line = style.line();
    float right = rect.right();
    if (change_column) {
        if (!cell.words.change.empty()) {
            const TextStyle small = change_style(composer);
            const float x = right - change_width(composer);
            change_mark(composer, cell, {x + composer.scaled(8), rect.y + (line / 2)});
            composer.painter.text(composer.lay_out({cell.words.change}, small, change_width(composer)),
                                  x + composer.scaled(17), rect.y + std::round((line - small.line()) / 2), theme.ink);
        }
        right -= change_width(composer);
    }
    const TextBlock figure = composer.lay_out({cell.words.figure}, style, figure_width(composer));
    composer.painter.text(figure, right - composer.scaled(4) - figure.width, rect.y, theme.ink);
    const float bar_height = composer.scaled(11);
    Rect track{rect.x, rect.y + std::round((line - bar_height) / 2),
               right - composer.scaled(12) - figure_width(composer) - rect.x, bar_height};
    float y = rect.y + line;
    if (plan.cards) {
        composer.painter.text(composer.lay_out({name}, style, rect.width), rect.x, rect.y, theme.ink);
        track = {rect.x, rect.y + line + composer.scaled(2), rect.width, bar_height};
        y = track.bottom() + composer.scaled(1);
    }
    bar(composer, id, track, colour, cell.percent, static_cast<float>(cell.range->low),
        static_cast<float>(cell.range->high));
    composer.painter.text(cell.facts, rect.x, y + composer.scaled(2), theme.muted);
}

void paint_cell(Composer& composer, const Model& model, const Plan& plan, const PlannedRow& row, std::size_t column,
                const Rect& rect, bool change_column) {
    const PlannedCell& cell = row.cells[column];
    const std::string id = row.id + "/" + std::to_string(column);
    const std::string name = column_words(model, column);
    const Colour colour = column == 0 ? composer.theme.brand : composer.theme.goal(column - 1);
    if (cell.words.figure.empty()) {
        float y = rect.y;
        if (plan.cards) {
            composer.painter.text(composer.lay_out({name}, figure_style(composer), rect.width), rect.x, y,
                                  composer.theme.ink);
            y += figure_style(composer).line();
        }
        composer.painter.text(cell.facts, rect.x, y, composer.theme.muted);
    } else {
        figures(composer, plan, id, cell, colour, rect, change_column, name);
    }
    const std::string words = cell.words.all();
    composer.add(Role::cell, id, {plan.cards ? name + ": " + words : words}, rect).text =
        painted(facts_style(composer));
}

void row_name(Composer& composer, const PlannedRow& row, float x, float y, float width) {
    const TextBlock name = composer.lay_out({row.name}, name_style(composer), width);
    composer.painter.text(name, x, y, composer.theme.ink);
    Rect rect{x, y, name.width, name.height};
    std::string words = row.name;
    if (!row.note.empty()) {
        const TextBlock note = composer.lay_out({row.note}, facts_style(composer), width);
        composer.painter.text(note, x, rect.bottom(), composer.theme.muted);
        rect.width = std::max(rect.width, note.width);
        rect.height += note.height;
        words += ", " + row.note;
    }
    composer.add(Role::row_header, row.id + "/name", {words}, rect).text = painted(name_style(composer));
}

} // namespace

void wide_row(Composer& composer, const Model& model, const Plan& plan, const PlannedRow& row, float y,
              bool change_column) {
    const Theme& theme = composer.theme;
    if (row.mean)
        composer.painter.fill({plan.left + 1, y, plan.width - 2, row.height}, mix(theme.card, theme.selected, 0.7F), 0);
    const float inside = y + composer.scaled(10);
    composer.open(Role::row, row.id);
    row_name(composer, row, plan.left + plan.padding, inside, plan.name_width - composer.scaled(12));
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        paint_cell(
            composer, model, plan, row, column,
            {column_x(plan, column), inside, plan.column_width - composer.scaled(18), row.height - composer.scaled(16)},
            change_column);
    composer.close();
    composer.painter.fill({plan.left + plan.padding, y + row.height - 1, plan.width - (2 * plan.padding), 1},
                          theme.track, 0);
}

void card_row(Composer& composer, const Model& model, const Plan& plan, const PlannedRow& row, float y) {
    const Theme& theme = composer.theme;
    const Rect card{plan.left, y, plan.width, row.height};
    composer.painter.set_layer(Layer::ground);
    composer.painter.fill(card, row.mean ? mix(theme.card, theme.selected, 0.7F) : theme.card, size::radius);
    composer.painter.edge(card, theme.track, size::radius, 1);
    composer.painter.set_layer(Layer::content);
    const float gap = composer.scaled(12);
    const float width = plan.width - (2 * plan.padding);
    composer.open(Role::row, row.id);
    float inside = y + gap;
    row_name(composer, row, plan.left + plan.padding, inside, width);
    inside += composer.lay_out({row.name}, name_style(composer), width).height + composer.scaled(8);
    if (!row.note.empty())
        inside += composer.lay_out({row.note}, facts_style(composer), width).height;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const float height = cell_height(composer, plan, row.cells[column]);
        const bool changes = !row.cells[column].words.change.empty();
        paint_cell(composer, model, plan, row, column, {plan.left + plan.padding, inside, width, height}, changes);
        inside += height + gap;
    }
    composer.close();
}

} // namespace pikatesti::ui::mapping
