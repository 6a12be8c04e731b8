#include "engine/evening_history.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// Notes on one question, changed by hand; the place moves on by one question with every change.
struct Notes {
    EveningData data = empty_evening(set_of({yes_partly_no("first", 4, 2), yes_partly_no("second", 4, 2)}));
    Traits traits;
    EveningHistory history;

    void write(std::string text, Typing typing = {}) {
        const EveningPlace before = data.place;
        EveningPart part = NotePart{0, std::move(text)};
        const EveningPart now = part;
        exchange(data, traits, part);
        data.place = {EveningStage::question, before.question + 1};
        history.add({std::move(part), before, data.place}, now, typing);
    }
    void undo() { history.undo(data, traits); }
    void redo() { history.redo(data, traits); }
    const std::string& note() const { return data.questions[0].note; }
};

constexpr Typing in_the_note = {Typing::Field::note, 0};

} // namespace

TEST_CASE("history: undo and redo put back what was there, and the place where it happened") {
    Notes notes;
    notes.write("one");
    notes.write("two");
    notes.undo();
    CHECK(notes.note() == "one");
    CHECK(notes.data.place.question == 1);
    notes.undo();
    notes.undo(); // nothing more
    CHECK(notes.note().empty());
    CHECK(notes.data.place == EveningPlace());
    CHECK_FALSE(notes.history.can_undo());
    notes.redo();
    notes.redo();
    notes.redo(); // nothing more
    CHECK(notes.note() == "two");
    CHECK(notes.data.place.question == 2);
    CHECK_FALSE(notes.history.can_redo());
}

TEST_CASE("history: a new change forgets what was undone") {
    Notes notes;
    notes.write("one");
    notes.undo();
    notes.write("other");
    CHECK_FALSE(notes.history.can_redo());
    CHECK(notes.history.changes() == 1);
}

TEST_CASE("history: typing on in the same text is one change, until something else is done") {
    Notes notes;
    notes.write("a", in_the_note);
    notes.write("ab", in_the_note);
    CHECK(notes.history.changes() == 1);
    notes.history.end_typing();
    notes.write("abc", in_the_note);
    CHECK(notes.history.changes() == 2);
    notes.write("abcd", {Typing::Field::note, 1});
    CHECK(notes.history.changes() == 3);
    notes.undo();
    notes.undo();
    CHECK(notes.note() == "ab");
    notes.undo();
    CHECK(notes.note().empty());
}

TEST_CASE("history: typing back to what it was is no change at all") {
    Notes notes;
    notes.write("a", in_the_note);
    notes.write("", in_the_note);
    CHECK_FALSE(notes.history.can_undo());
    notes.write("b", in_the_note);
    CHECK(notes.history.changes() == 1);
}

TEST_CASE("history: in a step one text is typed on in; where two change at once, nothing is") {
    const AgreedStep step{"what", "who", "when", std::nullopt};
    CHECK(typing_in_step(step, {"What", "who", "when", std::nullopt}, 3) == Typing{Typing::Field::step_what, 3});
    CHECK(typing_in_step(step, {"what", "Who", "when", std::nullopt}, 0) == Typing{Typing::Field::step_who, 0});
    CHECK(typing_in_step(step, {"what", "who", "", std::nullopt}, 1) == Typing{Typing::Field::step_when, 1});
    CHECK(typing_in_step(step, {"What", "Who", "when", std::nullopt}, 3) == Typing());
    CHECK(typing_in_step(step, step, 3) == Typing());
}
