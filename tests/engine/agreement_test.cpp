#include "engine/agreement.h"

#include "rooms.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// The same measure by its other description: the mean distance from the median, as a part of the largest possible.
double by_distances(const std::vector<int>& people) {
    std::vector<int> places;
    for (std::size_t i = 0; i < people.size(); ++i)
        places.insert(places.end(), static_cast<std::size_t>(people[i]), static_cast<int>(i));
    const int median = places[places.size() / 2];
    double distance = 0;
    for (const int place : places)
        distance += std::abs(place - median);
    return 1 - distance / static_cast<double>(places.size()) / (static_cast<double>(people.size() - 1) / 2);
}

double consensus(const std::vector<int>& people) { return ordinal_consensus(people).value(); }

QuestionSet three_questions() {
    return set_of({yes_partly_no("a", 6, 3), yes_partly_no("b", 6, 3), yes_partly_no("c", 8, 4)});
}

} // namespace

TEST_CASE("agreement: 1 where all chose the same, 0 where half chose each end, with two options as with five") {
    CHECK(consensus({7, 0}) == 1);
    CHECK(consensus({0, 0, 4, 0, 0}) == 1);
    CHECK(consensus({5, 5}) == 0);
    CHECK(consensus({5, 0, 5}) == 0);
    CHECK(consensus({3, 0, 0, 0, 3}) == 0);
}

TEST_CASE("agreement: published values of Leik's ordinal dispersion D, which is 1 - agreement") {
    // The documentation of the R package agrmt 1.42.12 (CRAN), Leik(c(30,40,210,130,530,50,10)): 0.287.
    CHECK(1 - consensus({30, 40, 210, 130, 530, 50, 10}) == doctest::Approx(0.287).epsilon(0.002));
    CHECK(1 - consensus({30, 40, 210, 130, 530, 50, 10}) == doctest::Approx(0.86 / 3));
    // Worked by hand from the formula: F = 13/28, 24/28; d = 13/28, 4/28; D = 17/28.
    CHECK(consensus({13, 11, 4}) == doctest::Approx(1 - 17.0 / 28));
}

TEST_CASE("agreement: a room spread evenly has 0 with two options, a third with three, towards half with many") {
    CHECK(consensus({4, 4}) == 0);
    CHECK(consensus({4, 4, 4}) == doctest::Approx(1.0 / 3));
    CHECK(consensus(std::vector<int>(400, 1)) == doctest::Approx(0.5).epsilon(0.01));
}

TEST_CASE("agreement: it is the mean distance from the person in the middle, compared with the furthest possible") {
    Random random(3);
    for (int i = 0; i < 500; ++i) {
        std::vector<int> people(2 + random.below(6));
        for (int& count : people)
            count = static_cast<int>(random.below(12));
        people.front() += 1;
        CHECK(consensus(people) == doctest::Approx(by_distances(people)));
        std::vector<int> mirrored(people.rbegin(), people.rend());
        CHECK(consensus(people) == doctest::Approx(consensus(mirrored)));
        CHECK(consensus(people) >= -1e-12);
        CHECK(consensus(people) <= 1);
    }
}

TEST_CASE("agreement: none without people or with a single option") {
    CHECK_FALSE(ordinal_consensus({0, 0, 0}));
    CHECK_FALSE(ordinal_consensus({5}));
    CHECK_FALSE(ordinal_consensus({}));
}

TEST_CASE("agreement: options are ordered by points, whatever their order in the question") {
    const Question mixed = single("q", {worth("some", 3), worth("none", 0), worth("all", 6)});
    // In the order of points 5, 0, 5: opposite ends. In the order of the question they would be neighbours.
    CHECK(agreement(mixed, round_of({0, 5, 5}), std::nullopt) == 0.0);
}

TEST_CASE("agreement: options worth the same are one step, and a question of one step has no agreement") {
    const Question question = single("q", {worth("a", 2), worth("b", 2), worth("c", 0)});
    CHECK(agreement(question, round_of({3, 3, 0}), std::nullopt) == 1.0);
    CHECK_FALSE(agreement(single("q", {worth("a", 2), worth("b", 2)}), round_of({3, 3}), std::nullopt));
}

