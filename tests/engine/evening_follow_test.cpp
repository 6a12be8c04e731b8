// Two windows of one evening: each takes over what the other has made.
#include "engine/evening.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

struct Windows {
    QuestionSet set = set_of({yes_partly_no("first", 4, 2), yes_partly_no("second", 4, 2)});
    Evening one{set};
    Evening other{set};

    void other_follows() { other.follow(one.data(), one.traits()); }
    void one_follows() { one.follow(other.data(), other.traits()); }
};

} // namespace

TEST_CASE("follow: the other window has the same data and the same place") {
    Windows windows;
    windows.one.set_event("Ilta");
    windows.one.next();
    windows.other_follows();
    CHECK(windows.other.data() == windows.one.data());
    windows.one.next();
    windows.one.add(0, 0, 3);
    windows.one.set_note(0, "Muista");
    windows.one.add_step({.what = "Tavataan", .who = {}, .when = {}, .question = {}});
    windows.other_follows();
    CHECK(windows.other.data() == windows.one.data());
}

TEST_CASE("follow: what another window did can be undone part by part") {
    Windows windows;
    windows.one.next();
    windows.one.next();
    windows.other_follows();
    windows.one.add(0, 0, 3);
    windows.other_follows();
    windows.one.add(0, 1, 2);
    windows.other_follows();
    CHECK(windows.other.changes() == 2);
    windows.other.undo();
    CHECK(people_for(windows.other.round(0), 0) == 3);
    CHECK(people_for(windows.other.round(0), 1) == 0);
    windows.other.undo();
    CHECK_FALSE(is_counted(windows.other.round(0)));
}

TEST_CASE("follow: an undone change is undone in the other window as well, and can be redone there") {
    Windows windows;
    windows.one.next();
    windows.one.next();
    windows.one.add(0, 0, 3);
    windows.other_follows();
    windows.one.add(0, 0, 1);
    windows.other_follows();
    windows.one.undo();
    windows.other_follows();
    CHECK(windows.other.changes() == 1);
    REQUIRE(windows.other.can_redo());
    windows.other.redo();
    windows.one_follows();
    CHECK(windows.one.changes() == 2);
    CHECK(people_for(windows.one.round(0), 0) == 4);
    CHECK_FALSE(windows.one.can_redo());
}

TEST_CASE("follow: typing on in another window is one change here, too") {
    Windows windows;
    for (const char* text : {"E", "En", "Ens", "Ensi", "Ensin"}) {
        windows.one.set_note(0, text);
        windows.other_follows();
    }
    CHECK(windows.other.changes() == 1);
    windows.other.undo();
    CHECK(windows.other.note(0).empty());
}

TEST_CASE("follow: going on is no change") {
    Windows windows;
    windows.one.next();
    windows.other_follows();
    CHECK_FALSE(windows.other.can_undo());
    CHECK(windows.other.place() == windows.one.place());
}

TEST_CASE("follow: two windows that change in turn for a whole evening stay the same and can undo everything") {
    Windows windows;
    windows.one.next();
    windows.one.next();
    windows.other_follows();
    std::size_t made = 0;
    for (int i = 0; i < 60; ++i) {
        Evening& evening = i % 2 == 0 ? windows.one : windows.other;
        evening.add(0, static_cast<std::size_t>(i % 2), 1 + i % 3);
        ++made;
        if (i % 2 == 0)
            windows.other_follows();
        else
            windows.one_follows();
        REQUIRE(windows.one.data() == windows.other.data());
    }
    CHECK(windows.one.changes() == made);
    CHECK(windows.other.changes() == made);
    while (windows.other.can_undo())
        windows.other.undo();
    CHECK_FALSE(is_counted(windows.other.round(0)));
}
