#include "ui/mapping/year_table.h"

#include "ui/mapping/score_cells.h"

namespace pikatesti::ui::mapping {

namespace {

// A table with a row for the whole and for each goal, without cells, and a column for each year.
ScoreTable empty_table(const Model& model, const std::string& id, const std::string& name,
                       const std::vector<int>& years) {
    ScoreTable table;
    table.id = id;
    table.name = name;
    table.names = {.id = id + "/goal", .words = model.say("mapping.goal"), .mark = {}, .sort = {}};
    for (const int year : years)
        table.columns.push_back(
            {.id = id + "/year/" + std::to_string(year), .words = std::to_string(year), .mark = {}, .sort = {}});
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column)
        table.rows.push_back({.id = id + "/" + std::to_string(column),
                              .name = column_words(model, column),
                              .note = {},
                              .mark = column_mark(model, column),
                              .strong = column == 0,
                              .opens = false,
                              .cells = {}});
    return table;
}

} // namespace

ScoreTable municipality_by_year(Model& model, const std::string& municipality) {
    const std::vector<int> years = years_heard(model.table_source());
    ScoreTable table = empty_table(
        model, "card/years", model.say("mapping.card.years", {{"name", model.municipality_name(municipality)}}), years);
    TableChoice choice = model.table;
    for (const int year : years) {
        choice.year = year;
        const TableRow row = table_row(model.table_source(), choice, municipality);
        for (std::size_t column = 0; column < table.rows.size(); ++column)
            table.rows[column].cells.push_back(score_cell(model, row, column));
    }
    return table;
}

ScoreTable region_by_year(Model& model) {
    const std::vector<int> years = years_heard(model.table_source());
    ScoreTable table =
        empty_table(model, "years", model.say("mapping.years.table", {{"name", model.campaign_title()}}), years);
    TableChoice choice = model.table;
    choice.only_changed = choice.only_to_check = false;
    for (const int year : years) {
        choice.year = year;
        const TableView& view = model.table_view(choice);
        for (std::size_t column = 0; column < table.rows.size(); ++column)
            table.rows[column].cells.push_back(score_cell(model, view, column));
    }
    return table;
}

} // namespace pikatesti::ui::mapping
