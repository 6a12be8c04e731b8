#include "engine/advice.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// The steps as question ids, those to find out first in brackets.
std::string steps_as_text(const QuestionSet& set, const std::vector<Step>& steps) {
    std::string text;
    for (const Step& step : steps) {
        const std::string& id = set.questions[step.question].id;
        text += (text.empty() ? "" : " ") + (step.find_out ? "(" + id + ")" : id);
    }
    return text;
}

const Step* step_for(const std::vector<Step>& steps, std::size_t question) {
    for (const Step& step : steps) {
        if (step.question == question)
            return &step;
    }
    return nullptr;
}

// Every known answer there is to a question, each subset of a multiple choice too.
std::vector<Answer> every_known_answer(const Question& question) {
    std::vector<Answer> all;
    if (question.choice == Choice::single) {
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (question.options[i].points)
                all.push_back({Answer::State::given, {i}});
        }
        return all;
    }
    for (std::size_t bits = 1; bits < (std::size_t{1} << question.options.size()); ++bits) {
        Answer answer{Answer::State::given, {}};
        bool valid = true;
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if ((bits >> i & 1) == 0)
                continue;
            answer.options.push_back(i);
            valid = valid && question.options[i].points.has_value();
        }
        for (const std::size_t option : answer.options)
            valid = valid && (answer.options.size() == 1 || !question.options[option].exclusive);
        if (valid)
            all.push_back(answer);
    }
    return all;
}

double exact_percent(const Result& result) {
    return result.overall.known > 0 ? 100 * result.overall.points / result.overall.known : 0;
}

bool is_asked(const QuestionValue& value) {
    return value.standing == Standing::answered || value.standing == Standing::unknown;
}

} // namespace

TEST_CASE("best change: the best option of a single choice, with the percentages before and after") {
    const QuestionSet set = set_of({yes_partly_no("a", 10, 5), yes_partly_no("b", 6, 3)});
    const auto changes = best_changes(set, answers(set, {{"a", "no"}, {"b", "partly"}}), {});
    REQUIRE(changes[0]);
    CHECK(changes[0]->question == 0);
    CHECK(changes[0]->options == std::vector<std::size_t>{0});
    CHECK(changes[0]->percent_before == 19); // 3 of 16
    CHECK(changes[0]->percent_after == 81);  // 13 of 16
    CHECK(changes[0]->lift == doctest::Approx(62.5));
    REQUIRE(changes[1]);
    CHECK(changes[1]->percent_after == 38); // 37.5
    CHECK(changes[1]->lift == doctest::Approx(18.75));
}

TEST_CASE("best change: the level it leads to is told") {
    const QuestionSet set = set_of({yes_partly_no("a", 10, 5), yes_partly_no("b", 6, 3)});
    const auto changes = best_changes(set, answers(set, {{"a", "no"}, {"b", "partly"}}), {});
    REQUIRE(changes[0]);
    CHECK(changes[0]->level_after == 3);
    REQUIRE(changes[1]);
    CHECK(changes[1]->level_after == 0);
}

TEST_CASE("best change: there is none where everything is had") {
    const QuestionSet set = town();
    for (const auto& change : best_changes(set, best_answers(set), {}))
        CHECK_FALSE(change);
}

