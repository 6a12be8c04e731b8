#include "engine/evening_data.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

TEST_CASE("evening data: dates are days that exist") {
    for (const char* good : {"2026-11-24", "2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31"})
        CHECK(is_date(good));
    for (const char* bad : {"", "2026-11-31", "1900-02-29", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1",
                            "0000-01-01", "2026/11/24", "2026-11-24 ", "24.11.2026", "2026-11-0x"})
        CHECK_FALSE(is_date(bad));
}

TEST_CASE("evening data: a municipality's code is a word of at most sixteen letters, digits and hyphens") {
    for (const char* good : {"091", "a-B-9", "1234567890123456"})
        CHECK(is_municipality_code(good));
    for (const char* bad : {"", "12345678901234567", "../..", "0 9", "å"})
        CHECK_FALSE(is_municipality_code(bad));
}

TEST_CASE("evening data: an empty evening has a round without counts for every question, and is at its start") {
    const EveningData data = empty_evening(set_of({yes_partly_no("first", 4, 2), multiple("second", {worth("a", 1)})}));
    REQUIRE(data.questions.size() == 2);
    CHECK(data.questions[0].tally == tally_of({-1, -1, -1, -1}));
    CHECK(data.place == EveningPlace());
    CHECK(tallies_of(data) == Tallies{tally_of({-1, -1, -1, -1}), tally_of({-1})});
}
