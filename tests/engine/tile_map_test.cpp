// How municipalities become tiles, and which is next to which.
#include "engine/comparison/tile_map.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;

namespace {

MunicipalityList list() {
    MunicipalityList today;
    for (const auto& [code, region] : {std::pair{"001", "North"}, {"002", "North"}, {"003", "North"}, {"004", "South"}})
        today.municipalities.push_back(
            {.code = code, .name = {{{"fi", code}}}, .region = {{{"fi", region}}}, .traits = {}});
    return today;
}

const TilePlaces places{{"001", {3, 4}}, {"002", {3, 6}}, {"003", {5, 5}}, {"004", {1, 1}}};

} // namespace

TEST_CASE("tile map: a region's grid begins at its first row and column") {
    CHECK(tile_map(places, list(), "North", {"003", "002", "001"}) ==
          std::vector<Tile>{{"001", 0, 0}, {"002", 0, 2}, {"003", 2, 1}});
}

TEST_CASE("tile map: those without a place in the region stand below it") {
    // 004 is in the South today, 900 has ended.
    CHECK(tile_map(places, list(), "North", {"001", "003", "004", "900"}) ==
          std::vector<Tile>{{"001", 0, 0}, {"003", 2, 1}, {"004", 3, 0}, {"900", 3, 1}});
    CHECK(tile_map(places, list(), "West", {"900"}) == std::vector<Tile>{{"900", 0, 0}});
}

TEST_CASE("tile map: the country is a tile a region, and those that there are no more stand below it") {
    const TilePlaces regions{{"North", {1, 3}}, {"South", {3, 2}}, {"West", {2, 2}}};
    CHECK(country_map(regions, {"Itä-Uusimaa", "North", "South"}) ==
          std::vector<Tile>{{"North", 0, 1}, {"South", 2, 0}, {"Itä-Uusimaa", 3, 0}});
}

TEST_CASE("tile map: left and right lead through all, up and down to the nearest row and column") {
    const std::vector<Tile> tiles = tile_map(places, list(), "North", {"001", "002", "003"});
    CHECK(neighbour(tiles, 0, Direction::right) == 1U);
    CHECK(neighbour(tiles, 1, Direction::right) == 2U);
    CHECK_FALSE(neighbour(tiles, 2, Direction::right));
    CHECK_FALSE(neighbour(tiles, 0, Direction::left));
    CHECK(neighbour(tiles, 2, Direction::left) == 1U);
    CHECK(neighbour(tiles, 1, Direction::down) == 2U);
    CHECK(neighbour(tiles, 2, Direction::up) == 0U); // both are as near: the left one
    CHECK_FALSE(neighbour(tiles, 2, Direction::down));
}
