#include "engine/score.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

const Traits no_county{"no_county"};

Standing standing_of(const QuestionSet& set, const Answers& given, std::string_view question,
                     const Traits& traits = {}) {
    return score(set, given, traits).questions[index_of(set, question)].standing;
}

// A question worth `points` that is answered with all or nothing.
Question all_or_nothing(std::string id, double points, std::size_t goal = 0) {
    return single(std::move(id), {worth("yes", points), worth("no", 0), unknown()}, goal);
}

} // namespace

TEST_CASE("scoring: the example of the rules") {
    const QuestionSet set = town();
    const Result result =
        score(set, answers(set, {{"grants", "yes"}, {"premises", "dk"}, {"grounds", "partly"}, {"change", "yes"}}), {});
    const GoalScore& funding = result.goals[3];
    CHECK(funding.points == 16);
    CHECK(funding.known == 19);
    CHECK(funding.maximum == 25);
    CHECK(funding.percent == 84);
    CHECK(funding.range.low == 64);
    CHECK(funding.range.high == 88);
    CHECK(funding.shown);
    CHECK(result.band_id(set, 3) == "strong");
}

TEST_CASE("scoring: all that can be had is a hundred per cent and the top level") {
    const QuestionSet set = town();
    const Result result = score(set, best_answers(set), {});
    CHECK(result.overall.points == 100);
    CHECK(result.overall.known == 100);
    CHECK(result.overall.maximum == 100);
    CHECK(result.overall.percent == 100);
    CHECK(result.overall.range.low == 100);
    CHECK(result.overall.range.high == 100);
    CHECK(result.level_id(set) == "top");
}

TEST_CASE("scoring: nothing but no is zero per cent, known, and the first level") {
    const QuestionSet set = town();
    const Result result = score(set, answers_else(set, 2, {{"guideline-content", "none"}}), {});
    CHECK(result.overall.percent == 0);
    CHECK(result.overall.known == 100);
    CHECK(result.overall.range.high == 0);
    CHECK(result.level_id(set) == "first");
    CHECK(result.band_id(set, 0) == "weak");
}

TEST_CASE("scoring: an unknown answer is left out of the percentage") {
    const QuestionSet set = set_of({yes_partly_no("a", 10, 5), yes_partly_no("b", 10, 5)});
    const Result result = score(set, answers(set, {{"a", "partly"}, {"b", "dk"}}), {});
    CHECK(result.overall.percent == 50);
    CHECK(result.overall.known == 10);
    CHECK(result.overall.maximum == 20);
}

TEST_CASE("scoring: no is not the same as unknown") {
    const QuestionSet set = set_of({yes_partly_no("a", 10, 5), yes_partly_no("b", 10, 5)});
    const Result result = score(set, answers(set, {{"a", "yes"}, {"b", "no"}}), {});
    CHECK(result.overall.percent == 50);
    CHECK(result.overall.known == 20);
}

TEST_CASE("scoring: untouched, skipped and \"I don't know\" are the same") {
    const QuestionSet set = town();
    const Answers untouched = answers(set, {{"grants", "yes"}});
    for (const char* keys : {"-", "dk"}) {
        const Answers given = answers(set, {{"grants", "yes"}, {"premises", keys}});
        CHECK(standing_of(set, given, "premises") == Standing::unknown);
        CHECK(score(set, given, {}).goals[3].known == score(set, untouched, {}).goals[3].known);
        CHECK(score(set, given, {}).goals[3].range.high == score(set, untouched, {}).goals[3].range.high);
    }
    CHECK(standing_of(set, untouched, "premises") == Standing::unknown);
}

TEST_CASE("scoring: several chosen options count together") {
    const QuestionSet set = town();
    const Answers given = answers(set, {{"guideline", "yes"}, {"guideline-content", "forums premises persons"}});
    const QuestionValue value = score(set, given, {}).questions[index_of(set, "guideline-content")];
    CHECK(value.standing == Standing::answered);
    CHECK(value.points == 3);
    CHECK(value.known == 6);
    CHECK(value.maximum == 6);
}

