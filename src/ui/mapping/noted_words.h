// What officials noted beside their answers, in words: of one municipality, and of many.
#pragma once

#include "engine/comparison/noted_facts.h"
#include "ui/mapping/model.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

// "Joint meetings in a year: 4", a line for each fact of the question that the cell has.
std::vector<std::string> noted_words(const Model& model, const engine::Cell& cell, std::size_t question);

// "Joint meetings in a year: 18 of 19 municipalities gave it, 17 of them more than none; least 0, middle 2, most 4".
std::string fact_row_words(const Model& model, const engine::FactRow& row);

// The facts of the table's year that anybody gave, if the table is of officials; else none.
std::vector<engine::FactRow> fact_rows(Model& model);

} // namespace pikatesti::ui::mapping
