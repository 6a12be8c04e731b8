#include "ui/mapping/table_screen.h"

#include "ui/kit/marks.h"
#include "ui/kit/text_at.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/table_controls.h"
#include "ui/mapping/table_words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

// A row as it is to be painted: all is measured before anything is, as the head has to know where the table ends.
struct PlannedCell {
    CellWords words;
    TextBlock facts;
    const engine::Range* range = nullptr; // none: no figure
    float percent = 0;
    int direction = 0; // of the change
    bool sure = false;
};
struct PlannedRow {
    std::string id;
    std::string name;
    std::string note; // below the name
    std::vector<PlannedCell> cells;
    float height = 0;
    bool mean = false;
};

struct Plan {
    bool cards = false;
    float left = 0, width = 0;
    float padding = 0;
    float name_width = 0;
    float column_width = 0;
    float head_height = 0;
    std::vector<PlannedRow> rows;
    float height = 0; // with the head
};

TextStyle name_style(const Composer& composer) { return composer.style(16, 1.3F, Weight::semibold); }
TextStyle figure_style(const Composer& composer) { return composer.style(16, 1.3F, Weight::semibold); }
TextStyle facts_style(const Composer& composer) { return composer.style(13, 1.35F); }
TextStyle change_style(const Composer& composer) { return composer.style(14, 1.3F, Weight::semibold); }

float figure_width(const Composer& composer) {
    return composer.fonts.width("100", figure_style(composer)) + composer.scaled(4);
}
float change_width(const Composer& composer) {
    return composer.fonts.width("−100", change_style(composer)) + composer.scaled(20);
}

float column_x(const Plan& plan, std::size_t column) {
    return plan.left + plan.padding + plan.name_width + (plan.column_width * static_cast<float>(column));
}

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

float cell_height(const Composer& composer, const Plan& plan, const PlannedCell& cell) {
    const float facts = cell.facts.height;
    if (cell.words.figure.empty())
        return plan.cards ? figure_style(composer).line() + facts : facts;
    const float bar = plan.cards ? figure_style(composer).line() + composer.scaled(14) : figure_style(composer).line();
    return bar + composer.scaled(2) + facts;
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

// ---- The head

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

// Stays at the top of what is seen while rows go by below it.
int head(Composer& composer, const Model& model, const Plan& plan, float top) {
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
    int pressed = -2;
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

// The same for the ear, where there are cards.
void unseen_head(Composer& composer, const Model& model) {
    composer.open(Role::row, "table/head");
    composer.add(Role::column_header, "table/head/name", {model.say("mapping.municipality")}, {});
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column)
        composer.add(Role::column_header, "table/head/" + std::to_string(column), {column_words(model, column)}, {});
    composer.close();
}

// ---- Cells

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

void table(Composer& composer, Model& model, const TableView& view) {
    const Plan plan = plan_table(composer, model, view);
    const float top = composer.y;
    const bool change_column = std::any_of(plan.rows.begin(), plan.rows.end(), [](const PlannedRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const PlannedCell& cell) { return !cell.words.change.empty(); });
    });
    if (!plan.cards) {
        const Rect card{plan.left, top, plan.width, plan.height};
        composer.painter.set_layer(Layer::ground);
        composer.painter.fill(card, composer.theme.card, size::radius);
        composer.painter.edge(card, composer.theme.track, size::radius, 1);
        composer.painter.set_layer(Layer::content);
    }
    composer.open(Role::table, "table", {model.say("mapping.table", {{"name", model.campaign_title()}})});
    int pressed = -2;
    if (plan.cards)
        unseen_head(composer, model);
    else
        pressed = head(composer, model, plan, top);
    float y = top + plan.head_height;
    for (const PlannedRow& row : plan.rows) {
        if (plan.cards)
            card_row(composer, model, plan, row, y);
        else
            wide_row(composer, model, plan, row, y, change_column);
        y += row.height + (plan.cards ? composer.scaled(12) : 0);
    }
    composer.close();
    composer.y = y;
    if (pressed >= -1)
        sort_by(model, pressed);
}

TableView view_of(Model& model) {
    return table_view({.set = model.set,
                       .division = *model.division,
                       .campaign = *model.campaign,
                       .comparison = model.comparison(),
                       .name_of = [&model](std::string_view code) { return model.municipality_name(code); },
                       .language = model.language},
                      model.table);
}

std::string subtitle(const Model& model) {
    return model.say("mapping.table.of",
                     {{"voice", voice_words(model, model.table.voice)}, {"year", std::to_string(model.table.year)}});
}

} // namespace

void table_screen(Composer& composer, Model& model) {
    title(composer, Screen::table, model.say("mapping.view.table"));
    paragraph(composer, "table/of", {subtitle(model)}, composer.style(16, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(16);
    table_controls(composer, model, composer.width < composer.scaled(900));
    const TableView view = view_of(model);
    if (model.tell_rows) {
        model.tell_rows = false;
        model.announcement =
            model.say("mapping.rows", {{"count", std::to_string(view.rows.size())}, {"all", std::to_string(view.all)}});
    }
    table(composer, model, view);
    if (view.rows.empty()) {
        composer.y += composer.scaled(12);
        paragraph(composer, "table/none", {model.say("mapping.rows.none")}, composer.style(16, 1.5F),
                  composer.theme.ink);
    }
    composer.y += composer.scaled(16);
    const Narrow narrow(composer);
    paragraph(composer, "table/key", {model.say("mapping.table.key")}, composer.style(14, 1.5F), composer.theme.muted);
}

void table_on_paper(Composer& composer, Model& model) {
    const TableView view = view_of(model);
    heading(composer, "paper/heading", {model.campaign_title()}, 1, composer.style(24, 1.25F, Weight::semibold));
    paragraph(composer, "paper/of", {subtitle(model)}, composer.style(15, 1.45F), composer.theme.ink);
    composer.open(Role::table, "paper/table", {model.say("mapping.table", {{"name", model.campaign_title()}})});
    composer.open(Role::row, "paper/head");
    composer.add(Role::column_header, "paper/head/name", {model.say("mapping.municipality")}, {});
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column)
        composer.add(Role::column_header, "paper/head/" + std::to_string(column), {column_words(model, column)}, {});
    composer.close();
    const auto line = [&](const std::string& id, const std::string& name, auto words_of) {
        composer.open(Role::row, id);
        composer.add(Role::row_header, id + "/name", {name}, {});
        for (std::size_t column = 0; column <= model.set.goals.size(); ++column)
            composer.add(Role::cell, id + "/" + std::to_string(column), {words_of(column).all()}, {});
        composer.close();
    };
    line("paper/mean", model.say("mapping.mean"), [&](std::size_t column) { return mean_words(model, view, column); });
    for (const TableRow& row : view.rows)
        line("paper/" + row.municipality, row.name, [&](std::size_t column) { return cell_words(model, row, column); });
    composer.close();
    paragraph(composer, "paper/key", {model.say("mapping.table.key")}, composer.style(13, 1.45F), composer.theme.ink);
}

} // namespace pikatesti::ui::mapping
