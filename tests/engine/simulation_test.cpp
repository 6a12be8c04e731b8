// Sampling against all answers gone through one by one.
#include "engine/simulation.h"

#include "engine/score.h"
#include "sample_sets.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// minimum: of the higher one, in per cent.
std::vector<Level> low_and_high(int minimum) {
    Level low;
    low.id = "low";
    Level high;
    high.id = "high";
    high.minimum = minimum;
    return {low, high};
}

QuestionSet stationery() {
    QuestionSet set = set_of(
        {yes_partly_no("shop", 2, 1),
         multiple("goods", {worth("pens", 1), worth("paper", 2), exclusive(worth("none", 0)), exclusive(unknown())}),
         only_if(yes_partly_no("open", 2, 1), 0),
         single("colour", {worth("red", 0), worth("blue", 0)})}); // worth nothing: never matters
    set.levels = low_and_high(60);
    return set;
}

struct Likely {
    Answer answer;
    double chance = 0;
};

// Rule 1, written out.
std::vector<Likely> all_answers(const Question& question) {
    std::vector<Likely> all;
    if (question.choice == Choice::single) {
        for (std::size_t i = 0; i < question.options.size(); i++)
            all.push_back({{Answer::State::given, {i}}, 1.0 / static_cast<double>(question.options.size())});
        return all;
    }
    return {{{Answer::State::given, {2}}, 1.0 / 3},
            {{Answer::State::given, {3}}, 1.0 / 3},
            {{Answer::State::given, {0}}, 1.0 / 9},
            {{Answer::State::given, {1}}, 1.0 / 9},
            {{Answer::State::given, {0, 1}}, 1.0 / 9}};
}

struct Exact {
    std::vector<double> levels;
    double not_enough = 0;
    std::vector<double> asked, level, percent;
};

void go(const QuestionSet& set, Answers& answers, double chance, Exact& exact) {
    if (answers.size() < set.questions.size()) {
        for (const Likely& each : all_answers(set.questions[answers.size()])) {
            answers.push_back(each.answer);
            go(set, answers, chance * each.chance, exact);
            answers.pop_back();
        }
        return;
    }
    const Result result = score(set, answers, {});
    (result.level ? exact.levels[*result.level] : exact.not_enough) += chance;
    for (std::size_t i = 0; i < answers.size(); i++) {
        const Standing standing = result.questions[i].standing;
        if (standing != Standing::answered && standing != Standing::unknown)
            continue;
        exact.asked[i] += chance;
        const Answer own = answers[i];
        for (const Likely& each : all_answers(set.questions[i])) {
            answers[i] = each.answer;
            const Result other = score(set, answers, {});
            const bool level = other.level != result.level;
            exact.level[i] += level ? chance * each.chance : 0;
            const bool percent = result.level && other.overall.percent != result.overall.percent;
            exact.percent[i] += level || percent ? chance * each.chance : 0;
        }
        answers[i] = own;
    }
}

Exact enumerated(const QuestionSet& set) {
    const std::size_t questions = set.questions.size();
    Exact exact{std::vector<double>(set.levels.size()), 0, std::vector<double>(questions),
                std::vector<double>(questions), std::vector<double>(questions)};
    Answers answers;
    go(set, answers, 1, exact);
    return exact;
}

// Within four standard errors.
bool near(std::size_t count, std::size_t samples, double chance) {
    const double share = static_cast<double>(count) / static_cast<double>(samples);
    return std::abs(share - chance) <= 4 * std::sqrt(chance * (1 - chance) / static_cast<double>(samples)) + 1e-9;
}

} // namespace

