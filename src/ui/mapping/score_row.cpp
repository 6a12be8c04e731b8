#include "ui/mapping/score_row.h"

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
void change_mark(Composer& composer, const ScoreCell& cell, Point middle) {
    const float arm = composer.scaled(4.5F);
    const Colour ink = composer.theme.ink;
    if (cell.points == 0) {
        composer.painter.line({{middle.x - arm, middle.y}, {middle.x + arm, middle.y}}, ink, composer.scaled(1.8F));
        return;
    }
    const float way = cell.points > 0 ? 1.0F : -1.0F;
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

void figures(Composer& composer, const Plan& plan, const std::string& id, const std::string& name,
             const ScoreCell& cell, const TextBlock& facts, const Rect& rect) {
    const Theme& theme = composer.theme;
    const TextStyle style = figure_style(composer);
    const float line = style.line();
    const bool seen = composer.painter.visible(rect);
    float right = rect.right();
    if (plan.cards ? !cell.words.change.empty() : plan.change_column) {
        if (seen && !cell.words.change.empty()) {
            const TextStyle small = change_style(composer);
            const float x = right - change_width(composer);
            change_mark(composer, cell, {x + composer.scaled(8), rect.y + (line / 2)});
            composer.painter.text(composer.lay_out({cell.words.change}, small, change_width(composer)),
                                  x + composer.scaled(17), rect.y + std::round((line - small.line()) / 2), theme.ink);
        }
        right -= change_width(composer);
    }
    if (seen) {
        const TextBlock figure = composer.lay_out({cell.words.figure}, style, figure_width(composer));
        composer.painter.text(figure, right - composer.scaled(4) - figure.width, rect.y, theme.ink);
    }
    const float bar_height = composer.scaled(11);
    Rect track{rect.x, rect.y + std::round((line - bar_height) / 2),
               right - composer.scaled(12) - figure_width(composer) - rect.x, bar_height};
    float y = rect.y + line;
    if (plan.cards) {
        composer.painter.text(composer.lay_out({name}, style, rect.width), rect.x, rect.y, theme.ink);
        track = {rect.x, rect.y + line + composer.scaled(2), rect.width, bar_height};
        y = track.bottom() + composer.scaled(1);
    }
    bar(composer, id, track, cell.goal ? theme.goal(*cell.goal) : theme.brand, static_cast<float>(cell.percent),
        static_cast<float>(cell.range->low), static_cast<float>(cell.range->high));
    composer.painter.text(facts, rect.x, y + composer.scaled(2), theme.muted);
}

void paint_cell(Composer& composer, const ScoreTable& table, const Plan& plan, const PlannedRow& planned,
                std::size_t column, const Rect& rect) {
    const ScoreCell& cell = planned.row->cells[column];
    const TextBlock& facts = *planned.facts[column];
    const std::string id = planned.row->id + "/" + std::to_string(column);
    const std::string& name = table.columns[column].words;
    if (cell.range) {
        figures(composer, plan, id, name, cell, facts, rect);
    } else {
        float y = rect.y;
        if (plan.cards) {
            composer.painter.text(composer.lay_out({name}, figure_style(composer), rect.width), rect.x, y,
                                  composer.theme.ink);
            y += figure_style(composer).line();
        }
        composer.painter.text(facts, rect.x, y, composer.theme.muted);
    }
    const std::string words = cell.words.all();
    composer.add(Role::cell, id, {plan.cards ? name + ": " + words : words}, rect).text =
        painted(facts_style(composer));
}

// True if it was pressed.
bool row_name(Composer& composer, const Plan& plan, const ScoreRow& row, float x, float y) {
    const float room = name_room(composer, plan, row);
    const TextBlock name = composer.lay_out({row.name}, name_style(composer), room);
    const float pad = name_pad(composer, row);
    x += mark_before(composer, row.mark, x, y + pad, name_style(composer).line());
    if (!row.opens) {
        composer.painter.text(name, x, y, composer.theme.ink);
        Rect rect{x, y, name.width, name.height};
        std::string words = row.name;
        if (!row.note.empty()) {
            const TextBlock note = composer.lay_out({row.note}, facts_style(composer), room);
            composer.painter.text(note, x, rect.bottom(), composer.theme.muted);
            rect.width = std::max(rect.width, note.width);
            rect.height += note.height;
            words += ", " + row.note;
        }
        composer.add(Role::row_header, row.id + "/name", {words}, rect).text = painted(name_style(composer));
        return false;
    }
    const std::string id = row.id + "/open";
    const Rect rect{x - composer.scaled(8), y, room + composer.scaled(24), name.height + (2 * pad)};
    composer.open(Role::row_header, row.id + "/name");
    const float feedback = composer.pressed(rect) ? 0.14F : composer.hovered(rect) ? 0.07F : 0.0F;
    if (feedback > 0)
        composer.painter.fill(rect, mix(composer.theme.card, composer.theme.brand, feedback), composer.scaled(8));
    composer.painter.text(name, x, y + pad, composer.theme.ink);
    const float arm = composer.scaled(4);
    const Point tip{x + name.width + composer.scaled(13), y + (rect.height / 2)};
    composer.painter.line({{tip.x - arm, tip.y - arm}, tip, {tip.x - arm, tip.y + arm}}, composer.theme.brand,
                          composer.scaled(2));
    composer.add(Role::button, id, {row.name}, rect, composer.scaled(8)).text = painted(name_style(composer));
    if (!row.note.empty()) {
        const TextBlock note = composer.lay_out({row.note}, facts_style(composer), room);
        composer.painter.text(note, x, rect.bottom(), composer.theme.muted);
        composer.add(Role::text, row.id + "/note", {row.note}, {x, rect.bottom(), note.width, note.height}).text =
            painted(facts_style(composer));
    }
    composer.close();
    return composer.activated(id, Event::click);
}

} // namespace

