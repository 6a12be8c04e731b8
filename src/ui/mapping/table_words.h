// The words of a cell of the region's table, the same on the screen, on paper and to the ear.
#pragma once

#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

struct CellWords {
    std::string figure;      // "62"; empty where there is none
    std::string facts;       // "strong · 55–70 · n 1", or why there is no figure
    std::string change;      // "+4", "−3" or "0"; empty: nothing to compare with
    std::string change_note; // "not sure"; part of the facts too

    std::string all() const; // in one line
};

CellWords cell_words(const Model& model, const TableRow& row, std::size_t column);
// What the mean is of: the region, or the whole country.
std::string mean_name(const Model& model);
CellWords mean_words(const Model& model, const TableView& view, std::size_t column);

std::string voice_words(const Model& model, std::optional<engine::Voice> voice);
// Of how many municipalities the answers of a year were compiled from documents, of the voice that is chosen; empty: of none.
std::string documents_words(Model& model, int year);
// Whose answers of which year are shown, and of how many municipalities nobody was asked. message: with {voice} and {year}.
std::string about_words(Model& model, const char* message);
// The whole, or a goal in its short form.
std::string column_words(const Model& model, std::size_t column);
// A number of points with its sign.
std::string signed_words(int points);

} // namespace pikatesti::ui::mapping
