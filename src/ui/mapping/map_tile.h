// What a tile of the map shows of a figure, on the screen and in a picture alike.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// How far up the bands or levels the figure is, and how many of them there are.
struct Steps {
    std::size_t full = 0;
    std::size_t all = 0;
};
Steps steps_of(const Model& model, const TableCell& cell, std::size_t column);

// The further a figure goes, the stronger the tile's colour; all text stays readable on it.
Colour tile_ground(const Theme& theme, Steps steps, Colour colour);

} // namespace pikatesti::ui::mapping
