// Each rule of region_comparison.h by its example.
#include "engine/comparison/region_comparison.h"

#include "comparison_samples.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

const QuestionSet& a_set() {
    static const QuestionSet set = [] {
        QuestionSet made = set_of({yes_partly_no("one", 4, 2), yes_partly_no("two", 4, 2)});
        made.questions[1].asked.from = 2020;
        return made;
    }();
    return set;
}

const std::vector<int> yes{1, 0, 0, 0}, partly{0, 1, 0, 0}, no{0, 0, 1, 0}, not_known{0, 0, 0, 1};

Contribution said(std::string code, int year, std::optional<Voice> voice, std::vector<std::vector<int>> counts) {
    return sample::said(a_set(), std::move(code), year, voice, std::move(counts));
}

RegionComparison compared(std::vector<Contribution> contributions,
                          Municipalities municipalities = Municipalities::as_it_was) {
    return sample::compared(a_set(), std::move(contributions), municipalities);
}

constexpr auto official = Voice::official;
constexpr auto associations = Voice::associations;
constexpr auto residents = Voice::residents;

} // namespace

TEST_CASE("comparison, rule 1: voices stay apart, and so do years") {
    const RegionComparison found =
        compared({said("001", 2020, official, {yes, yes}),
                  said("001", 2020, associations, {{0, 0, 3, 0}, {0, 0, 3, 0}}), said("001", 2019, official, {no})});
    CHECK(found.cells().size() == 3);
    CHECK(found.cells().at({"001", official, 2020}).result.overall.percent == 100);
    CHECK(found.cells().at({"001", associations, 2020}).result.overall.percent == 0);
    CHECK(found.years() == std::vector<int>{2019, 2020});
}

TEST_CASE("comparison, rule 2: of officials one record counts: the confirmed, then the later; the others are doubled") {
    Contribution first = said("001", 2020, official, {yes, yes});
    first.date = "2020-10-01";
    Contribution second = said("001", 2020, official, {no, no});
    second.date = "2020-11-01";
    CHECK(compared({first, second}).cells().begin()->second.result.overall.percent == 0);
    CHECK(compared({second, first}).cells().begin()->second.result.overall.percent == 0);
    first.confirmed = true;
    for (const auto& found : {compared({first, second}), compared({second, first})}) {
        CHECK(found.cells().begin()->second.result.overall.percent == 100);
        CHECK(found.cells().begin()->second.doubled == 1);
        CHECK(found.cells().begin()->second.people == 1);
    }
}

TEST_CASE("comparison, rule 2: people of another voice who answered apart are one room") {
    std::vector<Contribution> three{said("001", 2020, associations, {yes, yes}),
                                    said("001", 2020, associations, {yes, yes}),
                                    said("001", 2020, associations, {no, no})};
    const Cell cell = compared(three).cells().begin()->second;
    CHECK(cell.people == 3);
    CHECK(cell.records == 3);
    CHECK(cell.doubled == 0);
    CHECK(cell.result.overall.percent == 67);
}

TEST_CASE("comparison, rule 3: what was not asked in the year is not in the maximum") {
    const RegionComparison found = compared({said("001", 2019, official, {yes, no})});
    const Cell& cell = found.cells().begin()->second;
    CHECK(cell.result.overall.percent == 100);
    CHECK(cell.result.overall.maximum == 4);
    CHECK(cell.answers[1].said == Said::not_asked);
}

TEST_CASE("comparison, rule 4: too few people are in no figure at all") {
    CHECK(least_people(official) == 0);
    CHECK(least_people(associations) == 3);
    CHECK(least_people(Voice::both) == 3);
    CHECK(least_people(residents) == 5);
    CHECK(least_people({}) == 5);
    const RegionComparison found = compared({said("001", 2020, associations, {{2, 0, 0, 0}, {2, 0, 0, 0}}),
                                             said("002", 2020, associations, {{0, 0, 3, 0}, {0, 0, 3, 0}})});
    const Cell& few = found.cells().at({"001", associations, 2020});
    CHECK(few.too_few);
    CHECK(few.answers.empty());
    CHECK(few.result.goals.empty());
    CHECK(found.mean("North", 2020, associations, {}).percent == 0);
    CHECK(found.mean("North", 2020, associations, {}).municipalities == 1);
    CHECK(found.weak_points("North", 2020, associations)[0].asked() == 1);
}

