// Each rule of gap.h by its example.
#include "engine/comparison/gap.h"

#include "comparison_samples.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

const QuestionSet& a_set() {
    static const QuestionSet set = [] {
        QuestionSet made =
            set_of({yes_partly_no("one", 4, 2), yes_partly_no("two", 4, 2), yes_partly_no("three", 4, 2)});
        made.questions[2].asked.from = 2020;
        return made;
    }();
    return set;
}

constexpr int year = 2020;
constexpr auto official = Voice::official;
constexpr auto associations = Voice::associations;

// Options: yes, partly, no, "I don't know".
using Counts = std::vector<std::vector<int>>;

Gap between(Counts officials, Counts others, int when = year) {
    const RegionComparison found = compared(a_set(), {said(a_set(), "001", when, official, std::move(officials)),
                                                      said(a_set(), "001", when, associations, std::move(others))});
    return gap(a_set(), found, "001", when, associations);
}

const QuestionGap& of(const Gap& gap, std::size_t question) {
    for (const QuestionGap& each : gap.questions) {
        if (each.question == question)
            return each;
    }
    FAIL("the question is not there");
    return gap.questions.front();
}

const std::vector<int> yes{1, 0, 0, 0}, no{0, 0, 1, 0}, not_known{0, 0, 0, 1};

} // namespace

TEST_CASE(
    "gap, rule 1: without one of the two, or with too few people, there is no gap, and whose is missing is told") {
    const auto missing = [](std::vector<Contribution> contributions) {
        return gap(a_set(), compared(a_set(), std::move(contributions)), "001", year, associations).missing;
    };
    const Contribution officials = said(a_set(), "001", year, official, {yes, yes});
    const Contribution three = said(a_set(), "001", year, associations, {{0, 0, 3, 0}});
    const Contribution two = said(a_set(), "001", year, associations, {{0, 0, 2, 0}});
    CHECK(missing({officials, three}) == Gap::Missing::nothing);
    CHECK(missing({officials, two}) == Gap::Missing::others);
    CHECK(missing({officials}) == Gap::Missing::others);
    CHECK(missing({three}) == Gap::Missing::officials);
    CHECK(missing({two}) == Gap::Missing::both);
    // Those of another year or municipality are nobody's here.
    CHECK(missing({officials, said(a_set(), "001", 2019, associations, {{0, 0, 3, 0}})}) == Gap::Missing::others);
    CHECK(missing({officials, said(a_set(), "002", year, associations, {{0, 0, 3, 0}})}) == Gap::Missing::others);
}

TEST_CASE("gap, rule 1: how many people each of the two is") {
    const Gap found = between({yes, yes, yes}, {{2, 0, 3, 0}, {1, 0, 1, 0}});
    CHECK(found.officials == 1);
    CHECK(found.others == 5);
}

TEST_CASE("gap, rule 2: the whole and the goals go from the others' figure to the officials'") {
    const Gap found = between({yes, yes, yes}, {{0, 0, 3, 0}, {0, 0, 3, 0}, {3, 0, 0, 0}});
    CHECK(found.overall.before == 33);
    CHECK(found.overall.now == 100);
    CHECK(found.overall.points == 67);
    CHECK(found.overall.certainty == Certainty::sure);
    REQUIRE(found.goals.size() == 1);
    CHECK(found.goals[0].points == 67);
}

TEST_CASE("gap, rule 3: what differs, what one of them does not know, and what is agreed on") {
    const Gap found = between({yes, yes, no}, {{0, 0, 3, 0}, {1, 0, 1, 3}, {0, 0, 3, 0}});
    CHECK(of(found, 0).kind == GapKind::differ);
    CHECK(of(found, 0).officials.said == Said::yes);
    CHECK(of(found, 0).others.said == Said::no);
    CHECK(of(found, 1).kind == GapKind::others_do_not_know);
    CHECK(of(found, 2).kind == GapKind::agree);
    const Gap turned = between({not_known, not_known, yes}, {{3, 0, 0, 0}, {0, 0, 0, 3}, {0, 3, 0, 0}});
    CHECK(of(turned, 0).kind == GapKind::officials_do_not_know);
    CHECK(of(turned, 1).kind == GapKind::nobody_knows);
    CHECK(of(turned, 2).kind == GapKind::differ);
}

TEST_CASE("gap, rule 3: what too few of the others answered is no sign that they do not know") {
    // Five associations; two, none and three of them answered, the last that they do not know.
    const Gap found = between({yes, yes, yes}, {{5, 0, 0, 0}, {0, 0, 2, 0}, {0, 0, 0, 3}});
    CHECK(of(found, 0).kind == GapKind::agree);
    CHECK(of(found, 1).kind == GapKind::others_too_few);
    CHECK(of(found, 1).size == 0);
    CHECK(of(found, 2).kind == GapKind::others_do_not_know);
    CHECK(of(between({yes, yes}, {{5, 0, 0, 0}, {0, 0, 0, 0}}), 1).kind == GapKind::others_too_few);
}

TEST_CASE("gap, rule 3: what was not asked in the year is not compared, which is no agreement") {
    const Gap found = between({yes, yes}, {{3, 0, 0, 0}, {3, 0, 0, 0}}, 2019);
    CHECK(of(found, 2).kind == GapKind::not_compared);
    CHECK(of(found, 2).size == 0);
}

