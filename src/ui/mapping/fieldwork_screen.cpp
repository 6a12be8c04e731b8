#include "ui/mapping/fieldwork_screen.h"

#include "engine/municipality.h"
#include "ui/kit/marks.h"
#include "ui/kit/text_at.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/fieldwork_form.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/row_button.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

// The columns after the municipality's name.
enum Column { state, contact, day, associations, last_year, columns };
constexpr const char* column_names[] = {"state", "contact", "day", "associations", "last_year"};
constexpr float shares[] = {0.21F, 0.28F, 0.22F, 0.15F, 0.14F};

TextStyle name_style(const Composer& composer) { return composer.style(16, 1.3F, Weight::semibold); }
TextStyle cell_style(const Composer& composer) { return composer.style(15, 1.35F); }

void append(std::string& line, const std::string& part) {
    if (!part.empty())
        line += (line.empty() ? "" : " · ") + part;
}

std::vector<std::string> cells_of(const Model& model, const engine::FieldworkRow& row,
                                  const engine::FieldworkStanding& standing) {
    std::vector<std::string> cells(columns);
    cells[state] = state_words(model, standing.state);
    if (standing.from_documents)
        append(cells[state], model.say("mapping.from_documents"));
    if (standing.to_check > 0)
        append(cells[state], model.say_count("mapping.to_check.count", static_cast<int>(standing.to_check)));
    if (standing.doubles > 0)
        append(cells[state], model.say("mapping.doubled"));
    append(cells[contact], row.contact.title);
    append(cells[contact], row.contact.name);
    append(cells[contact], row.contact.phone);
    append(cells[day], model.date_words(row.agreed_day));
    if (row.method)
        append(cells[day], method_words(model, *row.method));
    else if (standing.officials && standing.officials->method)
        append(cells[day], method_words(model, *standing.officials->method));
    if (standing.associations > 0)
        cells[associations] = std::to_string(standing.associations);
    cells[last_year] = model.say(standing.last_year ? "mapping.yes" : "mapping.no");
    return cells;
}

// A disc that is full where it is done, half where it has begun, and empty else: said by the words beside it.
void state_mark(Composer& composer, engine::FieldState state, float x, float y, float side) {
    const Point middle{x + (side / 2), y + (side / 2)};
    const Theme& theme = composer.theme;
    const bool done = state == engine::FieldState::interviewed || state == engine::FieldState::confirmed;
    if (state == engine::FieldState::declined) {
        const float arm = side * 0.3F;
        composer.painter.line({{middle.x - arm, middle.y - arm}, {middle.x + arm, middle.y + arm}}, theme.muted,
                              composer.scaled(2));
        composer.painter.line({{middle.x - arm, middle.y + arm}, {middle.x + arm, middle.y - arm}}, theme.muted,
                              composer.scaled(2));
        return;
    }
    if (done)
        composer.painter.disc(middle, side / 2, theme.brand);
    else
        composer.painter.ring(middle, side / 2, state == engine::FieldState::not_reached ? theme.control : theme.brand,
                              composer.scaled(2));
    if (state == engine::FieldState::begun)
        composer.painter.disc(middle, side * 0.25F, theme.brand);
    if (state == engine::FieldState::confirmed)
        composer.painter.line({{middle.x - (side * 0.22F), middle.y + (side * 0.02F)},
                               {middle.x - (side * 0.06F), middle.y + (side * 0.18F)},
                               {middle.x + (side * 0.24F), middle.y - (side * 0.18F)}},
                              theme.on_brand, composer.scaled(2));
}

// The places of the rows, in the order of the municipalities' names.
std::vector<std::size_t> by_name(const Model& model, const std::vector<engine::FieldworkRow>& rows) {
    std::vector<std::pair<std::string, std::size_t>> named;
    for (std::size_t i = 0; i < rows.size(); ++i)
        named.emplace_back(engine::name_order(model.municipality_name(rows[i].municipality), model.language), i);
    std::sort(named.begin(), named.end());
    std::vector<std::size_t> places;
    places.reserve(named.size());
    for (const auto& [name, place] : named)
        places.push_back(place);
    return places;
}

struct Plan {
    bool cards = false;
    float left = 0, width = 0, padding = 0, name_width = 0;

    float column_width(int column) const { return (width - (2 * padding) - name_width) * shares[column]; }
    float column_x(int column) const {
        float x = left + padding + name_width;
        for (int i = 0; i < column; ++i)
            x += column_width(i);
        return x;
    }
};