TEST_CASE("scoring: \"none of these\" is known and worth nothing") {
    const QuestionSet set = town();
    const Answers given = answers(set, {{"guideline", "yes"}, {"guideline-content", "none"}});
    const QuestionValue value = score(set, given, {}).questions[index_of(set, "guideline-content")];
    CHECK(value.standing == Standing::answered);
    CHECK(value.points == 0);
    CHECK(value.known == 6);
}

TEST_CASE("scoring: a multiple choice with nothing chosen is unanswered") {
    const QuestionSet set = town();
    CHECK(standing_of(set, answers(set, {{"guideline", "yes"}, {"guideline-content", ""}}), "guideline-content") ==
          Standing::unknown);
}

TEST_CASE("scoring: one chosen option that means not known makes the answer unknown") {
    const QuestionSet set = set_of({multiple("q", {worth("a", 1), worth("b", 1), unknown("unsure")})});
    CHECK(standing_of(set, answers(set, {{"q", "a b"}}), "q") == Standing::answered);
    CHECK(standing_of(set, answers(set, {{"q", "a unsure"}}), "q") == Standing::unknown);
    CHECK(standing_of(set, answers(set, {{"q", "unsure"}}), "q") == Standing::unknown);
}

TEST_CASE("scoring: skipped with options left in it is still unknown") {
    const QuestionSet set = set_of({yes_partly_no("a", 10, 5)});
    CHECK(standing_of(set, {{Answer::State::skipped, {0}}}, "a") == Standing::unknown);
}

TEST_CASE("scoring: questions hidden as zero are known, worth nothing, and in the maximum") {
    const QuestionSet set = town();
    const Result result = score(set, answers_else(set, 0, {{"guideline", "no"}}), {});
    for (const char* id : {"guideline-joint", "guideline-content", "guideline-current"}) {
        const QuestionValue& value = result.questions[index_of(set, id)];
        CHECK(value.standing == Standing::hidden_zero);
        CHECK(value.points == 0);
        CHECK(value.known == value.maximum);
        CHECK(value.maximum > 0);
    }
    CHECK(result.goals[2].known == 25);
    CHECK(result.goals[2].percent == 0);
    CHECK(result.overall.percent == 75);
}

TEST_CASE("scoring: questions hidden as unknown are in the maximum only") {
    const QuestionSet set = town();
    const Result result = score(set, answers_else(set, 0, {{"guideline", "dk"}}), {});
    CHECK(result.questions[index_of(set, "guideline")].standing == Standing::unknown);
    CHECK(result.questions[index_of(set, "guideline-joint")].standing == Standing::hidden_unknown);
    CHECK(result.goals[2].known == 0);
    CHECK(result.goals[2].maximum == 25);
    CHECK_FALSE(result.goals[2].percent);
    CHECK(result.goals[2].range.low == 0);
    CHECK(result.goals[2].range.high == 100);
    CHECK(result.overall.known == 75);
}

TEST_CASE("scoring: an earlier question that is skipped or unanswered hides as unknown") {
    const QuestionSet set = town();
    CHECK(standing_of(set, answers(set, {{"guideline", "-"}}), "guideline-joint") == Standing::hidden_unknown);
    CHECK(standing_of(set, answers(set, {}), "guideline-joint") == Standing::hidden_unknown);
}

TEST_CASE("scoring: a hidden question's own old answer does not count") {
    const QuestionSet set = town();
    const Answers given = answers(set, {{"guideline", "no"}, {"guideline-joint", "yes"}});
    CHECK(score(set, given, {}).goals[2].points == 0);
}

