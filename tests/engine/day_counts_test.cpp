#include "engine/day_counts.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;

namespace {

Totals broken_off_at(const std::string& question) { return {{"broken_off", 1}, {"stopped/" + question, 1}}; }

void visit(DayCounts& counts, std::string_view day, const Totals& totals) {
    counts.begin(day);
    counts.end(day, totals);
}

} // namespace

TEST_CASE("day counts: four visitors of a day show nothing but their number, the fifth brings all five") {
    DayCounts counts;
    for (int i = 0; i < 4; ++i)
        visit(counts, "2026-11-24", broken_off_at("q"));
    CHECK(counts.find("2026-11-24")->visitors == 4);
    CHECK(counts.find("2026-11-24")->shown.empty());
    CHECK(counts.shown().empty());
    visit(counts, "2026-11-24", {{"completed", 1}});
    CHECK(counts.find("2026-11-24")->shown == Totals{{"broken_off", 4}, {"completed", 1}, {"stopped/q", 4}});
    CHECK(counts.find("2026-11-24")->waiting.empty());
}

TEST_CASE("day counts: between two looks lie five visits or none, on one day and over many") {
    DayCounts counts;
    std::string day = "2026-11-01";
    for (int i = 0; i < 500; ++i) {
        if (i % 7 == 3) // days of seven visits: one group and a rest of two
            ++day[9] > '9' ? (day[9] = '0', ++day[8]) : 0;
        const Totals all_before = counts.shown();
        const DayCount* found = counts.find(day);
        const Totals day_before = found == nullptr ? Totals() : found->shown;
        visit(counts, day, {{i % 3 == 0 ? "completed" : "broken_off", 1}});
        const int all_more = ended(counts.shown()) - ended(all_before);
        const int day_more = ended(counts.find(day)->shown) - ended(day_before);
        CHECK((all_more == 0 || all_more >= smallest_group));
        CHECK((day_more == 0 || day_more == smallest_group));
    }
}

TEST_CASE("day counts: the days subtracted from the whole leave the rests, never fewer than five visits of one") {
    DayCounts counts;
    const char* days[] = {"2026-11-24", "2026-11-25", "2026-11-26"};
    for (int i = 0; i < 7; ++i)
        visit(counts, days[0], {{"completed", 1}, {"level/a", 1}});
    for (int i = 0; i < 2; ++i)
        visit(counts, days[1], {{"completed", 1}, {"level/b", 1}});
    CHECK(counts.rests_shown.empty());
    visit(counts, days[2], {{"completed", 1}}); // closes the second day: 2 + 2 wait
    CHECK(counts.rests_shown.empty());
    CHECK(ended(counts.rests_waiting) == 4);
    visit(counts, "2026-11-27", {{"completed", 1}}); // closes the third: 5
    CHECK(counts.rests_shown == Totals{{"completed", 5}, {"level/a", 2}, {"level/b", 2}});
    CHECK(counts.find(days[1])->shown.empty());
    CHECK(total(counts.shown(), "level/b") == 2);
}

TEST_CASE("day counts: nothing is lost whatever the clock does") {
    DayCounts counts;
    const char* jumping[] = {"2026-11-24", "2026-11-23", "1970-01-01", "2026-11-24", "2031-02-03"};
    for (int i = 0; i < 137; ++i)
        visit(counts, jumping[(i * i) % 5], {{"completed", 1}, {"percent/g", i}});
    CHECK(counts.visitors() == 137);
    CHECK(total(counts.recorded(), "completed") == 137);
    CHECK(total(counts.recorded(), "percent/g") == 136 * 137 / 2);
    for (std::size_t i = 1; i < counts.days.size(); ++i)
        CHECK(counts.days[i - 1].day < counts.days[i].day);
}

TEST_CASE("day counts: a visit that the device cut short has begun and not ended") {
    DayCounts counts;
    counts.begin("2026-11-24");
    counts.begin("2026-11-24");
    counts.end("2026-11-24", {{"completed", 1}});
    CHECK(counts.visitors() == 2);
    CHECK(ended(counts.recorded()) == 1);
}

TEST_CASE("day counts: the mean of a goal is that of the visits that measured it, rounded half up") {
    CHECK_FALSE(mean_percent({{"completed", 5}}, "g").has_value());
    CHECK(mean_percent({{"measured/g", 2}, {"percent/g", 101}}, "g") == 51);
    CHECK(mean_percent({{"measured/g", 3}}, "g") == 0);
}

TEST_CASE("day counts: a visit adds its answers, and its result only if that was seen") {
    const QuestionSet set =
        sample::set_of({sample::yes_partly_no("first", 4, 2), sample::only_if(sample::yes_partly_no("second", 4, 2), 0),
                        sample::multiple("third", {sample::worth("a", 2), sample::worth("b", 2)})});
    Session session(set);
    session.begin();
    session.choose(0, 1);
    session.next();
    session.skip();
    CHECK(totals_of_visit(session, false) == Totals{{"broken_off", 1},
                                                    {"stopped/third", 1},
                                                    {"answered/first", 1},
                                                    {"answer/first/partly", 1},
                                                    {"skipped/second", 1}});
    session.choose(2, 0);
    session.choose(2, 1);
    session.choose(1, 3); // "I don't know" is an answer
    session.show_result();
    CHECK(totals_of_visit(session, true) == Totals{{"completed", 1},
                                                   {"answered/first", 1},
                                                   {"answer/first/partly", 1},
                                                   {"answered/second", 1},
                                                   {"answer/second/dk", 1},
                                                   {"answered/third", 1},
                                                   {"answer/third/a", 1},
                                                   {"answer/third/b", 1},
                                                   {"level/third", 1}, // 6 of 8 known
                                                   {"band/goal0/middle", 1},
                                                   {"measured/goal0", 1},
                                                   {"percent/goal0", 75}});
}

TEST_CASE("day counts: an answer to a question that an earlier answer has hidden counts for nobody") {
    const QuestionSet set = sample::set_of(
        {sample::yes_partly_no("first", 4, 2), sample::only_if(sample::yes_partly_no("second", 4, 2), 0)});
    Session session(set);
    session.begin();
    session.choose(0, 0);
    session.next();
    session.choose(1, 0);
    session.back();
    session.choose(0, 2);
    const Totals totals = totals_of_visit(session, false);
    CHECK(total(totals, "answer/first/no") == 1);
    CHECK(total(totals, "answered/second") == 0);
    CHECK(total(totals, "stopped/first") == 1);
}

TEST_CASE("day counts: a visit left in the review stops there") {
    const QuestionSet set = sample::set_of({sample::yes_partly_no("first", 4, 2)});
    Session session(set);
    session.begin();
    session.skip();
    REQUIRE(session.stage() == Stage::review);
    CHECK(total(totals_of_visit(session, false), "stopped/review") == 1);
}
