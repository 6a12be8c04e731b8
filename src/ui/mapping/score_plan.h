// A score table's rows as they are to be painted: all is measured before anything is, as the head has to know where the table
// ends.
#pragma once

#include "ui/mapping/score_table.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace pikatesti::ui::mapping {

struct PlannedRow {
    const ScoreRow* row = nullptr;
    std::vector<const TextBlock*> facts; // of its cells; the plan's
    float height = 0;
};

struct Plan {
    bool cards = false; // one below another, where the columns have no room
    float left = 0, width = 0;
    float padding = 0;
    float name_width = 0;
    float column_width = 0;
    float head_height = 0;
    std::map<std::string_view, TextBlock> facts; // by their text: most cells of a country say what others say, too
    std::vector<PlannedRow> rows;
    float height = 0;           // with the head
    bool change_column = false; // some cell has a change, so that all keep room for one
};

// The table must outlive it.
Plan plan_table(const Composer& composer, const ScoreTable& table);

float column_x(const Plan& plan, std::size_t column);
float cell_width(const Composer& composer, const Plan& plan);
float cell_height(const Composer& composer, const Plan& plan, const ScoreCell& cell, const TextBlock& facts);
// What the row's name has room for, and how high it is with the note below it.
float name_room(const Composer& composer, const Plan& plan, const ScoreRow& row);
float name_height(const Composer& composer, const Plan& plan, const ScoreRow& row);
// What a name that is a button has above and below its words, so that it can be touched.
float name_pad(const Composer& composer, const ScoreRow& row);
// Where the first line of a row begins that has columns: the same for its name and its cells.
float first_line(const Composer& composer, const ScoreRow& row);

TextStyle name_style(const Composer& composer);
TextStyle figure_style(const Composer& composer);
TextStyle facts_style(const Composer& composer);
TextStyle head_style(const Composer& composer);

// Paints a mark before a name or a column's words in a line of this height; gives how far these begin beside it.
float mark_before(Composer& composer, const std::optional<ScoreMark>& mark, float x, float y, float line);

} // namespace pikatesti::ui::mapping
