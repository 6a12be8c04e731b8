#include "engine/room_result.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

QuestionSet two_goals() { return set_of({yes_partly_no("a", 6, 3, 0), yes_partly_no("b", 4, 2, 1)}, 2); }

Result result_of(Tally first, Tally second) {
    return score_tallies(two_goals(), {std::move(first), std::move(second)}, {}, std::nullopt);
}

} // namespace

TEST_CASE("change: the difference of the percentages that are shown, in percentage points") {
    const Comparison change = compare(result_of(tally_of({0, 9, 0, 0}), tally_of({3, 0, 0, 0})),
                                      result_of(tally_of({9, 0, 0, 0}), tally_of({3, 0, 0, 0})));
    CHECK(change.goals[0].points == 50);
    CHECK(change.goals[0].before == 50);
    CHECK(change.goals[0].now == 100);
    CHECK(change.goals[0].certainty == Certainty::sure);
    CHECK(change.goals[1].certainty == Certainty::same);
    CHECK(change.overall.points == 30); // 70 % to 100 %
}

TEST_CASE("change: where the ranges meet, what is not known could be the reason") {
    const Comparison change = compare(result_of(tally_of({0, 9, 0, 0}), tally_of({1, 0, 0, 0})),
                                      result_of(tally_of({5, 1, 0, 4}), tally_of({1, 0, 0, 0})));
    CHECK(change.goals[0].points > 0);
    CHECK(change.goals[0].known_now == 60);
    CHECK(change.goals[0].certainty == Certainty::sure); // at least 55 % now
    const Comparison vague = compare(result_of(tally_of({0, 9, 0, 0}), tally_of({1, 0, 0, 0})),
                                     result_of(tally_of({4, 0, 2, 4}), tally_of({1, 0, 0, 0})));
    CHECK(vague.goals[0].now == 67);
    CHECK(vague.goals[0].certainty == Certainty::uncertain); // 40 % to 80 % now
}

TEST_CASE("change: where too little was known at one of the times there is nothing to compare") {
    const Comparison change = compare(result_of(tally_of({1, 0, 0, 9}), tally_of({1, 0, 0, 0})),
                                      result_of(tally_of({9, 0, 0, 0}), tally_of({1, 0, 0, 0})));
    CHECK(change.goals[0].certainty == Certainty::unknown);
    CHECK_FALSE(change.goals[0].before);
    CHECK(change.goals[0].known_before == 10);
    CHECK(change.goals[0].now == 100);
    CHECK(change.goals[0].points == 0);
    CHECK(change.overall.certainty == Certainty::unknown);
}

TEST_CASE("room result: everything about a room is worked out from the same counts") {
    const QuestionSet set = two_goals();
    const RoomResult found = room_result(set, {tally_of({5, 0, 5, 0}), tally_of({3, 0, 0, 0})}, {}, 10);
    CHECK(found.result.goals[0].percent == 50);
    CHECK(found.spreads.goals[0]->low == 0);
    CHECK(found.spreads.goals[0]->high == 100);
    CHECK(found.agreements.overall == 0.5);
    REQUIRE(found.talking_points.size() == 1);
    CHECK(found.talking_points[0].question == 0);
}
