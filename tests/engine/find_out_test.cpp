#include "engine/find_out.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// Question ids; "!" behind those that give a level, "*" behind those that give a goal.
std::string as_text(const QuestionSet& set, const std::vector<Opening>& openings) {
    std::string text;
    for (const Opening& opening : openings)
        text += (text.empty() ? "" : " ") + set.questions[opening.question].id + (opening.level ? "!" : "") +
                (opening.goals.empty() ? "" : "*");
    return text;
}

// What can be looked up: 10 of 25, 15 of 25, 20 of 25 and 17 of 25 points are known.
Answers looked_up(const QuestionSet& set) {
    return answers(set, {{"council-core", "yes"},
                         {"liaison-core", "yes"},
                         {"liaison-a", "yes"},
                         {"guideline", "yes"},
                         {"guideline-joint", "dk"},
                         {"guideline-content", "forums premises"},
                         {"guideline-current", "partly"},
                         {"grants", "partly"},
                         {"premises", "yes"},
                         {"grounds", "yes"}});
}

} // namespace

TEST_CASE("find out: what gives a level comes first, however few its points, then what opens most") {
    const QuestionSet set = town();
    const std::vector<Opening> openings = find_out(set, looked_up(set), {});
    CHECK(as_text(set, openings) == "council-a!* council-b!* council-c!* change liaison-b liaison-c guideline-joint");
    CHECK(openings[0].points == doctest::Approx(5));
    CHECK(openings[0].goals == std::vector<std::size_t>{0});
    CHECK(openings[3].points == doctest::Approx(8));
    CHECK_FALSE(openings[0].brings_questions);
}

TEST_CASE("find out: each that is said to give a level gives one, whatever the answer is") {
    const QuestionSet set = town();
    const Answers before = looked_up(set);
    for (const Opening& opening : find_out(set, before, {})) {
        const Question& question = set.questions[opening.question];
        for (std::size_t option = 0; option < question.options.size(); ++option) {
            if (!question.options[option].points)
                continue;
            Answers after = before;
            after[opening.question] = {Answer::State::given, {option}};
            CHECK(score(set, after, {}).level.has_value() == opening.level);
        }
    }
}

TEST_CASE("find out: a question counts with those that its answer brings") {
    const QuestionSet set = town();
    const std::vector<Opening> openings = find_out(set, Answers(set.questions.size()), {});
    CHECK(as_text(set, openings) ==
          "guideline* council-core liaison-core change grants premises council-a council-b council-c "
          "liaison-a liaison-b liaison-c grounds");
    CHECK(openings[0].brings_questions);
    CHECK(openings[0].points == doctest::Approx(25));
    CHECK_FALSE(openings[0].level);
}

TEST_CASE("find out: skipped, untouched and \"I don't know\" are alike") {
    const QuestionSet set = town();
    const std::string untouched = as_text(set, find_out(set, answers(set, {}), {}));
    CHECK(as_text(set, find_out(set, answers(set, {{"grants", "-"}, {"grounds", "dk"}}), {})) == untouched);
}

TEST_CASE("find out: what is not asked, or left out, is not to be found out") {
    const QuestionSet set = town();
    const std::string text = as_text(set, find_out(set, answers(set, {{"guideline", "no"}}), {"no_county"}));
    CHECK(text.find("guideline") == std::string::npos);
    CHECK(text.find("change") == std::string::npos);
}

TEST_CASE("find out: nothing where all is known, and no level where there is one already") {
    const QuestionSet set = town();
    Answers all = looked_up(set);
    for (Answer& answer : all)
        if (answer.state != Answer::State::given)
            answer = {Answer::State::given, {0}};
    all[*set.find_question("guideline-joint")] = {Answer::State::given, {0}};
    CHECK(find_out(set, all, {}).empty());
    all[*set.find_question("council-a")] = {};
    const std::vector<Opening> openings = find_out(set, all, {});
    REQUIRE(openings.size() == 1);
    CHECK_FALSE(openings[0].level);
    CHECK(openings[0].goals.empty());
}
