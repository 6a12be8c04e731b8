#include "engine/comparison/tile_map.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace pikatesti::engine {

namespace {

// Moves the tiles to the first row and column, and puts the others in rows of their own below them.
std::vector<Tile> arranged(std::vector<Tile> tiles, const std::vector<std::string>& others) {
    int first_row = 0, first_column = 0, rows = 0, columns = 0;
    if (!tiles.empty()) {
        const auto by_row = [](const Tile& a, const Tile& b) { return a.row < b.row; };
        const auto by_column = [](const Tile& a, const Tile& b) { return a.column < b.column; };
        const auto [top, bottom] = std::minmax_element(tiles.begin(), tiles.end(), by_row);
        const auto [left, right] = std::minmax_element(tiles.begin(), tiles.end(), by_column);
        first_row = top->row;
        first_column = left->column;
        rows = bottom->row - top->row + 1;
        columns = right->column - left->column + 1;
    }
    for (Tile& tile : tiles) {
        tile.row -= first_row;
        tile.column -= first_column;
    }
    if (columns == 0)
        columns = 6;
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto index = static_cast<int>(i);
        tiles.push_back({others[i], rows + (index / columns), index % columns});
    }
    std::sort(tiles.begin(), tiles.end(),
              [](const Tile& a, const Tile& b) { return std::tie(a.row, a.column) < std::tie(b.row, b.column); });
    return tiles;
}

} // namespace

std::vector<Tile> tile_map(const TilePlaces& places, const MunicipalityList& today, std::string_view region,
                           const std::vector<std::string>& municipalities) {
    std::vector<Tile> tiles;
    std::vector<std::string> others;
    for (const std::string& code : municipalities) {
        const Municipality* municipality = today.find(code);
        const auto place = places.find(code);
        if (municipality != nullptr && municipality->region.in("fi") == region && place != places.end())
            tiles.push_back({code, place->second.row, place->second.column});
        else
            others.push_back(code);
    }
    return arranged(std::move(tiles), others);
}

std::vector<Tile> country_map(const TilePlaces& places, const std::vector<std::string>& regions) {
    std::vector<Tile> tiles;
    std::vector<std::string> others;
    for (const std::string& region : regions) {
        if (const auto place = places.find(region); place != places.end())
            tiles.push_back({region, place->second.row, place->second.column});
        else
            others.push_back(region);
    }
    return arranged(std::move(tiles), others);
}

std::optional<std::size_t> neighbour(const std::vector<Tile>& tiles, std::size_t from, Direction direction) {
    if (direction == Direction::left)
        return from > 0 ? std::optional(from - 1) : std::nullopt;
    if (direction == Direction::right)
        return from + 1 < tiles.size() ? std::optional(from + 1) : std::nullopt;
    std::optional<std::size_t> best;
    const auto distance = [&](std::size_t index) {
        return std::tuple(std::abs(tiles[index].row - tiles[from].row),
                          std::abs(tiles[index].column - tiles[from].column));
    };
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const bool beyond =
            direction == Direction::up ? tiles[i].row < tiles[from].row : tiles[i].row > tiles[from].row;
        if (beyond && (!best || distance(i) < distance(*best)))
            best = i;
    }
    return best;
}

} // namespace pikatesti::engine
