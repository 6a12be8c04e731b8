#include "engine/choose.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

Answer chosen(const Question& question, Answer answer, std::size_t option, bool wanted = true) {
    CHECK(choose_option(question, answer, option, wanted));
    return answer;
}

std::vector<std::size_t> options(std::initializer_list<std::size_t> indices) { return indices; }

} // namespace

TEST_CASE("choose: of a single choice an option takes the place of the one before") {
    const Question question = yes_partly_no("q", 4, 2);
    Answer answer = chosen(question, chosen(question, {}, 1), 0);
    CHECK(answer.options == options({0}));
    CHECK(answer.state == Answer::State::given);
    CHECK_FALSE(choose_option(question, answer, 0, true));
    CHECK_FALSE(choose_option(question, answer, 4, true));
    CHECK(chosen(question, answer, 0, false) == Answer());
}

TEST_CASE("choose: of a multiple choice options are added in order; exclusive ones and others remove each other") {
    const Question question = multiple("q", {worth("a", 1), worth("b", 1), exclusive(worth("none", 0))});
    const Answer both = chosen(question, chosen(question, {}, 1), 0);
    CHECK(both.options == options({0, 1}));
    const Answer none = chosen(question, both, 2);
    CHECK(none.options == options({2}));
    CHECK(chosen(question, none, 1).options == options({1}));
}

TEST_CASE("choose: what is not chosen cannot be removed, and a skip stays a skip") {
    Answer skipped;
    skipped.state = Answer::State::skipped;
    CHECK_FALSE(choose_option(yes_partly_no("q", 4, 2), skipped, 0, false));
    CHECK(skipped.state == Answer::State::skipped);
    CHECK(chosen(yes_partly_no("q", 4, 2), skipped, 0).state == Answer::State::given);
}
