// A table of scores: each cell a figure with its bar, its range and its change. Where it is wide its head stays in sight;
// where there is no room for columns each row is a card.
#pragma once

#include "engine/score.h"
#include "ui/kit/composer.h"
#include "ui/mapping/table_words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

// A goal's mark, in its colour.
struct ScoreMark {
    std::string icon;
    std::size_t goal = 0;
};

struct ScoreColumn {
    std::string id; // of its header; where it sorts, of the button in it
    std::string words;
    std::optional<ScoreMark> mark;
    std::string sort; // ascending, descending or none; empty: the table cannot be sorted by it
};

struct ScoreCell {
    CellWords words;
    std::optional<engine::Range> range; // none: no figure
    int percent = 0;
    int points = 0; // of the change
    bool sure = false;
    std::optional<std::size_t> goal; // whose colour the bar has; none: the whole's
};

struct ScoreRow {
    std::string id;
    std::string name;
    std::string note; // below the name
    std::optional<ScoreMark> mark;
    bool strong = false; // stands out, as the region's mean among its municipalities
    bool opens = false;  // its name is a button, "<id>/open"
    std::vector<ScoreCell> cells;
};

struct ScoreTable {
    std::string id;
    std::string name;                 // what it is a table of
    ScoreColumn names;                // over the rows' names
    std::vector<ScoreColumn> columns; // at least one
    std::vector<ScoreRow> rows;       // at least one, each with as many cells
};

// What was pressed in it.
struct ScorePress {
    bool names = false;                // the head of the names
    std::optional<std::size_t> column; // the head of a column
    std::optional<std::size_t> row;
};

// Takes the composer's column. seen_top: how far the page is scrolled into the content.
ScorePress score_table(Composer& composer, const ScoreTable& table, float seen_top);

// The same for print; ids begin with `prefix` and a slash.
void score_table_on_paper(Composer& composer, const ScoreTable& table, const std::string& prefix);

} // namespace pikatesti::ui::mapping
