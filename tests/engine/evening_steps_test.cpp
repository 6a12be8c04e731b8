#include "engine/evening_steps.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

const QuestionSet& one_question() {
    static const QuestionSet set = set_of({yes_partly_no("first", 4, 2)});
    return set;
}

AgreedSteps steps_of(std::initializer_list<const char*> whats) {
    AgreedSteps steps;
    for (const char* what : whats)
        steps.push_back({what, {}, {}, std::nullopt});
    return steps;
}

} // namespace

TEST_CASE("evening steps: a step is added at the end, tidied; an empty one and a thirteenth are not") {
    AgreedSteps steps = with_step(one_question(), steps_of({"a"}), {" b c ", "x", "", 7});
    REQUIRE(steps.size() == 2);
    CHECK(steps[1] == AgreedStep{"b c", "x", "", std::nullopt}); // there is no question 7
    CHECK(with_step(one_question(), steps, {" ", "", "\n", 0}) == steps);
    steps.resize(most_agreed_steps, steps[0]);
    CHECK(with_step(one_question(), steps, {"more", "", "", 0}) == steps);
}

TEST_CASE("evening steps: an edited step with nothing left in it is removed") {
    const AgreedSteps steps = steps_of({"a", "b"});
    CHECK(with_step_edited(one_question(), steps, 0, {"c", "", "", std::nullopt}) == steps_of({"c", "b"}));
    CHECK(with_step_edited(one_question(), steps, 0, {}) == steps_of({"b"}));
    CHECK(with_step_edited(one_question(), steps, 2, {"c", "", "", std::nullopt}) == steps);
}

TEST_CASE("evening steps: a moved step stands at the place asked for, the others keep their order") {
    const AgreedSteps steps = steps_of({"a", "b", "c", "d"});
    CHECK(with_step_moved(steps, 0, 2) == steps_of({"b", "c", "a", "d"}));
    CHECK(with_step_moved(steps, 3, 1) == steps_of({"a", "d", "b", "c"}));
    CHECK(with_step_moved(steps, 1, 4) == steps);
    CHECK(without_step(steps, 1) == steps_of({"a", "c", "d"}));
    CHECK(without_step(steps, 4) == steps);
}

TEST_CASE("evening steps: a suggestion that was taken has the set's words in every language, a rewritten one its own") {
    QuestionSet set = set_of({yes_partly_no("first", 2, 1)});
    set.questions[0].next_step.title.entries = {{"fi", "Perus\xC2\xADtakaa ryhmä"}, {"sv", "Inrätta en grupp"}};
    AgreedStep step{.what = "Perustakaa ryhmä", .who = {}, .when = {}, .question = 0};
    CHECK(is_suggestion(set, step));
    CHECK(what_in(set, step, "sv") == "Inrätta en grupp");
    CHECK(what_in(set, step, "fi") == "Perustakaa ryhmä");
    step.what = "Inrätta en grupp"; // taken while Swedish was the main language
    CHECK(what_in(set, step, "fi") == "Perustakaa ryhmä");
    step.what = "Perustakaa kaksi ryhmää";
    CHECK_FALSE(is_suggestion(set, step));
    CHECK(what_in(set, step, "sv") == "Perustakaa kaksi ryhmää");
    step = {.what = "Perustakaa ryhmä", .who = {}, .when = {}, .question = {}};
    CHECK(what_in(set, step, "sv") == "Perustakaa ryhmä");
}