TEST_CASE("agreement: who does not know is left out, and nothing counted is no agreement") {
    const Question question = yes_partly_no("q", 6, 3);
    CHECK(agreement(question, round_of({4, 0, 0, 30}), std::nullopt) == 1.0);
    CHECK_FALSE(agreement(question, round_of({0, 0, 0, 30}), std::nullopt));
    CHECK_FALSE(agreement(question, round_of({-1, -1, -1, -1}), std::nullopt));
}

TEST_CASE("agreement: a multiple choice is the mean over its items, each chosen or not by those who know") {
    const Question question =
        multiple("m", {worth("a", 1), worth("b", 1), exclusive(worth("none", 0)), exclusive(unknown())});
    // 10 people, 2 of whom do not know: of 8, all chose a and 2 chose b. |2 - 1| = 1 and |2 * 2/8 - 1| = 1/2.
    CHECK(agreement(question, round_of({8, 2, 0, 2}), 10).value() == doctest::Approx(0.75));
    // Half choose an item and half "none of these": split in the middle over that item.
    CHECK(agreement(question, round_of({4, 0, 4, 0}), std::nullopt).value() == doctest::Approx(0.5));
}

TEST_CASE("agreement: a goal's is the mean of its asked and counted questions") {
    QuestionSet set =
        set_of({yes_partly_no("a", 6, 3, 0), yes_partly_no("b", 6, 3, 0), yes_partly_no("c", 8, 4, 1)}, 3);
    const Agreements found =
        agreements(set, {tally_of({5, 0, 5, 0}), tally_of({5, 0, 0, 0}), tally_of({-1, -1, -1, -1})}, {}, std::nullopt);
    CHECK(found.questions[0] == 0.0);
    CHECK(found.questions[1] == 1.0);
    CHECK_FALSE(found.questions[2]);
    CHECK(found.goals[0] == 0.5);
    CHECK_FALSE(found.goals[1]);
    CHECK_FALSE(found.goals[2]);
    CHECK(found.overall == 0.5);
}

TEST_CASE("talking points: the least agreed first; a room of one mind has none") {
    const QuestionSet set = three_questions();
    const std::vector<TalkingPoint> points = talking_points(
        set, {tally_of({9, 1, 0, 0}), tally_of({5, 0, 5, 0}), tally_of({10, 0, 0, 3})}, {}, std::nullopt);
    REQUIRE(points.size() == 2);
    CHECK(points[0].question == 1);
    CHECK(points[0].agreement == 0);
    CHECK(points[0].voters == 10);
    CHECK(points[1].question == 0);
}

TEST_CASE("talking points: fewer than three who know are no room that disagrees") {
    const QuestionSet set = three_questions();
    CHECK(talking_points(set, {tally_of({1, 0, 1, 9}), tally_of({1, 0, 0, 0}), tally_of({-1, -1, -1, -1})}, {},
                         std::nullopt)
              .empty());
    CHECK(talking_points(set, {tally_of({2, 0, 1, 9}), tally_of({1, 0, 0, 0}), tally_of({-1, -1, -1, -1})}, {},
                         std::nullopt)
              .size() == 1);
}

TEST_CASE("talking points: of those that agree alike, more voters first, then the heavier question, then the earlier") {
    const QuestionSet set = three_questions();
    const auto order = [&](Tallies tallies) {
        std::vector<std::size_t> questions;
        for (const TalkingPoint& point : talking_points(set, tallies, {}, std::nullopt))
            questions.push_back(point.question);
        return questions;
    };
    CHECK(order({tally_of({2, 0, 2, 0}), tally_of({4, 0, 4, 0}), tally_of({3, 0, 3, 0})}) ==
          std::vector<std::size_t>{1, 2, 0});
    CHECK(order({tally_of({3, 0, 3, 0}), tally_of({3, 0, 3, 0}), tally_of({3, 0, 3, 0})}) ==
          std::vector<std::size_t>{2, 0, 1});
}

TEST_CASE("talking points: a question that nobody is asked is none, even with old counts") {
    const QuestionSet set = set_of({yes_partly_no("gate", 4, 2), only_if(yes_partly_no("later", 4, 2), 0)});
    CHECK(talking_points(set, {tally_of({0, 0, 8, 0}), tally_of({4, 0, 4, 0})}, {}, std::nullopt).empty());
    CHECK(talking_points(set, {tally_of({8, 0, 0, 0}), tally_of({4, 0, 4, 0})}, {}, std::nullopt).size() == 1);
}
