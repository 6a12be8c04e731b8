// What a year has to do with a question: not asked is neither zero nor unknown.
#include "engine/evening.h"
#include "engine/session.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

QuestionSet with_years() {
    QuestionSet set =
        set_of({yes_partly_no("old", 4, 2), yes_partly_no("new", 6, 3), only_if(yes_partly_no("more", 2, 1), 1)});
    set.questions[0].asked.until = 2022;
    set.questions[1].asked.from = 2023;
    return set;
}

} // namespace

TEST_CASE("years: a period has both its ends, and an end that is not there is open") {
    const Period period{2019, 2022};
    CHECK_FALSE(period.covers(2018));
    CHECK(period.covers(2019));
    CHECK(period.covers(2022));
    CHECK_FALSE(period.covers(2023));
    CHECK(Period{}.covers(1900));
    CHECK(Period{std::nullopt, 2022}.covers(1900));
}

TEST_CASE("years: without a year it is today, and what was given up is not asked") {
    CHECK_FALSE(Period{2019, 2022}.covers({}));
    CHECK(Period{2030, std::nullopt}.covers({}));
    const QuestionSet set = with_years();
    Session session(set);
    CHECK(session.path() == std::vector<std::size_t>{1, 2});
    CHECK_FALSE(session.is_asked(0));
}

TEST_CASE("years: not asked is in neither the points nor the maximum, and what hangs on it is not asked either") {
    const QuestionSet set = with_years();
    const Answers given = answers(set, {{"old", "partly"}, {"new", "yes"}, {"more", "yes"}});
    const Result before = score(set, given, {}, 2018);
    CHECK(before.questions[0].standing == Standing::answered);
    CHECK(before.questions[1].standing == Standing::not_asked);
    CHECK(before.questions[2].standing == Standing::not_asked);
    CHECK(before.overall.points == 2);
    CHECK(before.overall.known == 4);
    CHECK(before.overall.maximum == 4);
    const Result after = score(set, given, {}, 2023);
    CHECK(after.questions[0].standing == Standing::not_asked);
    CHECK(after.overall.points == 8);
    CHECK(after.overall.maximum == 8);
    CHECK(after.overall.range.low == 100); // unknown, it would be below
}

TEST_CASE("years: a room's counts go by the same rule as one person's answers") {
    const QuestionSet set = with_years();
    const Answers given = answers(set, {{"old", "partly"}, {"new", "yes"}, {"more", "dk"}});
    Tallies tallies = empty_tallies(set);
    for (std::size_t i = 0; i < tallies.size(); ++i)
        tallies[i].rounds = {round_of_one(set.questions[i], given[i])};
    for (const std::optional<int> year : {std::optional<int>(2018), std::optional<int>(2023), std::optional<int>()}) {
        const Result one = score(set, given, {}, year);
        const Result room = score_tallies(set, tallies, {}, 1, year);
        CHECK(one.overall.points == room.overall.points);
        CHECK(one.overall.known == room.overall.known);
        CHECK(one.overall.maximum == room.overall.maximum);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(one.questions[i].standing == room.questions[i].standing);
    }
}

TEST_CASE("years: an evening asks what belongs to the year of its day") {
    const QuestionSet set = with_years();
    Evening evening(set);
    CHECK(evening.path() == std::vector<std::size_t>{1, 2});
    evening.set_date("2018-11-24");
    CHECK(evening.path() == std::vector<std::size_t>{0});
    CHECK(evening.is_asked(0));
    CHECK_FALSE(evening.is_asked(1));
}