TEST_CASE("simulation: the figures are those of all answers gone through") {
    const QuestionSet set = stationery();
    const Exact exact = enumerated(set);
    for (const std::uint32_t seed : {1U, 2U, 77U}) {
        CAPTURE(seed);
        Simulator simulator(set, seed);
        simulator.run(20'000);
        const Simulation& found = simulator.result();
        for (std::size_t i = 0; i < set.levels.size(); i++)
            CHECK(near(found.levels[i], found.samples, exact.levels[i]));
        CHECK(near(found.not_enough, found.samples, exact.not_enough));
        for (std::size_t i = 0; i < set.questions.size(); i++) {
            CAPTURE(i);
            CHECK(near(found.questions[i].asked, found.samples, exact.asked[i]));
            CHECK(near(found.questions[i].changes_level, found.samples, exact.level[i]));
            CHECK(near(found.questions[i].changes_percent, found.samples, exact.percent[i]));
        }
    }
}

TEST_CASE(
    "simulation: what is worth nothing never matters, and all levels and those of too little known are all samples") {
    const QuestionSet set = stationery();
    Simulator simulator(set, 5);
    simulator.run(3000);
    const Simulation& found = simulator.result();
    CHECK(found.questions[3].changes_percent == 0);
    CHECK(found.questions[0].changes_level > 0);
    CHECK(found.levels[0] + found.levels[1] + found.not_enough == found.samples);
    CHECK(found.questions[3].chosen[0] + found.questions[3].chosen[1] == found.samples);
}

TEST_CASE("simulation: the same seed gives the same figures, however the samples are portioned") {
    const QuestionSet set = stationery();
    Simulator whole(set, 9);
    whole.run(1000);
    Simulator portions(set, 9);
    for (const std::size_t portion : {1U, 499U, 500U})
        portions.run(portion);
    CHECK(whole.result().levels == portions.result().levels);
    CHECK(whole.result().percents == portions.result().percents);
    Simulator other(set, 10);
    other.run(1000);
    CHECK(whole.result().percents != other.result().percents);
}

TEST_CASE("simulation: of a multiple choice every combination comes, and never none") {
    const QuestionSet set = stationery();
    bool both = false;
    for (std::uint64_t sample = 0; sample < 200; sample++) {
        const Answer answer = draw_answers(set, 3, sample)[1];
        CHECK_FALSE(answer.options.empty());
        both = both || answer.options.size() == 2;
    }
    CHECK(both);
}

TEST_CASE("revisions: the same set changes nothing, and a moved limit changes what lies between") {
    const QuestionSet earlier = stationery();
    CHECK(compare_revisions(earlier, earlier, 1, 500).changed == 0);
    QuestionSet present = stationery();
    present.levels[1].minimum = 90;
    Example example;
    example.name = "nearly all";
    example.answers = {{Answer::State::given, {0}}, {Answer::State::given, {0, 1}}, {Answer::State::given, {1}}, {}};
    present.examples = {example};
    const RevisionDifference difference = compare_revisions(earlier, present, 1, 500);
    CHECK(difference.changed > 0);
    REQUIRE(difference.flows.size() == 1);
    CHECK(difference.flows[0].from == "high");
    CHECK(difference.flows[0].to == "low");
    CHECK(difference.flows[0].count == difference.changed);
    REQUIRE(difference.examples.size() == 1);
    CHECK(difference.examples[0].from == "high");
    CHECK(difference.examples[0].to == "low");
}

// Two questions of yes (1 point), partly (0) and no (0): both yes 1/9, one yes 4/9, none 4/9. "high" began at a half, so
// that 5/9 had it, and begins at the whole now, which leaves 1/9: 4/9 change, all of them to "low".
TEST_CASE("revisions: the share that changes is the one that can be worked out by hand") {
    QuestionSet earlier = set_of({yes_partly_no("a", 1, 0), yes_partly_no("b", 1, 0)});
    for (Question& question : earlier.questions)
        question.options.resize(3);
    earlier.levels = low_and_high(50);
    QuestionSet present = earlier;
    present.levels[1].minimum = 100;
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        const RevisionDifference found = compare_revisions(earlier, present, seed, 20'000);
        CHECK(near(found.changed, found.samples, 4.0 / 9));
        REQUIRE(found.flows.size() == 1);
        CHECK(found.flows[0].from == "high");
        CHECK(found.flows[0].to == "low");
        CHECK(found.flows[0].count == found.changed);
        Simulator simulator(present, seed);
        simulator.run(20'000);
        CHECK(near(simulator.result().levels[1], 20'000, 1.0 / 9));
    }
}

TEST_CASE("revisions: answers go by ids, whatever the order of questions and options") {
    const QuestionSet earlier = stationery();
    QuestionSet present = set_of(
        {single("colour", {worth("blue", 0), worth("red", 0)}),
         multiple("goods", {exclusive(unknown()), worth("paper", 2), exclusive(worth("none", 0)), worth("pens", 1)}),
         yes_partly_no("shop", 2, 1), only_if(yes_partly_no("open", 2, 1), 2)});
    present.levels = earlier.levels;
    CHECK(compare_revisions(earlier, present, 4, 500).changed == 0);
}