TEST_CASE("scoring: questions hidden as not applicable are left out of everything") {
    const QuestionSet set =
        set_of({yes_partly_no("a", 10, 5), only_if(yes_partly_no("b", 30, 5), 0, Worth::not_applicable)});
    const Result result = score(set, answers(set, {{"a", "no"}}), {});
    CHECK(result.questions[1].standing == Standing::not_applicable);
    CHECK(result.questions[1].maximum == 0);
    CHECK(result.overall.maximum == 10);
}

TEST_CASE("scoring: a question that is not asked passes its own standing on") {
    for (const auto& [worth, standing] :
         {std::pair{Worth::zero, Standing::hidden_zero}, std::pair{Worth::unknown, Standing::hidden_unknown},
          std::pair{Worth::not_applicable, Standing::not_applicable}}) {
        // The links further down say something else, and have old answers that would show what hangs on them.
        const QuestionSet set = set_of({yes_partly_no("a", 4, 2), only_if(yes_partly_no("b", 4, 2), 0, worth),
                                        only_if(yes_partly_no("c", 4, 2), 1, Worth::unknown, Worth::zero),
                                        only_if(yes_partly_no("d", 4, 2), 2, Worth::unknown, Worth::zero)});
        const Answers given = answers(set, {{"a", "no"}, {"b", "yes"}, {"c", "yes"}, {"d", "yes"}});
        for (const char* id : {"b", "c", "d"})
            CHECK(standing_of(set, given, id) == standing);
        CHECK(standing_of(set, answers(set, {{"a", "yes"}, {"b", "yes"}, {"c", "yes"}, {"d", "yes"}}), "d") ==
              Standing::answered);
    }
}

TEST_CASE("scoring: each link of a chain decides by its own answer") {
    const QuestionSet set =
        set_of({yes_partly_no("a", 4, 2), only_if(yes_partly_no("b", 4, 2), 0), only_if(yes_partly_no("c", 4, 2), 1)});
    CHECK(standing_of(set, answers(set, {{"a", "yes"}, {"b", "no"}, {"c", "yes"}}), "c") == Standing::hidden_zero);
    CHECK(standing_of(set, answers(set, {{"a", "yes"}, {"b", "dk"}, {"c", "yes"}}), "c") == Standing::hidden_unknown);
    CHECK(standing_of(set, answers(set, {{"a", "yes"}, {"b", "-"}, {"c", "yes"}}), "c") == Standing::hidden_unknown);
    CHECK(standing_of(set, answers(set, {{"a", "yes"}, {"b", "partly"}, {"c", "yes"}}), "c") == Standing::answered);
}

TEST_CASE("scoring: not applicable in the municipality is left out, answered or not") {
    const QuestionSet set = town();
    for (const char* keys : {"yes", "no", "dk", "-"}) {
        const Result result = score(set, answers_else(set, 0, {{"change", keys}}), no_county);
        CHECK(result.questions.back().standing == Standing::not_applicable);
        CHECK(result.questions.back().points == 0);
        CHECK(result.questions.back().known == 0);
        CHECK(result.questions.back().maximum == 0);
        CHECK(result.goals[3].maximum == 17);
        CHECK(result.overall.maximum == 92);
        CHECK(result.goals[3].percent == 100);
    }
    CHECK(score(set, answers_else(set, 0), {"some_other_trait"}).overall.maximum == 100);
}

TEST_CASE("scoring: not applicable in the municipality wins over an earlier answer") {
    QuestionSet set = set_of({yes_partly_no("a", 4, 2), only_if(yes_partly_no("b", 4, 2), 0)});
    set.questions[1].not_applicable_traits = {"island"};
    CHECK(standing_of(set, answers(set, {{"a", "no"}}), "b", {"island"}) == Standing::not_applicable);
    CHECK(standing_of(set, answers(set, {{"a", "yes"}}), "b", {"island"}) == Standing::not_applicable);
}

