#include "ui/mapping/table_screen.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/table_controls.h"
#include "ui/mapping/table_head.h"
#include "ui/mapping/table_row.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

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
    std::optional<int> pressed;
    if (plan.cards)
        plain_table_head(composer, model, "table/head");
    else
        pressed = table_head(composer, model, plan, top);
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
    if (pressed)
        sort_by(model, *pressed);
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
    plain_table_head(composer, model, "paper/head");
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
