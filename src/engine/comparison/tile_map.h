// A region as squares: a tile for each municipality, roughly where it lies, and how arrow keys lead from one to the next. The
// country is a square for each region, likewise.
#pragma once

#include "engine/comparison/division.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

// Both from 1, rows from the north, columns from the west. A municipality's is in the grid of the region that it is in today.
struct TilePlace {
    int row = 0;
    int column = 0;
};
using TilePlaces = std::map<std::string, TilePlace, std::less<>>;

struct TileGrid {
    TilePlaces municipalities; // by code, each in the grid of its region
    TilePlaces regions;        // by Finnish name, in the grid of the country
};

struct Tile {
    std::string of; // code of the municipality, or Finnish name of the region
    int row = 0;    // from 0
    int column = 0; // from 0

    bool operator==(const Tile&) const = default;
};

// The tiles of the region's municipalities, from the first row on, each row from the left. Those that have no place in
// the region's grid, as they have ended or are in another region today, stand in rows of their own below it, in the
// order given.
std::vector<Tile> tile_map(const TilePlaces& places, const MunicipalityList& today, std::string_view region,
                           const std::vector<std::string>& municipalities);

// The tiles of those regions in the grid of the country, likewise. Regions that there are no more stand below it.
std::vector<Tile> country_map(const TilePlaces& places, const std::vector<std::string>& regions);

enum class Direction : unsigned char { left, right, up, down };

// Left and right: the one before or after it in reading order, so that they lead through all. Up and down: the one
// whose column is nearest in the nearest row that has any, the left one of two. None at the edge.
std::optional<std::size_t> neighbour(const std::vector<Tile>& tiles, std::size_t from, Direction direction);

} // namespace pikatesti::engine
