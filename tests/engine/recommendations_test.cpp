// Each rule of recommendations.h by its example.
#include "engine/comparison/recommendations.h"

#include "comparison_samples.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

const QuestionSet& a_set() {
    static const QuestionSet set =
        set_of({yes_partly_no("one", 4, 2), yes_partly_no("two", 4, 2), yes_partly_no("three", 4, 2)});
    return set;
}

constexpr int year = 2020;
constexpr auto official = Voice::official;
constexpr auto associations = Voice::associations;
// Options: yes, partly, no, "I don't know".
const std::vector<int> yes{1, 0, 0, 0}, partly{0, 1, 0, 0}, no{0, 0, 1, 0}, not_known{0, 0, 0, 1};
const std::vector<int> three_yes{3, 0, 0, 0}, three_no{0, 0, 3, 0}, three_do_not_know{0, 0, 0, 3};

Recommendations made(std::vector<Contribution> contributions, std::optional<Voice> voice = official) {
    return recommendations(a_set(), compared(a_set(), std::move(contributions)), "North", {"001", "002"}, year, voice);
}

} // namespace

TEST_CASE("recommendations, rule 1: to municipalities goes what is missing somewhere, the worst first, with those that "
          "have it") {
    const Recommendations found = made({said(a_set(), "001", year, official, {yes, no, not_known}),
                                        said(a_set(), "002", year, official, {yes, partly, yes}),
                                        said(a_set(), "003", year, official, {no, no, no})}); // of another region
    REQUIRE(found.weakest.size() == 2); // "one" is in order everywhere
    CHECK(found.weakest[0].question == 1);
    CHECK(found.weakest[0].who_said(Said::no) == std::vector<std::string>{"001"});
    CHECK(found.weakest[0].who_said(Said::partly) == std::vector<std::string>{"002"});
    CHECK(found.weakest[1].question == 2);
    CHECK(found.weakest[1].who_said(Said::yes) == std::vector<std::string>{"002"});
    CHECK(found.weakest[1].who_said(Said::unknown) == std::vector<std::string>{"001"});
}

TEST_CASE("recommendations, rule 1: there are at most five, and none where nothing is missing") {
    QuestionSet set = set_of({yes_partly_no("a", 4, 2), yes_partly_no("b", 4, 2), yes_partly_no("c", 4, 2),
                              yes_partly_no("d", 4, 2), yes_partly_no("e", 4, 2), yes_partly_no("f", 4, 2)});
    const auto of = [&](const std::vector<int>& answer) {
        const RegionComparison found =
            compared(set, {said(set, "001", year, official, {answer, answer, answer, answer, answer, answer})});
        return recommendations(set, found, "North", {"001"}, year, official).weakest.size();
    };
    CHECK(of(no) == 5);
    CHECK(of(yes) == 0);
}

TEST_CASE("recommendations, rule 2: to associations goes what officials know and they do not") {
    const Recommendations found =
        made({said(a_set(), "001", year, official, {yes, partly, no}),
              said(a_set(), "001", year, associations, {three_do_not_know, three_do_not_know, three_do_not_know}),
              said(a_set(), "002", year, official, {no, yes, yes}),
              said(a_set(), "002", year, associations, {three_no, three_do_not_know, three_yes})});
    REQUIRE(found.untold.size() >= 2);
    CHECK(found.untold[0].question == 1);
    CHECK(found.untold[0].municipalities == std::vector<std::string>{"001", "002"});
    CHECK(found.untold[1].question == 0);
    CHECK(found.untold[1].municipalities == std::vector<std::string>{"001"});
}

TEST_CASE("recommendations, rule 3: to the region go those not heard, those that differ, and the lowest goal") {
    Recommendations found = made({said(a_set(), "001", year, official, {yes, yes, yes}),
                                  said(a_set(), "001", year, associations, {three_no, three_no, three_yes})});
    CHECK(found.not_heard == std::vector<std::string>{"002"});
    REQUIRE(found.differing.size() == 1);
    CHECK(found.differing[0].municipality == "001");
    CHECK(found.differing[0].questions == 2);
    REQUIRE(found.lowest);
    CHECK(found.lowest->mean.municipalities == 1);
    // Too few people are not heard, and differ from nobody.
    found = made({said(a_set(), "001", year, official, {yes, yes, yes}),
                  said(a_set(), "001", year, associations, {{0, 0, 2, 0}, {0, 0, 2, 0}})},
                 associations);
    CHECK(found.not_heard == std::vector<std::string>{"001", "002"});
    CHECK(found.differing.empty());
    CHECK_FALSE(found.lowest);
}