TEST_CASE("best change: of a multiple choice it is all options together") {
    const QuestionSet set = town();
    const std::size_t content = index_of(set, "guideline-content");
    Answers given = best_answers(set);
    for (const char* keys : {"forums grants", "none", "dk", "-"}) {
        given[content] = answer_to(set.questions[content], keys);
        // What is not known is only worth a change if something else is lacking.
        given[0] = answer_to(set.questions[0], "no");
        const auto changes = best_changes(set, given, {});
        REQUIRE(changes[content]);
        CHECK(changes[content]->options == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
    }
}

TEST_CASE("best change: an exclusive option that is worth more than the others together is the better change") {
    const QuestionSet set = set_of({multiple("q", {worth("a", 1), worth("b", 1), exclusive(worth("all", 5))})});
    const auto changes = best_changes(set, answers(set, {{"q", "a"}}), {});
    REQUIRE(changes[0]);
    CHECK(changes[0]->options == std::vector<std::size_t>{2});
}

TEST_CASE("best change: a known answer to an unknown question may lift the result") {
    const QuestionSet set = set_of({yes_partly_no("a", 10, 5), yes_partly_no("b", 10, 5)});
    const auto changes = best_changes(set, answers(set, {{"a", "partly"}, {"b", "dk"}}), {});
    REQUIRE(changes[1]);
    CHECK(changes[1]->percent_before == 50);
    CHECK(changes[1]->percent_after == 75);
}

TEST_CASE("best change: from nothing known it counts from zero") {
    const QuestionSet set = set_of({yes_partly_no("a", 10, 5)});
    const auto changes = best_changes(set, answers(set, {}), {});
    REQUIRE(changes[0]);
    CHECK(changes[0]->percent_before == 0);
    CHECK(changes[0]->percent_after == 100);
    CHECK(changes[0]->lift == doctest::Approx(100));
}

TEST_CASE("best change: only questions that are asked have one") {
    const QuestionSet set = town();
    const auto changes = best_changes(set, answers_else(set, 2, {{"guideline-content", "none"}}), {"no_county"});
    CHECK(changes[index_of(set, "guideline")]);
    CHECK_FALSE(changes[index_of(set, "guideline-joint")]);
    CHECK_FALSE(changes[index_of(set, "guideline-content")]);
    CHECK_FALSE(changes[index_of(set, "change")]);
}

TEST_CASE("best change: what a changed answer newly shows is unknown until it is answered") {
    const QuestionSet set = town();
    const std::size_t guideline = index_of(set, "guideline");
    Answers given = answers_else(set, 0, {{"guideline", "no"}});
    for (const char* id : {"guideline-joint", "guideline-content", "guideline-current"})
        given[index_of(set, id)] = {};
    const auto changes = best_changes(set, given, {});
    REQUIRE(changes[guideline]);
    CHECK(changes[guideline]->percent_before == 75);
    CHECK(changes[guideline]->percent_after == 100); // 84 of the 84 then known
    CHECK_FALSE(changes[guideline]->level_after);    // 9 of the goal's 25 points are too little
}

TEST_CASE("best change: answers given before a question was hidden count again") {
    const QuestionSet set = town();
    const std::size_t guideline = index_of(set, "guideline");
    const Answers given =
        answers_else(set, 0, {{"guideline", "no"}, {"guideline-joint", "no"}, {"guideline-current", "no"}});
    const auto changes = best_changes(set, given, {});
    REQUIRE(changes[guideline]);
    CHECK(changes[guideline]->percent_after == 85); // 75 + 9 + one content
}

TEST_CASE("best change: of two that lift the same the first option is taken") {
    const QuestionSet set = set_of({single("q", {worth("no", 0), worth("yes", 4), worth("also", 4)})});
    const auto changes = best_changes(set, answers(set, {{"q", "no"}}), {});
    REQUIRE(changes[0]);
    CHECK(changes[0]->options == std::vector<std::size_t>{1});
}

TEST_CASE("best change: no other single answer lifts more") {
    const QuestionSet set = town();
    Random random(3);
    for (int round = 0; round < 150; ++round) {
        const Answers given = any_answers(set, random);
        const Result now = score(set, given, {});
        const auto changes = best_changes(set, given, {});
        for (std::size_t i = 0; i < set.questions.size(); ++i) {
            double most = 0;
            if (is_asked(now.questions[i])) {
                for (const Answer& answer : every_known_answer(set.questions[i])) {
                    Answers changed = given;
                    changed[i] = answer;
                    most = std::max(most, exact_percent(score(set, changed, {})) - exact_percent(now));
                }
            }
            CHECK((changes[i] ? changes[i]->lift : 0) == doctest::Approx(most));
            if (!changes[i])
                continue;
            CHECK(changes[i]->question == i);
            Answers changed = given;
            changed[i] = {Answer::State::given, changes[i]->options};
            const Result then = score(set, changed, {});
            CHECK(exact_percent(then) - exact_percent(now) == doctest::Approx(changes[i]->lift));
            CHECK(then.overall.percent == changes[i]->percent_after);
            CHECK(now.overall.percent.value_or(0) == changes[i]->percent_before);
            CHECK(then.level == changes[i]->level_after);
        }
    }
}

TEST_CASE("firmness: a level in the middle of its span is firm") {
    std::vector<Question> questions;
    for (int i = 0; i < 20; ++i)
        questions.push_back(yes_partly_no("q" + std::to_string(i), 2, 1));
    const QuestionSet set = set_of(std::move(questions));
    const Firmness firm = firmness(set, answers_else(set, 1), {}); // 50 %, one answer moves it by 2.5
    CHECK(firm.lowest == 1);
    CHECK(firm.highest == 1);
}

TEST_CASE("firmness: near a threshold one answer reaches the level beside") {
    const QuestionSet set = set_of({yes_partly_no("a", 30, 19), yes_partly_no("b", 70, 40)});
    const Firmness firm = firmness(set, answers(set, {{"a", "partly"}, {"b", "partly"}}), {}); // 59 %
    CHECK(firm.lowest == 0);                                                                   // b: no, 19 %
    CHECK(firm.highest == 3);                                                                  // b: yes, 89 %
}

TEST_CASE("firmness: without a level, the levels that one known answer would bring") {
    const QuestionSet set = set_of({yes_partly_no("a", 50, 25), yes_partly_no("b", 50, 25)});
    const Firmness firm = firmness(set, answers(set, {{"a", "yes"}}), {});
    CHECK(firm.lowest == 1);  // b: no, 50 %
    CHECK(firm.highest == 3); // b: yes
}

TEST_CASE("firmness: where no single answer brings a level there is none either way") {
    const QuestionSet set = town();
    const Firmness firm = firmness(set, answers(set, {}), {});
    CHECK_FALSE(firm.lowest);
    CHECK_FALSE(firm.highest);
}

TEST_CASE("firmness: a change that takes the level away is left out") {
    // Yes instead of no shows questions without an answer, and too little is known then.
    const QuestionSet set = set_of({yes_partly_no("a", 1, 1), only_if(yes_partly_no("b", 9, 4), 0)});
    const Firmness firm = firmness(set, answers(set, {{"a", "no"}}), {});
    CHECK(firm.lowest == 0);
    CHECK(firm.highest == 0);
}

TEST_CASE("firmness: it holds the level itself and what any other single answer gives, and no more") {
    const QuestionSet set = town();
    Random random(4);
    for (int round = 0; round < 150; ++round) {
        Answers given = random.below(2) == 0 ? any_answers(set, random) : best_answers(set);
        for (int i = 0; i < 5; ++i)
            given[random.below(given.size())] = {Answer::State::given, {random.below(3)}};
        const Result now = score(set, given, {});
        std::optional<std::size_t> lowest = now.level;
        std::optional<std::size_t> highest = now.level;
        for (std::size_t i = 0; i < set.questions.size(); ++i) {
            if (!is_asked(now.questions[i]))
                continue;
            for (const Answer& answer : every_known_answer(set.questions[i])) {
                Answers changed = given;
                changed[i] = answer;
                const std::optional<std::size_t> level = score(set, changed, {}).level;
                if (!level)
                    continue;
                lowest = std::min(lowest.value_or(*level), *level);
                highest = std::max(highest.value_or(*level), *level);
            }
        }
        const Firmness firm = firmness(set, given, {});
        CHECK(firm.lowest == lowest);
        CHECK(firm.highest == highest);
    }
}

TEST_CASE("next steps: the most to gain comes first, and of equals the earlier question") {
    const QuestionSet set = set_of(
        {yes_partly_no("a", 5, 2), yes_partly_no("b", 10, 5), yes_partly_no("c", 5, 2), yes_partly_no("d", 10, 5)});
    const auto steps = next_steps(set, answers(set, {{"a", "no"}, {"b", "no"}, {"c", "no"}, {"d", "partly"}}), {});
    CHECK(steps_as_text(set, steps) == "b a c d");
    CHECK(steps[0].gain == doctest::Approx(100.0 * 10 / 30));
    CHECK(steps[3].gain == doctest::Approx(100.0 * 5 / 30));
}

TEST_CASE("next steps: gains that decimals make differ by a hair are equal") {
    QuestionSet set = set_of({yes_partly_no("a", 0.3, 0), yes_partly_no("b", 0.1, 0)});
    set.questions[1].goals[0].weight = 3; // 0.1 * 3 is a little more than 0.3
    REQUIRE(0.1 * 3 > 0.3);
    CHECK(steps_as_text(set, next_steps(set, answers(set, {{"a", "no"}, {"b", "no"}}), {})) == "a b");
}

TEST_CASE("next steps: what is had in full is no step") {
    const QuestionSet set = town();
    CHECK(next_steps(set, best_answers(set), {}).empty());
}

TEST_CASE("next steps: what is not known is to be found out, after all that is known") {
    const QuestionSet set = set_of(
        {yes_partly_no("a", 50, 2), yes_partly_no("b", 5, 2), yes_partly_no("c", 60, 2), yes_partly_no("d", 9, 5)});
    const auto steps = next_steps(set, answers(set, {{"a", "dk"}, {"b", "no"}, {"c", "-"}, {"d", "partly"}}), {});
    CHECK(steps_as_text(set, steps) == "b d (c) (a)");
    CHECK(steps[2].gain == doctest::Approx(100.0 * 60 / 124));
}

TEST_CASE("next steps: weights and shares count in the gain") {
    QuestionSet set = set_of({yes_partly_no("a", 10, 5, 0), yes_partly_no("b", 10, 5, 1)}, 2);
    set.goals[1].weight = 2;
    set.questions[1].goals = {{1, 0.5}, {0, 2}};
    const auto steps = next_steps(set, answers(set, {{"a", "no"}, {"b", "no"}}), {});
    CHECK(steps_as_text(set, steps) == "b a");
    CHECK(steps[0].gain == doctest::Approx(75)); // 10 * (0.5 * 2 + 2 * 1) of 40
    CHECK(steps[1].gain == doctest::Approx(25));
}

TEST_CASE("next steps: a question that hides others as zero carries what they lack") {
    const QuestionSet set = town();
    const auto steps = next_steps(set, answers_else(set, 0, {{"guideline", "no"}, {"council-core", "no"}}), {});
    CHECK(steps_as_text(set, steps) == "guideline council-core");
    CHECK(steps[0].gain == doctest::Approx(25));
    CHECK_FALSE(steps[0].find_out);
    CHECK(steps[1].gain == doctest::Approx(10));
}

TEST_CASE("next steps: a question that hides others as unknown carries what they lack") {
    const QuestionSet set = town();
    const auto steps = next_steps(set, answers_else(set, 0, {{"guideline", "dk"}, {"council-core", "dk"}}), {});
    CHECK(steps_as_text(set, steps) == "(guideline) (council-core)");
    CHECK(steps[0].gain == doctest::Approx(25));
}

TEST_CASE("next steps: along a chain the question that is asked carries all") {
    const QuestionSet set =
        set_of({yes_partly_no("a", 2, 1), only_if(yes_partly_no("b", 3, 1), 0), only_if(yes_partly_no("c", 5, 1), 1)});
    const auto from_top = next_steps(set, answers(set, {{"a", "no"}}), {});
    CHECK(steps_as_text(set, from_top) == "a");
    CHECK(from_top[0].gain == doctest::Approx(100));
    const auto from_middle = next_steps(set, answers(set, {{"a", "yes"}, {"b", "no"}}), {});
    CHECK(steps_as_text(set, from_middle) == "b");
    CHECK(from_middle[0].gain == doctest::Approx(80));
}

TEST_CASE("next steps: what does not apply is neither a step nor in the whole") {
    const QuestionSet set = town();
    const auto steps = next_steps(set, answers_else(set, 0, {{"change", "no"}, {"grants", "no"}}), {"no_county"});
    REQUIRE(step_for(steps, index_of(set, "grants")));
    CHECK(step_for(steps, index_of(set, "grants"))->gain == doctest::Approx(100.0 * 6 / 92));
    CHECK_FALSE(step_for(steps, index_of(set, "change")));
}

TEST_CASE("next steps: with nothing applicable there are none") {
    QuestionSet set = set_of({yes_partly_no("a", 10, 5)});
    set.questions[0].not_applicable_traits = {"island"};
    CHECK(next_steps(set, answers(set, {{"a", "no"}}), {"island"}).empty());
}

TEST_CASE("next steps: of a multiple choice the options that were not chosen are named, where they have a text") {
    QuestionSet set = town();
    const std::size_t content = index_of(set, "guideline-content");
    for (Option& option : set.questions[content].options)
        option.next_step_if_missing = {{{"en", "Write down " + option.key}}};
    const auto missing = [&](std::string_view keys) {
        Answers given = best_answers(set);
        given[content] = answer_to(set.questions[content], keys);
        const auto steps = next_steps(set, given, {});
        REQUIRE(steps.size() == 1);
        return steps[0].missing_options;
    };
    CHECK(missing("forums premises") == std::vector<std::size_t>{1, 3, 4, 5});
    CHECK(missing("none") == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
    CHECK(missing("dk").empty());
    CHECK(missing("-").empty());
    set.questions[content].options[3].next_step_if_missing = {};
    CHECK(missing("forums premises") == std::vector<std::size_t>{1, 4, 5});
}

TEST_CASE("next steps: of a single choice no options are named") {
    const QuestionSet set = set_of({yes_partly_no("a", 10, 5)});
    CHECK(next_steps(set, answers(set, {{"a", "no"}}), {})[0].missing_options.empty());
}

TEST_CASE("next steps: all gains together are all that is lacking, each on a question that is asked") {
    QuestionSet set = town();
    set.goals[2].weight = 0.7;
    set.questions[5].goals.push_back({3, 0.4});
    Random random(5);
    for (int round = 0; round < 1000; ++round) {
        const Answers given = any_answers(set, random);
        const Result now = score(set, given, {});
        const auto steps = next_steps(set, given, {});
        double sum = 0;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            sum += steps[i].gain;
            CHECK(steps[i].gain > 0);
            CHECK(steps[i].find_out == (now.questions[steps[i].question].standing == Standing::unknown));
            CHECK(is_asked(now.questions[steps[i].question]));
            if (i > 0 && steps[i - 1].find_out == steps[i].find_out)
                CHECK(steps[i - 1].gain >= steps[i].gain - 1e-6);
            if (i > 0)
                CHECK((!steps[i - 1].find_out || steps[i].find_out));
        }
        CHECK(sum == doctest::Approx(100 * (now.overall.maximum - now.overall.points) / now.overall.maximum));
    }
}
