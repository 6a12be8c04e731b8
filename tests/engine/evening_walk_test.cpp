// Random walks through an evening: whatever is called in whatever order, what must hold holds.
#include "engine/evening.h"

#include "evening_walks.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

// All but the place, which no change is about.
EveningData without_place(EveningData data) {
    data.place = {};
    return data;
}

} // namespace

TEST_CASE("evening walks: after any calls in any order the evening is valid") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 60; ++seed) {
        Random random(seed);
        Evening evening(set);
        for (int step = 0; step < 120; ++step) {
            walk(evening, random, 1);
            if (random.below(12) == 0)
                random.below(2) == 0 ? evening.undo() : evening.redo();
            check_valid(evening);
        }
    }
}

TEST_CASE(
    "evening walks: undoing passes back through every state, at a place where it was, and redoing forward again") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 40; ++seed) {
        Random random(seed);
        Evening evening(set);
        // The data after each change, as far as a change was remembered.
        std::vector<EveningData> states = {without_place(evening.data())};
        for (int step = 0; step < 400; ++step) {
            const std::size_t before = evening.history().changes();
            walk(evening, random, 1);
            if (evening.history().changes() > before)
                states.push_back(without_place(evening.data()));
            else if (evening.history().changes() < before)
                states.pop_back(); // typed back to what it was
            else
                states.back() = without_place(evening.data()); // typing on
        }
        REQUIRE(evening.history().changes() + 1 == states.size());
        REQUIRE(states.size() > 40);
        const EveningData last = evening.data();
        const Traits last_traits = evening.traits();
        for (std::size_t i = states.size(); i-- > 0;) {
            CHECK(without_place(evening.data()) == states[i]);
            CHECK(evening.history().can_undo() == (i > 0));
            evening.undo();
            check_valid(evening);
        }
        CHECK(evening.traits().empty());
        for (std::size_t i = 1; i < states.size(); ++i) {
            evening.redo();
            CHECK(without_place(evening.data()) == states[i]);
            check_valid(evening);
        }
        CHECK_FALSE(evening.history().can_redo());
        CHECK(without_place(evening.data()) == without_place(last));
        CHECK(evening.traits() == last_traits);
    }
}

TEST_CASE("evening walks: next leads from anywhere to the take-away, and back from there the same way") {
    const QuestionSet set = town();
    for (unsigned seed = 200; seed < 300; ++seed) {
        Random random(seed);
        Evening evening(set);
        walk(evening, random, 60);
        evening.go_to(EveningStage::start);
        std::vector<EveningPlace> way;
        while (evening.place().stage != EveningStage::takeaway) {
            way.push_back(evening.place());
            evening.next();
            REQUIRE(way.size() < 4 * set.questions.size() + 4);
        }
        while (!way.empty()) {
            evening.back();
            CHECK(evening.place() == way.back());
            way.pop_back();
        }
    }
}