// The button with the name, which opens what can be entered. It takes the row's height.
bool name_button(Composer& composer, const Model& model, const std::string& code, const Rect& rect) {
    return row_button(composer,
                      {.id = "fieldwork/" + code + "/open",
                       .row = "fieldwork/" + code,
                       .words = model.municipality_name(code),
                       .style = name_style(composer),
                       .open = model.open_row == code},
                      rect);
}

void head(Composer& composer, const Model& model, const Plan& plan) {
    const TextStyle style = composer.style(14, 1.3F, Weight::semibold);
    composer.open(Role::row, "fieldwork/head");
    if (plan.cards) {
        composer.add(Role::column_header, "fieldwork/head/name", {model.say("mapping.municipality")}, {});
        for (const char* name : column_names)
            composer.add(Role::column_header, std::string("fieldwork/head/") + name,
                         {model.say(std::string("mapping.column.") + name)}, {});
        composer.close();
        return;
    }
    composer.y += composer.scaled(14);
    const float top = composer.y;
    float bottom =
        text_at(composer, Role::column_header, "fieldwork/head/name", {model.say("mapping.municipality")}, style,
                composer.theme.muted, plan.left + plan.padding + composer.scaled(14), top, plan.name_width)
            .bottom();
    for (int column = 0; column < columns; ++column)
        bottom = std::max(bottom,
                          text_at(composer, Role::column_header, std::string("fieldwork/head/") + column_names[column],
                                  {model.say(std::string("mapping.column.") + column_names[column])}, style,
                                  composer.theme.muted, plan.column_x(column), top,
                                  plan.column_width(column) - composer.scaled(12))
                              .bottom());
    composer.close();
    composer.y = bottom + composer.scaled(10);
}

void wide_row(Composer& composer, Model& model, const Plan& plan, const engine::FieldworkRow& row,
              const engine::FieldworkStanding& standing) {
    const std::string id = "fieldwork/" + row.municipality;
    const std::vector<std::string> cells = cells_of(model, row, standing);
    const float mark = composer.scaled(14);
    std::vector<TextBlock> blocks;
    float height = 0;
    for (int column = 0; column < columns; ++column) {
        const float room =
            plan.column_width(column) - composer.scaled(12) - (column == state ? mark + composer.scaled(8) : 0);
        blocks.push_back(composer.lay_out({cells[static_cast<std::size_t>(column)]}, cell_style(composer), room));
        height = std::max(height, blocks.back().height);
    }
    height = std::max(size::target, height + composer.scaled(20));
    const float top = composer.y;
    composer.painter.fill({plan.left + plan.padding, top, plan.width - (2 * plan.padding), 1}, composer.theme.track, 0);
    composer.open(Role::row, id);
    if (name_button(composer, model, row.municipality,
                    {plan.left + plan.padding - composer.scaled(8), top + 1, plan.name_width,
                     std::max(size::target, height - 2)}))
        model.open_row = model.open_row == row.municipality ? std::string() : row.municipality;
    height = std::max(height, size::target + 2);
    for (int column = 0; column < columns; ++column) {
        const auto index = static_cast<std::size_t>(column);
        float x = plan.column_x(column);
        const float y = top + std::round((height - blocks[index].height) / 2);
        if (column == state) {
            state_mark(composer, standing.state, x, y + std::round((cell_style(composer).line() - mark) / 2), mark);
            x += mark + composer.scaled(8);
        }
        composer.painter.text(blocks[index], x, y, composer.theme.ink);
        composer
            .add(Role::cell, id + "/" + column_names[column],
                 {cells[index].empty() ? model.say("mapping.nothing") : cells[index]},
                 {x, y, blocks[index].width, blocks[index].height})
            .text = painted(cell_style(composer));
    }
    composer.close();
    composer.y = top + height;
}

