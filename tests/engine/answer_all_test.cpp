#include "engine/answer_all.h"

#include "engine/score.h"
#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// The chosen option keys of each question: "yes | pens paper | -".
std::string answers_as_text(const Session& session) {
    std::string text;
    for (std::size_t i = 0; i < session.answers().size(); ++i) {
        text += i == 0 ? "" : " | ";
        std::string keys;
        for (const std::size_t option : session.answer(i).options)
            keys += (keys.empty() ? "" : " ") + session.set().questions[i].options[option].key;
        text += keys.empty() ? "-" : keys;
    }
    return text;
}

QuestionSet stationery() {
    return set_of(
        {yes_partly_no("shop", 2, 1),
         multiple("goods", {worth("pens", 1), worth("paper", 2), exclusive(worth("none", 0)), exclusive(unknown())}),
         only_if(yes_partly_no("open", 2, 1), 0)});
}

std::string answered(const QuestionSet& set, Manner manner, std::uint32_t seed = 0) {
    Session session(set);
    answer_all(session, manner, seed);
    return answers_as_text(session);
}

} // namespace

TEST_CASE(
    "answering all: best takes the most points of each question, all options together where several may be chosen") {
    CHECK(answered(stationery(), Manner::best) == "yes | pens paper | yes");
}

TEST_CASE("answering all: worst takes the least known points, and leaves out what is then not asked") {
    CHECK(answered(stationery(), Manner::worst) == "no | none | -");
}

TEST_CASE("answering all: unknown takes the option without points, or none where there is none") {
    CHECK(answered(stationery(), Manner::unknown) == "dk | dk | -");
    CHECK(answered(set_of({single("plain", {worth("a", 1), worth("b", 0)})}), Manner::unknown) == "-");
}

TEST_CASE("answering all: an exclusive option that is worth more than the others together is the best") {
    const QuestionSet set = set_of({multiple("keys", {worth("some", 1), exclusive(worth("every", 3))})});
    CHECK(answered(set, Manner::best) == "every");
}

TEST_CASE("answering all: the best and the worst are the ends of the scale") {
    const QuestionSet set = stationery();
    for (const auto& [manner, percent] : {std::pair{Manner::best, 100}, std::pair{Manner::worst, 0}}) {
        Session session(set);
        answer_all(session, manner);
        CHECK(session.stage() == Stage::result);
        CHECK(score(set, session.answers(), session.traits()).overall.percent == percent);
    }
}

TEST_CASE("answering all: random is the same for the same seed, differs between seeds and reaches every option") {
    const QuestionSet set = stationery();
    std::string all;
    bool differs = false;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const std::string answers = answered(set, Manner::random, seed);
        CHECK(answers == answered(set, Manner::random, seed));
        differs = differs || answers != answered(set, Manner::random, seed + 1);
        all += answers + " | ";
    }
    CHECK(differs);
    for (const char* key : {"yes", "partly", "no", "dk", "pens", "paper", "none"})
        CHECK_MESSAGE(all.find(key) != std::string::npos, key);
}

TEST_CASE("answering all: earlier answers are forgotten and the municipality stays") {
    const QuestionSet set = stationery();
    Session session(set);
    session.set_municipality("091", {});
    session.choose(0, 0);
    answer_all(session, Manner::unknown);
    CHECK(answers_as_text(session) == "dk | dk | -");
    CHECK(session.municipality() == "091");
}
