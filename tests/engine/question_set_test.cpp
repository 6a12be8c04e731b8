#include "engine/question_set.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

TEST_CASE("question: the maximum of a single choice is its best option") {
    CHECK(single("q", {worth("a", 2), worth("b", 5), worth("c", 0), unknown()}).maximum() == 5);
}

TEST_CASE("question: the maximum of a multiple choice is all options together") {
    CHECK(multiple("q", {worth("a", 2), worth("b", 5), unknown()}).maximum() == 7);
}

TEST_CASE("question: an exclusive option is not added to the others, but may be worth more than all of them") {
    CHECK(multiple("q", {worth("a", 2), worth("b", 5), exclusive(worth("none", 3))}).maximum() == 7);
    CHECK(multiple("q", {worth("a", 2), worth("b", 5), exclusive(worth("all", 9))}).maximum() == 9);
}

TEST_CASE("question: with no known option the maximum is zero") {
    CHECK(single("q", {unknown()}).maximum() == 0);
    CHECK(multiple("q", {}).maximum() == 0);
}

TEST_CASE("question set: things are found by their whole id") {
    const QuestionSet set = town();
    CHECK(set.find_question("council-core") == 0);
    CHECK(set.find_question("change") == set.questions.size() - 1);
    CHECK_FALSE(set.find_question("council"));
    CHECK_FALSE(set.find_question(""));
    CHECK(set.find_goal("goal3") == 3);
    CHECK_FALSE(set.find_goal("goal4"));
    CHECK(set.questions[0].find_option("no") == 2);
    CHECK_FALSE(set.questions[0].find_option("n"));
}

TEST_CASE("traits: one in common is enough") {
    CHECK(has_any_trait({"a", "b"}, {"c", "b"}));
    CHECK_FALSE(has_any_trait({"a", "b"}, {"c"}));
    CHECK_FALSE(has_any_trait({"a"}, {}));
    CHECK_FALSE(has_any_trait({}, {"a"}));
}
