// Random walks through a session: whatever is called in whatever order, what must hold holds.
#include "engine/advice.h"
#include "engine/session.h"

#include "session_checks.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

TEST_CASE("session walks: after any calls in any order the session is valid and can be saved and restored") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 60; ++seed) {
        Random random(seed);
        Session session(set);
        for (int step = 0; step < 80; ++step) {
            random_step(session, random);
            check_valid(session);
            Session restored(set);
            CHECK(restored.restore(session.save()) == Session::RestoreOutcome::restored);
            check_same(restored, session);
        }
    }
}

TEST_CASE("session walks: a restored session goes on as the saved one does") {
    const QuestionSet set = town();
    for (unsigned seed = 100; seed < 200; ++seed) {
        Random random(seed);
        Session session(set);
        random_walk(session, random, 30);
        Session restored(set);
        REQUIRE(restored.restore(session.save()) == Session::RestoreOutcome::restored);
        Random same = random;
        random_walk(session, random, 20);
        random_walk(restored, same, 20);
        check_same(restored, session);
    }
}

TEST_CASE("session walks: with traits, a question that does not apply is never asked") {
    const QuestionSet set = town();
    const std::size_t change = index_of(set, "change");
    for (unsigned seed = 0; seed < 40; ++seed) {
        Random random(seed);
        Session session(set);
        random_walk(session, random, 20);
        session.set_municipality("091", {"no_county"});
        check_valid(session);
        for (int step = 0; step < 40; ++step) {
            session.choose(session.question(), random.below(9));
            random.below(3) == 0 ? session.back() : session.next();
            CHECK_FALSE(session.is_asked(change));
            CHECK((session.stage() != Stage::question || session.question() != change));
            if (session.stage() == Stage::start)
                session.begin();
            check_valid(session);
        }
    }
}

TEST_CASE("session walks: next leads from anywhere to the review or the result, past every question at most once") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 300; ++seed) {
        Random random(seed);
        Session session(set);
        random_walk(session, random, 30);
        std::size_t steps = 0;
        for (; session.stage() == Stage::question && steps <= set.questions.size(); ++steps) {
            const std::size_t before = session.question();
            session.next();
            if (session.stage() == Stage::question)
                CHECK(session.question() > before);
        }
        CHECK(session.stage() != Stage::question);
    }
}

TEST_CASE("session walks: the level of the result is among those that firmness tells") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 60; ++seed) {
        Random random(seed);
        Session session(set);
        random_walk(session, random, 60);
        const Result result = score(set, session.answers(), session.traits());
        const Firmness firm = firmness(set, session.answers(), session.traits());
        CHECK(firm.lowest.has_value() == firm.highest.has_value());
        if (result.level) {
            REQUIRE(firm.lowest);
            CHECK(*firm.lowest <= *result.level);
            CHECK(*firm.highest >= *result.level);
        }
    }
}