TEST_CASE("scoring: what hangs on a question not applicable in the municipality is not applicable either") {
    QuestionSet set = set_of({yes_partly_no("a", 4, 2), only_if(yes_partly_no("b", 4, 2), 0)});
    set.questions[0].not_applicable_traits = {"island"};
    for (const char* keys : {"yes", "no", "-"})
        CHECK(standing_of(set, answers(set, {{"a", keys}, {"b", "yes"}}), "b", {"island"}) == Standing::not_applicable);
}

TEST_CASE("scoring: with nothing known there is no percentage, anything is possible, and no level") {
    const QuestionSet set = town();
    const Result result = score(set, answers(set, {}), {});
    CHECK_FALSE(result.overall.percent);
    CHECK(result.overall.range.low == 0);
    CHECK(result.overall.range.high == 100);
    CHECK_FALSE(result.overall.shown);
    CHECK_FALSE(result.level);
    CHECK(result.level_id(set) == "not_enough");
    CHECK(result.band_id(set, 0) == "not_enough");
}

TEST_CASE("scoring: with nothing known there is no level even where the set asks for no least share") {
    QuestionSet set = set_of({yes_partly_no("a", 4, 2)});
    set.least_known_goal = 0;
    set.least_known_overall = 0;
    const Result result = score(set, answers(set, {}), {});
    CHECK_FALSE(result.goals[0].shown);
    CHECK_FALSE(result.overall.shown);
    CHECK_FALSE(result.level);
}

TEST_CASE("scoring: with nothing applicable there is nothing, not even a possibility") {
    QuestionSet set = set_of({yes_partly_no("a", 4, 2)});
    set.questions[0].not_applicable_traits = {"island"};
    const Result result = score(set, answers(set, {{"a", "yes"}}), {"island"});
    CHECK(result.overall.maximum == 0);
    CHECK_FALSE(result.overall.percent);
    CHECK(result.overall.range.low == 0);
    CHECK(result.overall.range.high == 0);
    CHECK_FALSE(result.goals[0].shown);
    CHECK(result.level_id(set) == "not_enough");
}

TEST_CASE("scoring: a goal is shown from exactly half of it known") {
    const QuestionSet half = set_of({all_or_nothing("a", 10), all_or_nothing("b", 10)});
    CHECK(score(half, answers(half, {{"a", "no"}}), {}).goals[0].shown);

    // 49.9 % would be 50 % if it were rounded first.
    const QuestionSet less = set_of({all_or_nothing("a", 499), all_or_nothing("b", 501)});
    const Result result = score(less, answers(less, {{"a", "yes"}}), {});
    CHECK_FALSE(result.goals[0].shown);
    CHECK_FALSE(result.goals[0].band);
    CHECK(result.goals[0].percent == 100);
    CHECK(result.band_id(less, 0) == "not_enough");
}

TEST_CASE("scoring: decimals that add up to half are half") {
    std::vector<Question> questions;
    for (int i = 0; i < 10; ++i)
        questions.push_back(all_or_nothing("small" + std::to_string(i), 0.1));
    for (int i = 0; i < 2; ++i)
        questions.push_back(all_or_nothing("large" + std::to_string(i), 0.5));
    const QuestionSet set = set_of(std::move(questions));
    Answers small = answers(set, {});
    for (std::size_t i = 0; i < 10; ++i)
        small[i] = {Answer::State::given, {0}};
    const Result result = score(set, small, {});
    REQUIRE(result.goals[0].known < 1); // the sum of ten tenths is a little less than one
    CHECK(result.goals[0].shown);
}

TEST_CASE("scoring: the level needs exactly the least share of the whole") {
    const QuestionSet enough = set_of({all_or_nothing("a", 60), all_or_nothing("b", 40)});
    CHECK(score(enough, answers(enough, {{"a", "yes"}}), {}).level_id(enough) == "top");

    const QuestionSet less = set_of({all_or_nothing("a", 599), all_or_nothing("b", 401)});
    const Result result = score(less, answers(less, {{"a", "yes"}}), {});
    CHECK(result.goals[0].shown);
    CHECK_FALSE(result.overall.shown);
    CHECK(result.level_id(less) == "not_enough");
    CHECK(result.overall.percent == 100);
}

