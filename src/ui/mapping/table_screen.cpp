#include "ui/mapping/table_screen.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/card_screen.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/picture_buttons.h"
#include "ui/mapping/score_cells.h"
#include "ui/mapping/table_controls.h"
#include "ui/mapping/table_words.h"

namespace pikatesti::ui::mapping {

namespace {

std::string sorted(const Model& model, int column) {
    if (model.table.column != column)
        return "none";
    return model.table.descending ? "descending" : "ascending";
}

// The region's mean first, then the municipalities as chosen.
ScoreTable municipalities_table(const Model& model, const TableView& view) {
    ScoreTable table;
    table.id = "table";
    table.name = model.say("mapping.table", {{"name", model.campaign_title()}});
    table.names = {
        .id = "table/sort/name", .words = model.say("mapping.municipality"), .mark = {}, .sort = sorted(model, -1)};
    const std::size_t columns = model.set.goals.size() + 1;
    for (std::size_t column = 0; column < columns; ++column)
        table.columns.push_back({.id = "table/sort/" + std::to_string(column),
                                 .words = column_words(model, column),
                                 .mark = column_mark(model, column),
                                 .sort = sorted(model, static_cast<int>(column))});
    ScoreRow mean;
    mean.id = "table/mean";
    mean.name = mean_name(model);
    mean.note = model.say("mapping.heard", {{"count", std::to_string(view.heard)}, {"all", std::to_string(view.all)}});
    mean.strong = true;
    for (std::size_t column = 0; column < columns; ++column)
        mean.cells.push_back(score_cell(model, view, column));
    table.rows.push_back(std::move(mean));
    for (const TableRow& row : view.rows) {
        ScoreRow shown;
        shown.id = "table/" + row.municipality;
        shown.name = row.name;
        if (row.to_check)
            shown.note = model.say("mapping.to_check");
        shown.opens = true;
        for (std::size_t column = 0; column < columns; ++column)
            shown.cells.push_back(score_cell(model, row, column));
        table.rows.push_back(std::move(shown));
    }
    return table;
}

} // namespace

void table_screen(Composer& composer, Model& model) {
    title(composer, Screen::table, model.say("mapping.view.table"));
    paragraph(composer, "table/of", {about_words(model, "mapping.table.of")}, composer.style(16, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(16);
    table_controls(composer, model, Controls::all, composer.width < composer.scaled(900));
    const TableView& view = model.table_view(model.table);
    if (model.tell_rows) {
        model.tell_rows = false;
        model.announcement =
            model.say("mapping.rows", {{"count", std::to_string(view.rows.size())}, {"all", std::to_string(view.all)}});
    }
    const ScorePress press = score_table(composer, municipalities_table(model, view), model.seen_top);
    if (view.rows.empty()) {
        composer.y += composer.scaled(12);
        paragraph(composer, "table/none", {model.say("mapping.rows.none")}, composer.style(16, 1.5F),
                  composer.theme.ink);
    }
    composer.y += composer.scaled(16);
    {
        const Narrow narrow(composer);
        paragraph(composer, "table/key", {model.say("mapping.table.key")}, composer.style(14, 1.5F),
                  composer.theme.muted);
    }
    composer.y += composer.scaled(14);
    if (print_button(composer, model, "table/print", "mapping.print.region"))
        model.print(Paper::region);
    composer.y += composer.scaled(8);
    picture_buttons(composer, model, "table");
    if (press.row)
        show_card(model, view.rows[*press.row - 1].municipality); // below the mean
    if (press.names)
        sort_by(model, -1);
    if (press.column)
        sort_by(model, static_cast<int>(*press.column));
}

void table_on_paper(Composer& composer, Model& model) {
    heading(composer, "paper/heading", {model.campaign_title()}, 1, composer.style(24, 1.25F, Weight::semibold));
    paragraph(composer, "paper/of", {about_words(model, "mapping.table.of")}, composer.style(15, 1.45F),
              composer.theme.ink);
    score_table_on_paper(composer, municipalities_table(model, model.table_view(model.table)), "paper");
    paragraph(composer, "paper/key", {model.say("mapping.print.key")}, composer.style(13, 1.45F), composer.theme.ink);
}

} // namespace pikatesti::ui::mapping
