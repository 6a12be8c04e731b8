// A region as squares: a tile for each municipality, roughly where it lies, and how arrow keys lead from one to the next.
#pragma once

#include "engine/comparison/division.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

// In the grid of the region that the municipality is in today; both from 1, rows from the north, columns from the west.
struct TilePlace {
    int row = 0;
    int column = 0;
};
using TilePlaces = std::map<std::string, TilePlace, std::less<>>; // by the municipality's code

struct Tile {
    std::string municipality; // code
    int row = 0;              // from 0
    int column = 0;           // from 0

    bool operator==(const Tile&) const = default;
};

// The tiles of the region's municipalities, from the first row on, each row from the left. Those that have no place in
// the region's grid, as they have ended or are in another region today, stand in rows of their own below it, in the
// order given.
std::vector<Tile> tile_map(const TilePlaces& places, const MunicipalityList& today, std::string_view region,
                           const std::vector<std::string>& municipalities);

enum class Direction : unsigned char { left, right, up, down };

// Left and right: the one before or after it in reading order, so that they lead through all. Up and down: the one
// whose column is nearest in the nearest row that has any, the left one of two. None at the edge.
std::optional<std::size_t> neighbour(const std::vector<Tile>& tiles, std::size_t from, Direction direction);

} // namespace pikatesti::engine