TEST_CASE("scoring: the level needs every goal shown") {
    const QuestionSet set =
        set_of({all_or_nothing("a", 90, 0), all_or_nothing("b", 5, 1), all_or_nothing("c", 6, 1)}, 2);
    const Result one_missing = score(set, answers(set, {{"a", "yes"}, {"b", "yes"}}), {});
    CHECK(one_missing.goals[0].shown);
    CHECK_FALSE(one_missing.goals[1].shown);
    CHECK_FALSE(one_missing.overall.shown);
    CHECK(one_missing.level_id(set) == "not_enough");
    CHECK(score(set, answers(set, {{"a", "yes"}, {"c", "yes"}}), {}).level_id(set) == "top");
}

TEST_CASE("scoring: a goal of little worth is still a goal that must be shown") {
    const QuestionSet set = set_of({all_or_nothing("a", 90, 0), all_or_nothing("b", 0.5, 1)}, 2);
    CHECK(score(set, answers(set, {{"a", "yes"}}), {}).level_id(set) == "not_enough");
}

TEST_CASE("scoring: a set without levels and bands gives percentages only") {
    QuestionSet set = set_of({all_or_nothing("a", 10)});
    set.levels.clear();
    set.goal_bands.clear();
    const Result result = score(set, answers(set, {{"a", "yes"}}), {});
    CHECK(result.overall.percent == 100);
    CHECK_FALSE(result.level);
    CHECK_FALSE(result.goals[0].band);
}

TEST_CASE("scoring: a goal that is asked of nobody does not stand in the way of the level") {
    QuestionSet set = set_of({all_or_nothing("a", 10, 0), all_or_nothing("b", 10, 1)}, 2);
    set.questions[1].not_applicable_traits = {"island"};
    const Result result = score(set, answers(set, {{"a", "yes"}}), {"island"});
    CHECK_FALSE(result.goals[1].shown);
    CHECK(result.level_id(set) == "top");
    CHECK(score(set, answers(set, {{"a", "yes"}}), {}).level_id(set) == "not_enough");
}

TEST_CASE("scoring: half a per cent is rounded up before the level is looked up") {
    // 79 of 200 is 39.5 %.
    const QuestionSet set = set_of({all_or_nothing("a", 79), all_or_nothing("b", 121)});
    const Result result = score(set, answers(set, {{"a", "yes"}, {"b", "no"}}), {});
    CHECK(result.overall.percent == 40);
    CHECK(result.level_id(set) == "second");
    CHECK(result.band_id(set, 0) == "middle");

    const QuestionSet under = set_of({all_or_nothing("a", 789), all_or_nothing("b", 1211)});
    const Result below = score(under, answers(under, {{"a", "yes"}, {"b", "no"}}), {});
    CHECK(below.overall.percent == 39);
    CHECK(below.level_id(under) == "first");
    CHECK(below.band_id(under, 0) == "weak");
}

TEST_CASE("scoring: the whole percentage is of all points, not the mean of the goals") {
    const QuestionSet set = set_of({all_or_nothing("a", 30, 0), all_or_nothing("b", 10, 1)}, 2);
    CHECK(score(set, answers(set, {{"a", "yes"}, {"b", "no"}}), {}).overall.percent == 75);
}

TEST_CASE("scoring: the guard takes the top level away, and the level below is given") {
    const QuestionSet set =
        set_of({all_or_nothing("a", 90, 0), all_or_nothing("b", 4, 1), all_or_nothing("c", 6, 1)}, 2);
    const Result failing = score(set, answers(set, {{"a", "yes"}, {"b", "yes"}, {"c", "no"}}), {});
    CHECK(failing.overall.percent == 94);
    CHECK(failing.goals[1].percent == 40);
    CHECK(failing.level_id(set) == "third");
    CHECK(score(set, answers(set, {{"a", "yes"}, {"b", "no"}, {"c", "yes"}}), {}).level_id(set) == "top");
}

