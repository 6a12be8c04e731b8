#include "engine/evening_tidy.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

const QuestionSet& a_set() {
    static const QuestionSet set = [] {
        QuestionSet made = set_of({yes_partly_no("first", 4, 2), multiple("second", {worth("a", 1), worth("b", 1)})});
        made.languages = {"fi", "sv"};
        return made;
    }();
    return set;
}

} // namespace

TEST_CASE("evening tidy: what is tidy already stays as it is") {
    EveningData data = empty_evening(a_set());
    data.details = {.event = "Ilta",
                    .municipality = "091",
                    .date = "2026-11-24",
                    .until = "2026-11-25",
                    .people = 12,
                    .languages = {"sv", "fi-simple"},
                    .answering = Answering::agreed,
                    .voice = Voice::both};
    data.questions[0] = {tally_of({3, 2, -1, 0}), "Rivi\nja toinen"};
    data.questions[1].tally = tally_of({1, 2}, 4);
    data.steps = {{"what", "who", "when", 1}};
    data.place = {EveningStage::question, 1, Moment::discuss};
    CHECK(tidy_evening(data, a_set()) == data);
}

TEST_CASE("evening tidy: languages are at most two different ones that the set has") {
    CHECK(tidy_languages(a_set(), {"fi", "fi", "xx", "sv", "fi-simple"}) == std::vector<std::string>{"fi", "sv"});
    CHECK(tidy_languages(a_set(), {"fin", "f", ""}).empty());
}

TEST_CASE(
    "evening tidy: a tally has a count for each option, at most twenty rounds, and people for a multiple choice") {
    CHECK(tidy_tally({}, a_set().questions[0]) == tally_of({-1, -1, -1, -1}));
    CHECK(tidy_tally(Tally{{{{-4, 9'999'999}, 3}}, false}, a_set().questions[0]) == tally_of({0, most_people, -1, -1}));
    Tally long_one;
    for (int i = 0; i < 25; ++i)
        long_one.rounds.push_back(round_of({i, 0}, i));
    const Tally tidy = tidy_tally(long_one, a_set().questions[1]);
    REQUIRE(tidy.rounds.size() == most_rounds);
    CHECK(tidy.rounds.front() == round_of({5, 0}, 5)); // the last ones stay
}

TEST_CASE("evening tidy: a place at a question that is not there is at the last one, or at the start without any") {
    EveningData data = empty_evening(a_set());
    data.place = {EveningStage::question, 9, Moment::count};
    CHECK(tidy_evening(data, a_set()).place == EveningPlace{EveningStage::question, 1, Moment::count});
    CHECK(tidy_evening(data, set_of({})).place == EveningPlace());
}
