#include "engine/evening.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// A first question, one that hangs on it, and a multiple choice.
const QuestionSet& small_set() {
    static const QuestionSet set = [] {
        QuestionSet made = set_of({yes_partly_no("gate", 4, 2), only_if(yes_partly_no("later", 10, 5), 0),
                                   multiple("items", {worth("a", 1), worth("b", 1), exclusive(unknown())})});
        made.languages = {"fi", "sv"};
        return made;
    }();
    return set;
}

Evening at_question(std::size_t question) {
    Evening evening(small_set());
    evening.jump(question);
    return evening;
}

EveningPlace at(std::size_t question, Moment moment) { return {EveningStage::question, question, moment}; }

Evening agreed_evening() {
    Evening evening(small_set());
    evening.set_answering(Answering::agreed);
    return evening;
}

AgreedStep step(std::string what) { return {std::move(what), {}, {}, std::nullopt}; }

} // namespace

TEST_CASE(
    "evening: next leads through every moment of every asked question to the take-away, and back is the reverse") {
    Evening evening(small_set());
    evening.add(0, 0, 5);
    evening.add(1, 2, 3);
    // Nobody was counted for the last question: it has nothing to reveal.
    const std::vector<EveningPlace> expected = {{},
                                                at(0, Moment::ask),
                                                at(0, Moment::count),
                                                at(0, Moment::reveal),
                                                at(0, Moment::discuss),
                                                at(1, Moment::ask),
                                                at(1, Moment::count),
                                                at(1, Moment::reveal),
                                                at(1, Moment::discuss),
                                                at(2, Moment::ask),
                                                at(2, Moment::count),
                                                at(2, Moment::discuss),
                                                {EveningStage::result},
                                                {EveningStage::steps},
                                                {EveningStage::takeaway}};
    for (const EveningPlace& place : expected) {
        CHECK(evening.place() == place);
        evening.next();
    }
    CHECK(evening.place() == expected.back());
    for (auto place = expected.rbegin(); place != expected.rend(); ++place) {
        CHECK(evening.place() == *place);
        evening.back();
    }
    CHECK(evening.place() == EveningPlace());
}

TEST_CASE("evening: a question that nobody's answer brings is passed over") {
    Evening evening = at_question(0);
    evening.add(0, 2, 9); // no
    for (int i = 0; i < 4; ++i)
        evening.next();
    CHECK(evening.place() == at(2, Moment::ask));
    CHECK_FALSE(evening.is_asked(1));
    CHECK(evening.path() == std::vector<std::size_t>{0, 2});
    evening.back();
    CHECK(evening.place() == at(0, Moment::discuss));
    evening.add(0, 1, 1); // one hand for partly
    CHECK(evening.is_asked(1));
}

TEST_CASE("evening: before anybody is counted, the path has the questions that may still come") {
    const Evening evening(small_set());
    CHECK(evening.path() == std::vector<std::size_t>{0, 1, 2});
    CHECK_FALSE(evening.is_asked(1));
    CHECK(evening.open_questions() == std::vector<std::size_t>{0, 2});
}

TEST_CASE("evening: counts are hidden until they are revealed, and can be hidden again") {
    Evening evening = at_question(0);
    evening.reveal();
    CHECK(evening.place() == at(0, Moment::ask)); // nothing to show
    evening.add(0, 0, 3);
    CHECK_FALSE(evening.is_revealed());
    evening.reveal();
    CHECK(evening.place() == at(0, Moment::reveal));
    CHECK(evening.is_revealed());
    evening.reveal();
    CHECK(evening.place() == at(0, Moment::count));
    CHECK_FALSE(evening.is_revealed());
}

TEST_CASE("evening: clearing what is being shown leads back to counting") {
    Evening evening = at_question(0);
    evening.add(0, 0, 3);
    evening.reveal();
    evening.clear(0);
    CHECK(evening.place() == at(0, Moment::count));
    CHECK_FALSE(is_counted(evening.round(0)));
}

