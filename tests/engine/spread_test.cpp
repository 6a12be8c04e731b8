#include "engine/spread.h"

#include "rooms.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <numeric>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

double mean(const std::vector<double>& values, std::size_t from, std::size_t to) {
    return std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(from),
                           values.begin() + static_cast<std::ptrdiff_t>(to), 0.0) /
           static_cast<double>(to - from);
}

// The two ends of one question's points by listing every voter who knows, each twice so that there is a middle.
Spread by_listing(const std::vector<Option>& options, const Round& round) {
    std::vector<double> points;
    for (std::size_t i = 0; i < options.size(); ++i) {
        for (int person = 0; options[i].points && person < 2 * people_for(round, i); ++person)
            points.push_back(*options[i].points);
    }
    std::sort(points.begin(), points.end());
    return {mean(points, 0, points.size() / 2), mean(points, points.size() / 2, points.size())};
}

} // namespace

TEST_CASE("spread: its ends are the means of the more critical and the more favourable half") {
    const QuestionSet set = set_of({yes_partly_no("a", 6, 3)});
    const Spreads found = spreads(set, {tally_of({4, 11, 13, 2})}, {}, std::nullopt);
    // 28 who know: the lower 14 are 13 x 0 and 1 x 3, the upper 14 are 10 x 3 and 4 x 6.
    CHECK(found.goals[0]->low == doctest::Approx(100 * 3.0 / 14 / 6));
    CHECK(found.goals[0]->high == doctest::Approx(100 * 54.0 / 14 / 6));
    CHECK(found.overall->low == doctest::Approx(found.goals[0]->low));
}

TEST_CASE("spread: by listing every voter of a question the same comes out") {
    Random random(11);
    for (int i = 0; i < 300; ++i) {
        const QuestionSet set = set_of({yes_partly_no("a", 6, 2)});
        Tally tally = tally_of({0, 0, 1, 0});
        for (Count& count : tally.rounds.back().counts)
            count = *count + static_cast<int>(random.below(12));
        const Spread listed = by_listing(set.questions[0].options, tally.rounds.back());
        const Spread found = spreads(set, {tally}, {}, std::nullopt).overall.value();
        CHECK(found.low == doctest::Approx(100 * listed.low / 6));
        CHECK(found.high == doctest::Approx(100 * listed.high / 6));
    }
}

TEST_CASE("spread: the percentage lies in the middle, in every goal and in the whole, with conditions and items") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 80; ++seed) {
        Random random(seed);
        std::vector<Answers> people;
        for (std::size_t i = 0; i < 2 + random.below(20); ++i)
            people.push_back(person(set, random));
        const Tallies tallies = count_hands(set, people);
        const Count room = static_cast<int>(people.size());
        const Result result = score_tallies(set, tallies, {}, room);
        const Spreads found = spreads(set, tallies, {}, room);
        for (std::size_t i = 0; i < set.goals.size(); ++i) {
            REQUIRE(found.goals[i].has_value() == result.goals[i].percent.has_value());
            if (!found.goals[i])
                continue;
            const Spread spread = *found.goals[i];
            CHECK(spread.low <= spread.high + 1e-9);
            CHECK((spread.low + spread.high) / 2 ==
                  doctest::Approx(100 * result.goals[i].points / result.goals[i].known));
        }
        CHECK((found.overall->low + found.overall->high) / 2 ==
              doctest::Approx(100 * result.overall.points / result.overall.known));
    }
}

TEST_CASE("spread: a room of one mind and one agreed answer have none; nothing known has no ends") {
    const QuestionSet set = set_of({yes_partly_no("a", 6, 3, 0), yes_partly_no("b", 6, 3, 1)}, 2);
    const Spreads found = spreads(set, {tally_of({0, 9, 0, 4}), tally_of({0, 0, 0, 4})}, {}, std::nullopt);
    CHECK(found.goals[0]->low == doctest::Approx(50));
    CHECK(found.goals[0]->high == doctest::Approx(50));
    CHECK_FALSE(found.goals[1]);
}

TEST_CASE("spread: people for whom a hidden question is worth zero stand at the critical end") {
    const QuestionSet set = set_of({yes_partly_no("gate", 4, 2, 0), only_if(yes_partly_no("later", 10, 5, 1), 0)}, 2);
    // Half of the room have none of it; the other half all say yes to the later question.
    const Spreads found = spreads(set, {tally_of({5, 0, 5, 0}), tally_of({5, 0, 0, 0})}, {}, std::nullopt);
    CHECK(found.goals[1]->low == doctest::Approx(0));
    CHECK(found.goals[1]->high == doctest::Approx(100));
}

TEST_CASE("spread: in a multiple choice every item is cut on its own") {
    const QuestionSet set =
        set_of({multiple("m", {worth("a", 3), worth("b", 1), exclusive(worth("none", 0)), exclusive(unknown())})});
    // Of 8 who know, 6 chose a and 2 chose b. Critical half: a by 4/8, b by none; favourable: a by all, b by 4/8.
    const Spreads found = spreads(set, {tally_of({6, 2, 0, 2}, 10)}, {}, std::nullopt);
    CHECK(found.overall->low == doctest::Approx(100 * 1.5 / 4));
    CHECK(found.overall->high == doctest::Approx(100 * 3.5 / 4));
}