TEST_CASE("scoring: the guard looks at rounded percentages too") {
    const QuestionSet set =
        set_of({all_or_nothing("a", 900, 0), all_or_nothing("b", 99, 1), all_or_nothing("c", 101, 1)}, 2);
    const Result result = score(set, answers(set, {{"a", "yes"}, {"b", "yes"}, {"c", "no"}}), {});
    CHECK(result.goals[1].percent == 50);
    CHECK(result.level_id(set) == "top");
}

TEST_CASE("scoring: the guard does not ask for goals that do not apply") {
    QuestionSet set = set_of({all_or_nothing("a", 10, 0), all_or_nothing("b", 10, 1)}, 2);
    set.questions[1].not_applicable_traits = {"island"};
    set.levels[3].every_goal_at_least = 100;
    CHECK(score(set, answers(set, {{"a", "yes"}}), {"island"}).level_id(set) == "top");
}

TEST_CASE("scoring: where guards fail level after level, the lowest is always left") {
    QuestionSet set = set_of({all_or_nothing("a", 90, 0), all_or_nothing("b", 10, 1)}, 2);
    for (Level& level : set.levels)
        level.every_goal_at_least = 10;
    CHECK(score(set, answers(set, {{"a", "yes"}, {"b", "no"}}), {}).level_id(set) == "first");
}

TEST_CASE("scoring: a question counts for each of its goals by its share") {
    QuestionSet set = set_of({all_or_nothing("a", 10, 0), all_or_nothing("b", 10, 1)}, 2);
    set.questions[0].goals = {{0, 1}, {1, 0.5}};
    const Result result = score(set, answers(set, {{"a", "yes"}, {"b", "no"}}), {});
    CHECK(result.goals[0].points == 10);
    CHECK(result.goals[0].maximum == 10);
    CHECK(result.goals[1].points == 5);
    CHECK(result.goals[1].known == 15);
    CHECK(result.goals[1].maximum == 15);
    CHECK(result.goals[1].percent == 33);
    CHECK(result.overall.maximum == 25);
    CHECK(result.overall.percent == 60);
    CHECK(result.questions[0].points == 10); // its own points stay its own
}

TEST_CASE("scoring: a goal counts for the whole by its weight, and for itself without") {
    QuestionSet set = set_of({all_or_nothing("a", 10, 0), all_or_nothing("b", 10, 1)}, 2);
    set.goals[0].weight = 3;
    const Result result = score(set, answers(set, {{"a", "yes"}, {"b", "no"}}), {});
    CHECK(result.goals[0].maximum == 10);
    CHECK(result.overall.points == 30);
    CHECK(result.overall.maximum == 40);
    CHECK(result.overall.percent == 75);
}

TEST_CASE("scoring: weight decides how much of the whole is known") {
    QuestionSet set = set_of({all_or_nothing("a", 10, 0), all_or_nothing("b", 5, 1), all_or_nothing("c", 5, 1)}, 2);
    const Answers given = answers(set, {{"a", "-"}, {"b", "yes"}, {"c", "yes"}});
    set.least_known_goal = 0;
    set.least_known_overall = 75;
    set.goals[1].weight = 3;
    CHECK(score(set, given, {}).overall.known == 30);
    CHECK(score(set, given, {}).overall.maximum == 40);
}

TEST_CASE("scoring: values may be known in part, as those of a room are") {
    const QuestionSet set = set_of({all_or_nothing("a", 10), all_or_nothing("b", 10)});
    const Result result = score_values(set, {{Standing::answered, 3, 7.5, 10}, {Standing::answered, 5, 10, 10}});
    CHECK(result.overall.points == 8);
    CHECK(result.overall.known == 17.5);
    CHECK(result.overall.percent == 46); // 45.7
    CHECK(result.overall.range.low == 40);
    CHECK(result.overall.range.high == 53); // 52.5
}

