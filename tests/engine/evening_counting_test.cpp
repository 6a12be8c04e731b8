#include "engine/evening_counting.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

const Question single_choice = yes_partly_no("q", 4, 2);
const Question several = multiple("items", {worth("a", 1), worth("b", 1), exclusive(unknown())});

} // namespace

TEST_CASE("evening counting: numbers stay within bounds, and zero is not the same as not counted") {
    const Tally none = tally_of({-1, -1, -1, -1});
    CHECK(with_count(single_choice, none, 0, -3) == tally_of({0, -1, -1, -1}));
    CHECK(with_count(single_choice, none, 0, 2'000'000) == tally_of({most_people, -1, -1, -1}));
    CHECK(with_count(single_choice, tally_of({5, -1, -1, -1}), 0, std::nullopt) == none);
    CHECK(with_hands(single_choice, none, 1, 2) == tally_of({-1, 2, -1, -1}));
    CHECK(with_hands(single_choice, none, 1, -2) == none);
    CHECK(with_hands(single_choice, tally_of({3, -1, -1, -1}), 0, -5) == tally_of({0, -1, -1, -1}));
    CHECK(with_hands(single_choice, tally_of({0, -1, -1, -1}), 0, -1) == tally_of({0, -1, -1, -1}));
}

TEST_CASE("evening counting: only the last round is counted") {
    Tally tally = with_another_round(single_choice, tally_of({1, -1, -1, -1}));
    REQUIRE(tally.rounds.size() == 2);
    tally = with_count(single_choice, tally, 2, 7);
    CHECK(tally.rounds[0] == round_of({1, -1, -1, -1}));
    CHECK(tally.rounds[1] == round_of({-1, -1, 7, -1}));
    CHECK(with_round_cleared(single_choice, tally).rounds[1] == round_of({-1, -1, -1, -1}));
    CHECK(without_round(tally, 0) == tally_of({-1, -1, 7, -1}));
    CHECK(without_round(tally, 2) == tally);
    CHECK(without_round(tally_of({1, -1, -1, -1}), 0) == tally_of({1, -1, -1, -1}));
}

TEST_CASE("evening counting: another round begins only after something was counted, and at most twenty times") {
    Tally tally = tally_of({-1, -1, -1, -1});
    CHECK(with_another_round(single_choice, tally) == tally);
    for (int i = 0; i < 30; ++i)
        tally = with_another_round(single_choice, with_hands(single_choice, tally, 0, 1));
    CHECK(tally.rounds.size() == most_rounds);
}

TEST_CASE("evening counting: who took part is a number of a multiple choice") {
    CHECK(with_round_people(several, tally_of({2, 1, -1}), 3) == tally_of({2, 1, -1}, 3));
    CHECK(with_round_people(single_choice, tally_of({2, 1, -1, -1}), 3) == tally_of({2, 1, -1, -1}));
}

TEST_CASE("evening counting: an agreed answer is one person's, and hands counted after it are not of one person") {
    Tally tally = with_choice(several, tally_of({-1, -1, -1}), 1, true);
    CHECK(tally == tally_of({-1, 1, -1}, 1));
    CHECK(with_choice(several, tally, 2, true) == tally_of({-1, -1, 1}, 1));
    CHECK(with_choice(several, tally, 1, false) == tally_of({-1, -1, -1}));
    tally = with_count(several, tally, 1, 5);
    CHECK(tally == tally_of({-1, 5, -1}));
    CHECK(with_choice(several, tally, 0, true) ==
          tally_of({1, -1, -1}, 1)); // what was counted is no answer to go on from
}
