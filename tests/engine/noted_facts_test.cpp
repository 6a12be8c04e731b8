// What officials noted beside their answers: n of N, and that it is theirs alone.
#include "engine/comparison/noted_facts.h"

#include "comparison_samples.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

QuestionSet set_with_facts() {
    QuestionSet set = set_of({yes_partly_no("first", 10, 5), yes_partly_no("later", 10, 5)});
    set.questions[0].facts = {{"times", NotedFact::Kind::number, {}}, {"what", NotedFact::Kind::text, {}}};
    set.questions[1].facts = {{"page", NotedFact::Kind::link, {}}};
    set.questions[1].asked.from = 2027;
    return set;
}

Contribution noting(const QuestionSet& set, const char* code, std::optional<Voice> voice,
                    std::vector<QuestionFact> facts) {
    Contribution made = said(set, code, 2026, voice, {{1, 0, 0, 0}, {0, 0, 0, 0}});
    made.people = 5;
    made.facts = std::move(facts);
    return made;
}

QuestionFact times(double number) { return {0, {0, number, {}}}; }

} // namespace

TEST_CASE("facts: n are those that noted it, some are those with more than nothing, N are those that were asked") {
    const QuestionSet set = set_with_facts();
    const RegionComparison comparison =
        compared(set, {noting(set, "001", Voice::official, {times(4)}), noting(set, "002", Voice::official, {times(0)}),
                       noting(set, "003", Voice::official, {{0, {1, 0, "hall"}}})});
    const std::vector<FactRow> all = fact_rows(set, comparison, "", 2026);
    REQUIRE(all.size() == 2); // the later question was not asked
    CHECK(all[0].noted() == 2);
    CHECK(all[0].asked == 3);
    CHECK(all[0].some == 1);
    CHECK(all[1].noted() == 1);
    CHECK(all[1].some == 1);
    const std::vector<FactRow> north = fact_rows(set, comparison, "North", 2026);
    CHECK(north[0].asked == 2);
    CHECK(fact_rows(set, comparison, "", 2025).empty());
}

TEST_CASE("facts: of two numbers in the middle the smaller one is told") {
    const QuestionSet set = set_with_facts();
    const RegionComparison comparison = compared(
        set, {noting(set, "001", Voice::official, {times(4)}), noting(set, "002", Voice::official, {times(1)})});
    const FactRow row = fact_rows(set, comparison, "", 2026).front();
    CHECK(row.least == 1);
    CHECK(row.middle == 1);
    CHECK(row.greatest == 4);
}

TEST_CASE("facts: what was noted beside a question that was not asked is in no cell") {
    const QuestionSet set = set_with_facts();
    const RegionComparison comparison =
        compared(set, {noting(set, "001", Voice::official, {times(4), {1, {0, 0, "https://example.org"}}})});
    const std::vector<QuestionFact>& facts = comparison.cells().begin()->second.facts;
    REQUIRE(facts.size() == 1);
    CHECK(facts.front().question == 0);
}

TEST_CASE("facts: what others than officials noted is not told") {
    const QuestionSet set = set_with_facts();
    const RegionComparison comparison =
        compared(set, {noting(set, "001", Voice::official, {}), noting(set, "001", Voice::associations, {times(4)})});
    CHECK(fact_rows(set, comparison, "", 2026).front().noted() == 0);
    CHECK(comparison.shown_cell({"001", Voice::associations, 2026})->facts.empty());
}

TEST_CASE("facts: of two records of officials those of the one that counts are told") {
    const QuestionSet set = set_with_facts();
    Contribution earlier = noting(set, "001", Voice::official, {times(4)});
    Contribution later = noting(set, "001", Voice::official, {times(2)});
    earlier.date = "2026-10-01";
    later.date = "2026-11-01";
    const RegionComparison comparison = compared(set, {later, earlier});
    CHECK(fact_rows(set, comparison, "", 2026).front().greatest == 2);
}