TEST_CASE("comparison, rule 4: a question that too few people answered is as if nobody had") {
    const std::vector<int> five{5, 0, 0, 0};
    for (const std::vector<int>& few : {yes, no, std::vector<int>{2, 0, 2, 0}, std::vector<int>{0, 0, 0, 4}}) {
        const Cell some = compared({said("001", 2020, residents, {five, few})}).cells().begin()->second;
        const Cell none = compared({said("001", 2020, residents, {five})}).cells().begin()->second;
        CHECK_FALSE(some.too_few);
        CHECK(some.answers[1].said == Said::unknown);
        CHECK(some.result.overall.percent == none.result.overall.percent);
        CHECK(some.result.overall.range.low == none.result.overall.range.low);
        CHECK(some.result.overall.range.high == none.result.overall.range.high);
    }
    CHECK(compared({said("001", 2020, residents, {five, {0, 0, 5, 0}})}).cells().begin()->second.answers[1].said ==
          Said::no);
    CHECK(compared({said("001", 2020, official, {yes, no})}).cells().begin()->second.answers[1].said == Said::no);
}

TEST_CASE("comparison, rule 4: people of several records who answered a question count together") {
    const std::vector<int> two{0, 0, 2, 0};
    const Cell cell = compared({said("001", 2020, associations, {two, two}), said("001", 2020, associations, {two, no}),
                                said("001", 2020, associations, {two, {}})})
                          .cells()
                          .begin()
                          ->second;
    CHECK(cell.people == 6);
    CHECK(cell.answers[1].said == Said::no);
}

TEST_CASE("comparison, rule 4: an answer that a room agreed on is that of all in the room") {
    Contribution room = said("001", 2020, associations, {yes, no});
    room.people = 20;
    CHECK(compared({room}).cells().begin()->second.answers[1].said == Said::unknown);
    room.agreed = true;
    CHECK(compared({room}).cells().begin()->second.answers[1].said == Said::no);
}

TEST_CASE("comparison, rule 5: a change is sure where the ranges do not meet") {
    Score before, now;
    before.shown = now.shown = true;
    before.percent = 40;
    now.percent = 60;
    now.range = {50, 60};
    before.range = {40, 45};
    CHECK(compare(before, now).certainty == Certainty::sure);
    before.range = {40, 55};
    CHECK(compare(before, now).certainty == Certainty::uncertain);
}

TEST_CASE("comparison, rule 6: a region's mean is that of the percentages that are shown, rounded half up") {
    const RegionComparison found =
        compared({said("001", 2020, official, {yes, yes}), said("002", 2020, official, {yes, partly}),
                  said("003", 2020, official, {no, no})});
    CHECK(found.mean("North", 2020, official, 0).percent == 88); // 100 and 75
    CHECK(found.mean("", 2020, official, 0).percent == 58);      // 100, 75 and 0
    CHECK(found.mean("", 2020, official, 0).municipalities == 3);
    CHECK_FALSE(found.mean("North", 2019, official, 0).percent);
}

TEST_CASE("comparison, rule 7: a region's change looks at those alone that were heard in both years") {
    const RegionComparison found =
        compared({said("001", 2020, official, {no, no}), said("001", 2021, official, {yes, yes}),
                  said("002", 2020, official, {yes, yes})});
    const RegionChange change = found.change("North", 2020, 2021, official, {});
    CHECK(change.before.percent == 0);
    CHECK(change.now.percent == 100);
    CHECK(change.before.municipalities == 1);
    CHECK(change.certainty == Certainty::sure);
    CHECK(found.mean("North", 2020, official, {}).percent == 50);
}

TEST_CASE("comparison, rule 8: weak points add up, the worst comes first, and who has it is told") {
    const RegionComparison found =
        compared({said("001", 2020, official, {yes, no}), said("002", 2020, official, {partly, not_known}),
                  said("003", 2019, official, {yes})});
    const std::vector<WeakPoint> points = found.weak_points("", 2020, official);
    REQUIRE(points.size() == 2);
    CHECK(points[0].question == 1); // 0 of 1
    CHECK(points[0].count(Said::no) == 1);
    CHECK(points[0].known() == 1);
    CHECK(points[0].asked() == 2);
    CHECK(points[1].who_said(Said::yes) == std::vector<std::string>{"001"});
    CHECK(points[1].options == std::vector<int>{1, 1, 0, 0});
    CHECK(found.weak_points("", 2019, official)[1].count(Said::not_asked) == 1);
}

TEST_CASE("comparison, rule 9: as it was, or the same municipalities in all years") {
    CHECK(division().region_of("003", 2015) == "North");
    CHECK(division().region_of("003", 2016) == "South");
    CHECK(division().region_of("009", 2016) == "North");
    CHECK_FALSE(division().region_of("009", 2017));
    CHECK(division().municipalities("North", 2015) == std::vector<std::string>{"001", "002", "003", "009"});
    std::vector<Contribution> all{said("009", 2015, official, {yes}), said("003", 2015, official, {no}),
                                  said("003", 2018, official, {yes}), said("001", 2018, official, {yes})};
    const RegionComparison was = compared(all);
    CHECK(was.mean("North", 2015, official, 0).percent == 50);
    CHECK(was.municipalities_in("North", 2015) == 4);
    const RegionComparison same = compared(all, Municipalities::same_in_all_years);
    CHECK_FALSE(same.mean("North", 2015, official, 0).percent);
    CHECK(same.mean("South", 2015, official, 0).percent == 0);
    CHECK(same.municipalities_in("North", 2015) == 2);
}

