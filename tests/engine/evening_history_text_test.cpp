// What can be undone outlives the window: told as text, and taken up beside the same data.
#include "engine/evening.h"

#include "evening_walks.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// As after a reload: only data, traits and history are left.
Evening reopened(const Evening& evening) {
    Evening again(evening.set(), evening.data(), evening.traits());
    REQUIRE(again.restore_history(evening.history_text()));
    return again;
}

QuestionSet two_questions() { return set_of({yes_partly_no("first", 4, 2), yes_partly_no("second", 4, 2)}); }

} // namespace

TEST_CASE("history: what was done before a reload can be undone to the very start, and redone to the end") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 40; ++seed) {
        Random random(seed);
        Evening evening(set);
        walk(evening, random, 200);
        for (std::size_t i = random.below(evening.history().changes()); i > 0; --i)
            evening.undo(); // somewhere between: there is something to undo and to redo
        Evening again = reopened(evening);
        CHECK(again.history().changes() == evening.history().changes());
        while (evening.history().can_undo()) {
            evening.undo();
            again.undo();
            REQUIRE(again.data() == evening.data());
            REQUIRE(again.traits() == evening.traits());
        }
        CHECK_FALSE(again.history().can_undo());
        CHECK(again.data().questions == empty_evening(set).questions);
        while (evening.history().can_redo()) {
            evening.redo();
            again.redo();
            REQUIRE(again.data() == evening.data());
        }
        CHECK_FALSE(again.history().can_redo());
        CHECK(again.history_text() == evening.history_text());
    }
}

TEST_CASE("history: reloading after every change makes no difference") {
    const QuestionSet set = town();
    Random random(7);
    Evening evening(set);
    for (int i = 0; i < 150; ++i) {
        walk(evening, random, 1);
        if (random.below(8) == 0)
            random.below(2) == 0 ? evening.undo() : evening.redo();
        const Evening again = reopened(evening);
        REQUIRE(again.history_text() == evening.history_text());
    }
}

TEST_CASE("history: a change after a reload is a change of its own, and takes away what could be redone") {
    const QuestionSet set = two_questions();
    Evening evening(set);
    evening.set_note(0, "Muista");
    evening.set_people(20);
    evening.undo();
    Evening again = reopened(evening);
    again.set_note(0, "Muista tämä");
    CHECK(again.history().changes() == 2);
    CHECK_FALSE(again.history().can_redo());
    again.undo();
    CHECK(again.note(0) == "Muista");
}

TEST_CASE("history: an evening in which nothing was done has none, and takes up none") {
    const QuestionSet set = two_questions();
    const Evening again = reopened(Evening(set));
    CHECK_FALSE(again.history().can_undo());
    CHECK_FALSE(again.history().can_redo());
}

TEST_CASE("history: ten thousand counts are some hundred kilobytes") {
    const QuestionSet set = two_questions();
    Evening evening(set);
    evening.next();
    evening.next();
    for (std::size_t i = 0; i < 10'000; ++i)
        evening.add(0, i % 3, 1);
    CHECK(evening.history().changes() == 10'000);
    CHECK(evening.history_text().size() < 150'000);
    CHECK(reopened(evening).history().changes() == 10'000);
}

TEST_CASE("history: what is not the history of these data is refused, the data stay, and nothing can be undone") {
    const QuestionSet set = two_questions();
    Evening evening(set);
    evening.set_event("Ilta");
    evening.next();
    evening.next();
    evening.add(0, 0, 3);
    const std::string whole = evening.history_text();
    const auto refused = [&](const std::string& history) {
        Evening again(set, evening.data(), {});
        const bool taken = again.restore_history(history);
        CHECK(again.data() == evening.data());
        CHECK((taken || (!again.history().can_undo() && !again.history().can_redo())));
        return !taken;
    };
    CHECK(refused(""));
    CHECK(refused("anything"));
    CHECK(refused(whole + "0 "));
    CHECK(refused("2" + whole.substr(1)));
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK(refused(whole.substr(0, size)));
    QuestionSet revised = set;
    revised.revision = "another";
    CHECK_FALSE(Evening(revised, evening.data(), {}).restore_history(whole));
}

TEST_CASE("history: whatever bytes are changed, an evening that takes them up stays valid") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 30; ++seed) {
        Random random(seed);
        Evening evening(set);
        walk(evening, random, 60);
        const std::string whole = evening.history_text();
        for (int i = 0; i < 60; ++i) {
            std::string damaged = whole;
            for (std::size_t times = 1 + random.below(3); times > 0; --times)
                damaged[random.below(damaged.size())] = "0123456789 a\n\xFF"[random.below(14)];
            Evening again(set, evening.data(), evening.traits());
            (void)again.restore_history(damaged);
            CHECK(again.data() == evening.data());
            while (again.history().can_undo()) {
                again.undo();
                check_valid(again);
            }
            while (again.history().can_redo()) {
                again.redo();
                check_valid(again);
            }
        }
    }
}