TEST_CASE("scoring: a value that is not applicable is left out whatever figures stand in it") {
    const QuestionSet set = set_of({all_or_nothing("a", 10), all_or_nothing("b", 10)});
    const Result result = score_values(set, {{Standing::not_applicable, 9, 9, 9}, {Standing::answered, 5, 10, 10}});
    CHECK(result.overall.maximum == 10);
    CHECK(result.overall.percent == 50);
}

TEST_CASE("per cent: halves go up") {
    CHECK(percent_half_up(1, 8) == 13);      // 12.5
    CHECK(percent_half_up(1, 200) == 1);     // 0.5
    CHECK(percent_half_up(199, 200) == 100); // 99.5
    CHECK(percent_half_up(1, 3) == 33);
    CHECK(percent_half_up(2, 3) == 67);
    CHECK(percent_half_up(0, 7) == 0);
    CHECK(percent_half_up(7, 7) == 100);
    CHECK(percent_half_up(49, 10000) == 0);
}

TEST_CASE("per cent: of nothing it is zero") {
    CHECK(percent_half_up(0, 0) == 0);
    CHECK(percent_half_up(5, 0) == 0);
}

TEST_CASE("per cent: a half that decimals miss by a hair still goes up") {
    REQUIRE(100 * 0.145 < 14.5);
    CHECK(percent_half_up(0.145, 1) == 15);
    CHECK(percent_half_up(0.285, 1) == 29);
    CHECK(percent_half_up(0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1, 0.8) == 88); // 87.5
    CHECK(percent_half_up(0.14499, 1) == 14);                                   // a real difference is not rounded away
}

TEST_CASE("scoring: whatever is answered, the percentage lies in the range and the parts add up") {
    QuestionSet set = town();
    set.goals[1].weight = 1.7;
    set.questions[3].goals.push_back({2, 0.3});
    Random random(1);
    for (int round = 0; round < 3000; ++round) {
        const Answers given = any_answers(set, random);
        const Result result = score(set, given, random.below(2) == 0 ? Traits{} : no_county);
        std::vector<Score> scores(result.goals.begin(), result.goals.end());
        scores.push_back(result.overall);
        for (const Score& one : scores) {
            CHECK(one.range.low >= 0);
            CHECK(one.range.low <= one.range.high);
            CHECK(one.range.high <= 100);
            CHECK(one.points <= one.known);
            CHECK(one.known <= one.maximum);
            CHECK(one.percent.has_value() == (one.known > 0));
            if (one.percent) {
                CHECK(*one.percent >= one.range.low);
                CHECK(*one.percent <= one.range.high);
            }
        }
        CHECK(result.level.has_value() == result.overall.shown);
        if (result.level)
            CHECK(*result.overall.percent >= set.levels[*result.level].minimum);
        for (const GoalScore& goal : result.goals)
            CHECK(goal.band.has_value() == goal.shown);
    }
}

TEST_CASE("scoring: an answer that becomes known never widens the range") {
    const QuestionSet set = town();
    Random random(2);
    for (int round = 0; round < 3000; ++round) {
        Answers given = any_answers(set, random);
        const Result before = score(set, given, {});
        const std::size_t question = random.below(set.questions.size());
        if (before.questions[question].standing != Standing::unknown)
            continue;
        given[question] = {Answer::State::given, {random.below(3)}};
        const Result after = score(set, given, {});
        CHECK(after.overall.range.low >= before.overall.range.low);
        CHECK(after.overall.range.high <= before.overall.range.high);
        CHECK(after.overall.known > before.overall.known);
        CHECK(after.overall.maximum == before.overall.maximum);
    }
}
