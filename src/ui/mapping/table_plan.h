// The table's rows as they are to be painted: all is measured before anything is, as the head has to know where the
// table ends.
#pragma once

#include "ui/kit/composer.h"
#include "ui/mapping/model.h"
#include "ui/mapping/table_view.h"
#include "ui/mapping/table_words.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

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
    bool cards = false; // one below another, where the columns have no room
    float left = 0, width = 0;
    float padding = 0;
    float name_width = 0;
    float column_width = 0;
    float head_height = 0;
    std::vector<PlannedRow> rows;
    float height = 0; // with the head
};

Plan plan_table(const Composer& composer, const Model& model, const TableView& view);

float column_x(const Plan& plan, std::size_t column);
float cell_height(const Composer& composer, const Plan& plan, const PlannedCell& cell);

TextStyle name_style(const Composer& composer);
TextStyle figure_style(const Composer& composer);
TextStyle facts_style(const Composer& composer);

} // namespace pikatesti::ui::mapping