bool wide_row(Composer& composer, const ScoreTable& table, const Plan& plan, const PlannedRow& planned, float y) {
    const Theme& theme = composer.theme;
    const ScoreRow& row = *planned.row;
    if (row.strong)
        composer.painter.fill({plan.left + 1, y, plan.width - 2, planned.height}, mix(theme.card, theme.selected, 0.7F),
                              0);
    const float inside = y + first_line(composer, row);
    composer.open(Role::row, row.id);
    const bool pressed = row_name(composer, plan, row, plan.left + plan.padding, inside - name_pad(composer, row));
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        paint_cell(composer, table, plan, planned, column,
                   {column_x(plan, column), inside, cell_width(composer, plan),
                    y + planned.height - composer.scaled(6) - inside});
    composer.close();
    composer.painter.fill({plan.left + plan.padding, y + planned.height - 1, plan.width - (2 * plan.padding), 1},
                          theme.track, 0);
    return pressed;
}

bool card_row(Composer& composer, const ScoreTable& table, const Plan& plan, const PlannedRow& planned, float y) {
    const Theme& theme = composer.theme;
    const ScoreRow& row = *planned.row;
    card_ground(composer, {plan.left, y, plan.width, planned.height},
                row.strong ? mix(theme.card, theme.selected, 0.7F) : theme.card);
    const float gap = composer.scaled(12);
    composer.open(Role::row, row.id);
    float inside = y + gap;
    const bool pressed = row_name(composer, plan, row, plan.left + plan.padding, inside);
    inside += name_height(composer, plan, row) + composer.scaled(8);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const float height = cell_height(composer, plan, row.cells[column], *planned.facts[column]);
        paint_cell(composer, table, plan, planned, column,
                   {plan.left + plan.padding, inside, cell_width(composer, plan), height});
        inside += height + gap;
    }
    composer.close();
    return pressed;
}

} // namespace pikatesti::ui::mapping