TEST_CASE("evening: counts go up and down, never below zero, and zero is not the same as not counted") {
    Evening evening = at_question(0);
    evening.add(0, 0, -1);
    CHECK_FALSE(is_counted(evening.round(0)));
    CHECK_FALSE(evening.history().can_undo());
    evening.add(0, 0, 2);
    evening.add(0, 0, -5);
    CHECK(evening.round(0).counts[0] == 0);
    CHECK(is_counted(evening.round(0)));
    evening.set_count(0, 0, std::nullopt);
    CHECK_FALSE(is_counted(evening.round(0)));
    evening.set_count(0, 1, 2'000'000'000);
    CHECK(evening.round(0).counts[1] == most_people);
    evening.add(0, 1, 2'147'483'647);
    CHECK(evening.round(0).counts[1] == most_people);
    evening.set_count(0, 1, -7);
    CHECK(evening.round(0).counts[1] == 0);
}

TEST_CASE("evening: a locked question is not counted, cleared or voted on again until it is unlocked") {
    Evening evening = at_question(0);
    evening.add(0, 0, 3);
    evening.lock(0);
    const EveningData before = evening.data();
    evening.add(0, 0, 1);
    evening.set_count(0, 1, 4);
    evening.clear(0);
    evening.vote_again(0);
    CHECK(evening.data() == before);
    evening.lock(0, false);
    evening.add(0, 0, 1);
    CHECK(evening.round(0).counts[0] == 4);
}

TEST_CASE("evening: voting again keeps the round, counts anew and lets the last counted round count") {
    Evening evening = at_question(0);
    evening.vote_again(0);
    CHECK(evening.tally(0).rounds.size() == 1); // nothing was counted
    evening.add(0, 2, 4);
    evening.reveal();
    evening.vote_again(0);
    CHECK(evening.place() == at(0, Moment::count));
    CHECK(evening.tally(0).rounds.size() == 2);
    CHECK(evening.result().result.questions[0].points == 0); // the first round still counts
    evening.reveal();
    CHECK(evening.place() == at(0, Moment::count)); // nothing new to reveal
    evening.add(0, 0, 4);
    CHECK(evening.result().result.questions[0].points == 4);
    evening.remove_round(0, 1);
    CHECK(evening.result().result.questions[0].points == 0);
    evening.remove_round(0, 0);
    CHECK(evening.tally(0).rounds.size() == 1);
}

TEST_CASE("evening: a question has at most twenty rounds") {
    Evening evening = at_question(0);
    for (int i = 0; i < 30; ++i) {
        evening.add(0, 0, 1);
        evening.vote_again(0);
    }
    CHECK(evening.tally(0).rounds.size() == most_rounds);
}

TEST_CASE("evening: the people of a round are asked for in a multiple choice only") {
    Evening evening(small_set());
    evening.set_round_people(0, 12);
    CHECK_FALSE(evening.history().can_undo());
    evening.set_round_people(2, 12);
    evening.add(2, 0, 6);
    CHECK(evening.result().result.questions[2].points == doctest::Approx(0.5));
}

TEST_CASE("evening: one agreed answer chooses as a citizen does") {
    Evening evening = agreed_evening();
    evening.choose(0, 0);
    evening.choose(0, 1);
    CHECK(evening.round(0) == round_of({-1, 1, -1, -1}));
    evening.choose(2, 1);
    evening.choose(2, 0);
    CHECK(evening.round(2) == round_of({1, 1, -1}, 1));
    evening.choose(2, 2);
    CHECK(evening.round(2) == round_of({-1, -1, 1}, 1));
    evening.choose(2, 2, false);
    CHECK_FALSE(is_counted(evening.round(2)));
    // Everybody sees the answer being given: there is nothing to reveal.
    evening.jump(0);
    evening.next();
    evening.next();
    CHECK(evening.place() == at(0, Moment::discuss));
}

TEST_CASE("evening: hands are counted only where hands are, and answers agreed on only where they are") {
    Evening hands(small_set());
    hands.choose(0, 0);
    CHECK_FALSE(hands.history().can_undo());
    Evening agreed = agreed_evening();
    agreed.add(0, 0, 3);
    agreed.set_count(0, 0, 3);
    CHECK(agreed.history().changes() == 1);
}

TEST_CASE("evening: changing the way of answering keeps what was counted and what it means") {
    Evening evening(small_set());
    evening.set_people(30);
    evening.set_answering(Answering::agreed);
    evening.choose(2, 0);
    const double points = evening.result().result.questions[2].points;
    CHECK(points == 1); // of one answer, not of thirty people
    evening.set_answering(Answering::hands);
    CHECK(evening.result().result.questions[2].points == points);
    // Hands counted on top of it are hands of the room.
    evening.set_count(2, 0, 15);
    CHECK(evening.result().result.questions[2].points == doctest::Approx(0.5));
}

TEST_CASE("evening: what makes no sense does nothing") {
    Evening evening(small_set());
    const EveningData before = evening.data();
    evening.add(9, 0, 1);
    evening.add(0, 9, 1);
    evening.add(1, 0, 1); // not asked
    evening.set_note(9, "x");
    evening.set_date("2026-02-30");
    evening.set_municipality("not a code", {"rainy"});
    evening.set_languages({"xx"});
    evening.remove_step(0);
    evening.move_step(0, 1);
    evening.edit_step(0, step("x"));
    evening.add_step({});
    evening.lock(1);
    evening.remove_round(0, 0);
    evening.jump(1);
    evening.jump(77);
    evening.back();
    evening.undo();
    evening.redo();
    CHECK(evening.data() == before);
    CHECK_FALSE(evening.history().can_undo());
    CHECK(evening.traits().empty());
}

TEST_CASE("evening: the details are kept tidy") {
    Evening evening(small_set());
    evening.set_event("  Yhdistysilta\n2026 ");
    evening.set_date("2028-02-29");
    evening.set_languages({"sv", "sv", "fi-simple", "fi"});
    evening.set_people(-4);
    evening.set_municipality("758", {"rainy"});
    CHECK(evening.details().event == "Yhdistysilta 2026");
    CHECK(evening.details().date == "2028-02-29");
    CHECK(evening.details().languages == std::vector<std::string>{"sv", "fi-simple"});
    CHECK(evening.details().people == 0);
    CHECK(evening.traits() == Traits{"rainy"});
    evening.set_municipality("", {"rainy"});
    CHECK(evening.traits().empty());
}

TEST_CASE("evening: agreed steps are added, edited, moved and removed, up to a dozen") {
    Evening evening(small_set());
    for (int i = 0; i < 20; ++i)
        evening.add_step(step("step " + std::to_string(i)));
    REQUIRE(evening.steps().size() == most_agreed_steps);
    evening.move_step(0, 3);
    CHECK(evening.steps()[3].what == "step 0");
    CHECK(evening.steps()[0].what == "step 1");
    evening.move_step(3, 0);
    CHECK(evening.steps()[0].what == "step 0");
    evening.edit_step(1, {"New", "Kunta", "Helmikuu", 0});
    CHECK(evening.steps()[1].who == "Kunta");
    evening.edit_step(2, {" ", "", "", 0});
    CHECK(evening.steps().size() == most_agreed_steps - 1);
    CHECK(evening.steps()[2].what == "step 3");
    evening.edit_step(0, {"x", "", "", 99});
    CHECK_FALSE(evening.steps()[0].question);
}

TEST_CASE("evening: the suggested steps are the weakest points, without those that were taken up") {
    QuestionSet set = small_set();
    set.questions[2].options[1].next_step_if_missing = {{{"en", "Write it down"}}};
    Evening evening(set);
    evening.add(0, 2, 6); // nobody says yes
    evening.add(2, 0, 6);
    const std::vector<Step> before = evening.suggestions();
    REQUIRE(before.size() == 2);
    CHECK(before[0].question == 0); // with what it hides
    CHECK(before[1].question == 2);
    CHECK(before[1].missing_options == std::vector<std::size_t>{1});
    evening.add_step({"Write it down", "", "", 0});
    CHECK(evening.suggestions().size() == 1);
    CHECK(evening.suggestions()[0].question == 2);
}

TEST_CASE("evening: where at most half know, the suggestion is to find out, after all others") {
    Evening evening(small_set());
    evening.add(0, 0, 3);
    evening.add(0, 3, 3);
    evening.add(2, 0, 6);
    evening.add(1, 1, 6);
    const std::vector<Step> steps = evening.suggestions();
    REQUIRE(steps.size() == 3);
    CHECK(steps.back().question == 0);
    CHECK(steps.back().find_out);
}

TEST_CASE("evening: undo takes back every kind of change and shows where it was") {
    Evening evening(small_set());
    evening.set_event("Ilta");
    evening.jump(0);
    evening.next();
    evening.add(0, 0, 4);
    evening.jump(2);
    evening.set_note(2, "Puhuttiin.");
    evening.go_to(EveningStage::steps);
    evening.add_step(step("Kokous"));
    evening.go_to(EveningStage::takeaway);
    CHECK(evening.history().changes() == 4);
    evening.undo();
    CHECK(evening.steps().empty());
    CHECK(evening.place().stage == EveningStage::steps);
    evening.undo();
    CHECK(evening.note(2).empty());
    CHECK(evening.place() == at(2, Moment::ask));
    evening.undo();
    CHECK_FALSE(is_counted(evening.round(0)));
    CHECK(evening.place() == at(0, Moment::count));
    evening.redo();
    CHECK(evening.round(0).counts[0] == 4);
    CHECK(evening.place() == at(0, Moment::count));
    evening.undo();
    evening.undo();
    CHECK(evening.details().event.empty());
    CHECK_FALSE(evening.history().can_undo());
}

TEST_CASE("evening: a new change after undoing forgets what was undone") {
    Evening evening = at_question(0);
    evening.add(0, 0, 1);
    evening.add(0, 0, 1);
    evening.undo();
    evening.add(0, 1, 1);
    CHECK_FALSE(evening.history().can_redo());
    CHECK(evening.round(0) == round_of({1, 1, -1, -1}));
}

TEST_CASE("evening: typing on in the same text is one change; going elsewhere begins another") {
    Evening evening = at_question(0);
    for (const char* typed : {"P", "Pu", "Puh"})
        evening.set_note(0, typed);
    CHECK(evening.history().changes() == 1);
    evening.add(0, 0, 1);
    evening.set_note(0, "Puhu");
    CHECK(evening.history().changes() == 3);
    evening.next();
    evening.set_note(0, "Puhut");
    CHECK(evening.history().changes() == 4);
    evening.undo();
    CHECK(evening.note(0) == "Puhu");
    evening.add_step(step("a"));
    evening.edit_step(0, {"ab", "", "", std::nullopt});
    evening.edit_step(0, {"abc", "", "", std::nullopt});
    evening.edit_step(0, {"abc", "k", "", std::nullopt});
    evening.edit_step(0, {"abc", "ku", "", std::nullopt});
    CHECK(evening.history().changes() == 6);
    evening.undo();
    CHECK(evening.steps()[0] == AgreedStep{"abc", "", "", std::nullopt});
}

TEST_CASE("evening: typing back to what it was is no change at all") {
    Evening evening = at_question(0);
    evening.set_note(0, "P");
    evening.set_note(0, "Pu");
    evening.set_note(0, "");
    CHECK_FALSE(evening.history().can_undo());
    evening.set_note(0, "P");
    CHECK(evening.history().changes() == 1);
}

TEST_CASE("evening: saved data that does not fit is mended when it is taken up") {
    EveningData data = empty_evening(small_set());
    data.questions.pop_back();
    data.questions[0].tally.rounds = {round_of({-5, 3, 2'000'000}), round_of({1, 2, 3, 4, 5, 6})};
    data.questions[1].tally.rounds.clear();
    data.questions[0].note = "\x01 note";
    data.details.date = "yesterday";
    data.details.municipality = "../..";
    data.details.languages = {"fi", "xx", "sv", "fi-simple"};
    data.steps.assign(30, step("x"));
    data.steps[0] = {};
    data.place = at(77, Moment::reveal);
    const Evening evening(small_set(), data, {});
    CHECK(evening.data().questions.size() == 3);
    CHECK(evening.tally(0).rounds[0] == round_of({-1, 3, most_people, -1}));
    CHECK(evening.tally(0).rounds[1].counts.size() == 4);
    CHECK(evening.tally(1).rounds.size() == 1);
    CHECK(evening.note(0) == "note");
    CHECK(evening.details().date.empty());
    CHECK(evening.details().municipality.empty());
    CHECK(evening.details().languages == std::vector<std::string>{"fi", "sv"});
    CHECK(evening.steps().size() == most_agreed_steps);
    CHECK(evening.place() == at(2, Moment::count));
}

TEST_CASE("evening: what does not apply in the municipality is not asked, and the place moves on") {
    QuestionSet set = small_set();
    set.questions[0].not_applicable_traits = {"rainy"};
    Evening evening(set);
    evening.jump(0);
    evening.set_municipality("001", {"rainy"});
    CHECK(evening.place() == at(2, Moment::ask));
    evening.undo();
    CHECK(evening.place() == at(0, Moment::ask));
    CHECK(evening.traits().empty());
}
