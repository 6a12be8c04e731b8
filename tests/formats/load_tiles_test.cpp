// Where municipalities lie in the tile map of their region, and regions in that of the country.
#include "formats/comparison/load_tiles.h"
#include "formats/question_set/load_municipalities.h"

#include "files.h"

#include <doctest/doctest.h>

#include <set>
#include <tuple>

using namespace pikatesti;
using namespace pikatesti::formats;

TEST_CASE("tiles: every municipality of today has a place, and its region; no two of a region, and no two regions have "
          "the same") {
    const Loaded<engine::TileGrid> loaded = load_tiles(read_file("questions/municipality-tiles.json"));
    CHECK(in_short(loaded.diagnostics).empty());
    REQUIRE(loaded.value);
    const std::string text = read_file("questions/municipalities.json");
    const Loaded<engine::MunicipalityList> list = load_municipalities(text);
    REQUIRE(list.value);
    CHECK(loaded.value->municipalities.size() == list.value->municipalities.size());
    std::set<std::tuple<std::string, int, int>> taken;
    for (const engine::Municipality& municipality : list.value->municipalities) {
        CAPTURE(municipality.code);
        const auto place = loaded.value->municipalities.find(municipality.code);
        REQUIRE(place != loaded.value->municipalities.end());
        CHECK(taken.emplace(municipality.region.in("fi"), place->second.row, place->second.column).second);
        CHECK(loaded.value->regions.count(municipality.region.in("fi")) == 1);
    }
    std::set<std::pair<int, int>> of_regions;
    for (const auto& [region, place] : loaded.value->regions) {
        CAPTURE(region);
        CHECK(of_regions.emplace(place.row, place.column).second);
    }
}

TEST_CASE("tiles: a fault is told with its place, and nothing is read") {
    const Loaded<engine::TileGrid> loaded = load_tiles(
        R"({"format": 1, "credit": {"en": "C"}, "regions": [], "tiles": [{"code": "001", "row": 0, "colum": 1}]})");
    CHECK_FALSE(loaded.value);
    CHECK_FALSE(loaded.diagnostics.empty());
}
