// Municipalities that ended or moved.
#include "formats/comparison/load_changes.h"
#include "formats/question_set/load_municipalities.h"

#include "files.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

TEST_CASE("changes: those in the repository are read, and fit the list of municipalities") {
    const Loaded<std::vector<engine::MunicipalityChange>> loaded =
        load_changes(read_file("questions/municipality-changes.json"));
    CHECK(in_short(loaded.diagnostics).empty());
    REQUIRE(loaded.value);
    CHECK(loaded.value->size() == 18);
    const std::string text = read_file("questions/municipalities.json");
    const Loaded<engine::MunicipalityList> list = load_municipalities(text);
    REQUIRE(list.value);
    const engine::Division division(*list.value, *loaded.value);
    for (const engine::MunicipalityChange& change : *loaded.value) {
        CAPTURE(change.code);
        // Who ended is not in the list of today; who moved is, in the region it moved to.
        CHECK((list.value->find(change.code) == nullptr) == change.after.empty());
        CHECK(division.region_of(change.code, change.year - 1) == change.before);
        if (change.after.empty())
            CHECK_FALSE(division.region_of(change.code, change.year));
        else
            CHECK(division.region_of(change.code, change.year) == change.after);
        CHECK_FALSE(division.municipalities(change.before, change.year - 1).empty());
    }
    CHECK(division.municipalities("Lappi", 2020).size() == 21);
}

TEST_CASE("changes: a fault is told with its place, and nothing is read") {
    const Loaded<std::vector<engine::MunicipalityChange>> loaded = load_changes(
        R"({"format": 1, "credit": {"en": "C"}, "changes": [{"from": "2020", "code": "1", "name": "A", "befor": "B"}]})");
    CHECK_FALSE(loaded.value);
    CHECK(loaded.diagnostics.size() == 2);
}