void card_row(Composer& composer, Model& model, const Plan& plan, const engine::FieldworkRow& row,
              const engine::FieldworkStanding& standing) {
    const std::string id = "fieldwork/" + row.municipality;
    const std::vector<std::string> cells = cells_of(model, row, standing);
    composer.open(Role::row, id);
    if (name_button(composer, model, row.municipality,
                    {plan.left, composer.y, plan.width, std::max(size::target, composer.scaled(44))}))
        model.open_row = model.open_row == row.municipality ? std::string() : row.municipality;
    composer.y += std::max(size::target, composer.scaled(44));
    const float x = plan.left + composer.scaled(22);
    for (int column = 0; column < columns; ++column) {
        const auto index = static_cast<std::size_t>(column);
        std::string words = cells[index];
        if (words.empty()) {
            composer.add(Role::cell, id + "/" + column_names[column], {model.say("mapping.nothing")}, {});
            continue;
        }
        float from = x;
        if (column == state) {
            const float mark = composer.scaled(14);
            state_mark(composer, standing.state, x, composer.y + std::round((cell_style(composer).line() - mark) / 2),
                       mark);
            from += mark + composer.scaled(8);
        } else if (column == associations || column == last_year) {
            words.insert(0, model.say(std::string("mapping.column.") + column_names[column]) + ": ");
        }
        composer.y += text_at(composer, Role::cell, id + "/" + column_names[column], {words}, cell_style(composer),
                              column == state ? composer.theme.ink : composer.theme.muted, from, composer.y,
                              plan.left + plan.width - from)
                          .height;
    }
    composer.close();
    composer.y += composer.scaled(12);
}

// The form in a row of its own below the municipality's.
void open_form(Composer& composer, Model& model, const Plan& plan, const engine::FieldworkRow& row) {
    const std::string id = "fieldwork/" + row.municipality + "/form";
    composer.open(Role::row, id);
    composer.open(Role::cell, id + "/cell").column_span_all = true;
    const float x = composer.x;
    const float width = composer.width;
    composer.x = plan.left + (plan.cards ? 0 : plan.padding + composer.scaled(14));
    composer.width = plan.width - (plan.cards ? 0 : 2 * (plan.padding + composer.scaled(14)));
    composer.y += composer.scaled(8);
    fieldwork_form(composer, model, row);
    composer.y += composer.scaled(18);
    composer.x = x;
    composer.width = width;
    composer.close();
    composer.close();
}

std::string summary(Model& model) {
    const engine::Fieldwork& all = model.derived().fieldwork;
    const auto number = [](std::size_t count) { return std::to_string(count); };
    std::string line = model.say("mapping.summary.interviewed",
                                 {{"count", number(all.interviewed)}, {"all", number(all.municipalities())}});
    line += ", " + model.say("mapping.summary.confirmed", {{"count", number(all.not_confirmed())}});
    line += ", " + model.say("mapping.summary.associations", {{"count", number(all.associations_heard)}});
    return line;
}

} // namespace

void fieldwork_screen(Composer& composer, Model& model) {
    title(composer, Screen::fieldwork, model.say("mapping.view.fieldwork"));
    paragraph(composer, "fieldwork/summary", {summary(model)}, composer.style(18, 1.45F, Weight::semibold),
              composer.theme.ink);
    composer.y += composer.scaled(4);
    const engine::Fieldwork standing = model.derived().fieldwork; // changes below replace it
    if (standing.declined > 0)
        paragraph(composer, "fieldwork/declined",
                  {model.say_count("mapping.summary.declined", static_cast<int>(standing.declined))},
                  composer.style(15, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(16);
    Plan plan;
    plan.cards = composer.width < composer.scaled(900);
    plan.left = composer.x;
    plan.width = composer.width;
    plan.padding = composer.scaled(22);
    plan.name_width = composer.scaled(190);
    const float top = composer.y;
    composer.open(Role::table, "fieldwork", {model.say("mapping.view.fieldwork")});
    head(composer, model, plan);
    const std::vector<engine::FieldworkRow> rows = model.campaign->rows;
    for (const std::size_t i : by_name(model, rows)) {
        if (plan.cards) {
            composer.painter.fill({plan.left, composer.y, plan.width, 1}, composer.theme.track, 0);
            composer.y += composer.scaled(4);
            card_row(composer, model, plan, rows[i], standing.standings[i]);
        } else {
            wide_row(composer, model, plan, rows[i], standing.standings[i]);
        }
        if (model.open_row == rows[i].municipality)
            open_form(composer, model, plan, rows[i]);
    }
    composer.close();
    if (!plan.cards) {
        composer.y += composer.scaled(6);
        card_ground(composer, {plan.left, top, plan.width, composer.y - top});
    }
    composer.y += composer.scaled(14);
    const Narrow narrow(composer);
    paragraph(composer, "fieldwork/key", {model.say("mapping.fieldwork.key")}, composer.style(14, 1.5F),
              composer.theme.muted);
}

} // namespace pikatesti::ui::mapping