TEST_CASE("gap, rule 4: a difference is sure where the ranges do not meet") {
    // 4 of 4; of five associations three know, and say no, partly, no: 2/3 of a point of 4, at most (2 + 2 x 4) / 20.
    CHECK(of(between({yes}, {{0, 1, 2, 2}}), 0).sure);
    // Two know nothing, and with theirs the three could all have said yes but one.
    CHECK(of(between({{0, 1, 0, 0}}, {{0, 0, 3, 2}}), 0).sure);
    CHECK_FALSE(of(between({{0, 1, 0, 0}}, {{0, 0, 3, 3}}), 0).sure); // up to a half, which is what officials say
    CHECK_FALSE(of(between({yes}, {{3, 0, 0, 0}}), 0).sure);          // of what is agreed on nothing is said
}

TEST_CASE("gap, rule 5: the size is the distance, or the share that is not known") {
    CHECK(of(between({yes}, {{0, 0, 3, 0}}), 0).size == 100);
    CHECK(of(between({yes}, {{0, 2, 1, 0}}), 0).size == 67); // 4 of 12 points known
    CHECK(of(between({yes}, {{1, 0, 0, 2}}), 0).size == 67);
    CHECK(of(between({not_known}, {{3, 0, 0, 0}}), 0).size == 100);
    CHECK(of(between({yes}, {{2, 0, 1, 0}}), 0).size == 0); // both say yes in one word
}

TEST_CASE("gap, rule 6: what differs comes first, the sure and the larger before the others") {
    const auto order = [](const Gap& gap) {
        std::vector<std::size_t> questions;
        for (const QuestionGap& each : gap.questions)
            questions.push_back(each.question);
        return questions;
    };
    CHECK(order(between({yes, yes, yes}, {{0, 0, 0, 3}, {0, 3, 0, 0}, {0, 0, 3, 0}})) ==
          std::vector<std::size_t>{2, 1, 0});
    CHECK(order(between({not_known, yes, yes}, {{3, 0, 0, 0}, {3, 0, 0, 0}, {0, 0, 0, 3}})) ==
          std::vector<std::size_t>{2, 0, 1});
    // Both by half; of question 0 half of the people do not know.
    CHECK(order(between({{0, 1, 0, 0}, yes, yes}, {{0, 0, 3, 3}, {0, 6, 0, 0}, {6, 0, 0, 0}})) ==
          std::vector<std::size_t>{1, 0, 2});
}

namespace {

QuestionSource with_address(std::size_t question) { return {question, {"rules", "https://example.org/rules", {}}}; }

// One municipality of which officials noted sources, and facts that are addresses.
Gap noted(const QuestionSet& set, Counts officials, std::vector<QuestionSource> sources,
          std::vector<QuestionFact> facts = {}) {
    Contribution ours = said(set, "001", year, official, std::move(officials));
    ours.sources = std::move(sources);
    ours.facts = std::move(facts);
    const RegionComparison found =
        compared(set, {std::move(ours), said(set, "001", year, associations, {{0, 0, 3, 0}, {0, 0, 3, 0}})});
    return gap(set, found, "001", year, associations);
}

} // namespace

TEST_CASE("gap, rule 7: what officials know is documented where an address was noted with it") {
    const Gap found = noted(a_set(), {yes, yes, yes}, {with_address(0), {1, {"as far as I remember", {}, {}}}});
    CHECK(of(found, 0).documented);
    CHECK(of(found, 0).source == NotedSource{"rules", "https://example.org/rules", {}});
    CHECK_FALSE(of(found, 1).documented);
    CHECK(of(found, 1).source == NotedSource{"as far as I remember", {}, {}});
    CHECK_FALSE(of(found, 2).documented);
    CHECK_FALSE(of(found, 2).source);
    SUBCASE("not what they do not know, wherever the address leads") {
        CHECK_FALSE(of(noted(a_set(), {not_known}, {with_address(0)}), 0).documented);
    }
    SUBCASE("a fact that is an address is one") {
        QuestionSet set = a_set();
        set.questions[0].facts = {{"times", NotedFact::Kind::number, {}}, {"page", NotedFact::Kind::link, {}}};
        CHECK(of(noted(set, {yes}, {}, {{0, {1, 0, "https://example.org/page"}}}), 0).documented);
        CHECK_FALSE(of(noted(set, {yes}, {}, {{0, {0, 3, {}}}}), 0).documented);
    }
    SUBCASE("an experience has no document") {
        QuestionSet set = a_set();
        set.questions[0].nature = Nature::experience;
        const Gap experience = noted(set, {yes}, {with_address(0)});
        CHECK_FALSE(of(experience, 0).documented);
        CHECK(of(experience, 0).source);
    }
}

TEST_CASE("gap, rule 7: sources are officials' own: what others noted documents nothing") {
    Contribution others = said(a_set(), "001", year, associations, {{3, 0, 0, 0}});
    others.sources = {with_address(0)};
    const RegionComparison found = compared(a_set(), {said(a_set(), "001", year, official, {yes}), std::move(others)});
    const Gap both = gap(a_set(), found, "001", year, associations);
    CHECK_FALSE(of(both, 0).documented);
    CHECK_FALSE(of(both, 0).source);
}