TEST_CASE("comparison, rule 10: a cell is from documents where nobody was asked, and a hidden one does not say so") {
    const QuestionSet set = set_of({yes_partly_no("first", 10, 5)});
    const auto from = [&](bool documents, std::optional<Voice> voice, int people) {
        Contribution made = said(set, "001", 2020, voice, {{people}});
        made.documents = documents;
        return made;
    };
    const auto is = [&](std::vector<Contribution> all) {
        const RegionComparison comparison = compared(set, std::move(all));
        const Cell& cell = comparison.cells().begin()->second;
        CHECK(comparison.from_documents("North", 2020, cell.too_few ? std::nullopt : std::optional(Voice::official)) ==
              (cell.documents ? 1 : 0));
        return cell.documents;
    };
    CHECK(is({from(true, Voice::official, 1)}));
    CHECK_FALSE(is({from(false, Voice::official, 1)}));
    Contribution later = from(false, Voice::official, 1);
    later.date = "2020-12-01";
    CHECK_FALSE(is({from(true, Voice::official, 1), later}));
    CHECK_FALSE(is({from(true, Voice::residents, 1)})); // too few to be shown
}

TEST_CASE("comparison: cells may be scored in any order") {
    const std::vector<Contribution> all{said("001", 2020, official, {yes, yes}), said("002", 2020, official, {no, yes}),
                                        said("001", 2021, official, {partly, no}),
                                        said("001", 2020, associations, {{0, 0, 3, 0}, {0, 0, 3, 0}})};
    const RegionComparison expected = compared(all);
    RegionComparison found(a_set(), division());
    for (const Contribution& contribution : all)
        found.add(contribution);
    std::size_t times = 0;
    found.finish(Municipalities::as_it_was, [&](std::size_t count, const std::function<void(std::size_t)>& work) {
        for (std::size_t i = count; i > 0; --i, ++times)
            work(i - 1);
    });
    CHECK(times == 4);
    REQUIRE(found.cells().size() == expected.cells().size());
    for (const auto& [key, cell] : expected.cells()) {
        CHECK(found.cells().at(key).result.overall.percent == cell.result.overall.percent);
        CHECK(found.cells().at(key).people == cell.people);
    }
    CHECK(found.mean("North", 2020, official, {}).percent == expected.mean("North", 2020, official, {}).percent);
}

TEST_CASE("said: the middle person of those who know, unknown where fewer know than do not") {
    const Question question = yes_partly_no("one", 4, 2);
    const auto of = [&](std::vector<int> counts) {
        Tally tally{{Round{{}, std::nullopt}}, false};
        for (const int count : counts)
            tally.rounds[0].counts.push_back(count);
        return answered(question, tally, {.asked = 1}, {}).said;
    };
    CHECK(of({3, 1, 3, 6}) == Said::partly);
    CHECK(of({3, 1, 3, 8}) == Said::unknown);
    CHECK(of({1, 0, 1, 0}) == Said::no); // the more critical of the two
    CHECK(of({1, 0, 0, 0}) == Said::yes);
    CHECK(of({0, 0, 0, 1}) == Said::unknown);
    CHECK(answered(question, {{Round{{Count(), Count(), Count(), Count()}, {}}}, false}, {.zero = 1}, {}).said ==
          Said::no);
}

TEST_CASE("said: of a multiple choice the items count that more than half of those who know chose") {
    const Question question =
        multiple("many", {worth("a", 1), worth("b", 1), worth("c", 1), exclusive(worth("none", 0)), unknown()});
    const auto of = [&](std::vector<int> counts) {
        Tally tally{{Round{{}, std::nullopt}}, false};
        for (const int count : counts)
            tally.rounds[0].counts.push_back(count);
        return chosen_by_most(question, tally, 5);
    };
    CHECK(of({3, 2, 4, 0, 1}) == std::vector<std::size_t>{0, 2}); // of the four who know
    CHECK(of({0, 0, 0, 5, 0}) == std::vector<std::size_t>{3});
    CHECK(of({0, 0, 0, 0, 5}).empty());
    CHECK(chosen_by_most(yes_partly_no("one", 4, 2), {{Round{{1, 0, 0, 0}, {}}}, false}, {}).empty());
}
