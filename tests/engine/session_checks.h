// What must hold of any session, and random walks that try to break it.
#pragma once

#include "engine/session.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

namespace pikatesti::engine::sample {

inline void check_valid(const Session& session) {
    const QuestionSet& set = session.set();
    REQUIRE(session.answers().size() == set.questions.size());
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const Answer& answer = session.answer(i);
        const Question& question = set.questions[i];
        CHECK((answer.state == Answer::State::given) == !answer.options.empty());
        if (question.choice == Choice::single)
            CHECK(answer.options.size() <= 1);
        for (std::size_t j = 0; j < answer.options.size(); ++j) {
            REQUIRE(answer.options[j] < question.options.size());
            if (j > 0)
                CHECK(answer.options[j - 1] < answer.options[j]);
            if (question.options[answer.options[j]].exclusive)
                CHECK(answer.options.size() == 1);
        }
    }
    if (session.stage() == Stage::question)
        CHECK(session.is_asked(session.question()));

    const std::vector<std::size_t> path = session.path();
    CHECK(std::is_sorted(path.begin(), path.end()));
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const bool on_path = std::find(path.begin(), path.end(), i) != path.end();
        CHECK((on_path || !session.is_asked(i)));
    }
    for (const std::size_t open : session.open_questions())
        CHECK((session.is_asked(open) && session.answer(open).state != Answer::State::given));
}

inline void check_same(const Session& a, const Session& b) {
    CHECK(a.stage() == b.stage());
    CHECK(a.question() == b.question());
    CHECK(a.answers() == b.answers());
    CHECK(a.municipality() == b.municipality());
    CHECK(a.save() == b.save()); // where a jump came from is seen only here
}

// One step of a person, or of a program that calls what it should not.
inline void random_step(Session& session, Random& random) {
    // Drawn one by one: the order in which a call's arguments are worked out differs between compilers.
    const std::size_t question = random.below(session.set().questions.size() + 1);
    const std::size_t option = random.below(9);
    const bool chosen = random.below(4) != 0;
    switch (random.below(14)) {
    case 0:
        session.begin();
        break;
    case 1:
        session.back();
        break;
    case 2:
        session.skip();
        break;
    case 3:
        session.jump(question);
        break;
    case 4:
        session.review();
        break;
    case 5:
        session.show_result();
        break;
    case 6:
        session.set_municipality(chosen ? "091" : "758", {});
        break;
    case 7:
        session.clear(question);
        break;
    case 8:
    case 9:
        session.next();
        break;
    case 10:
    case 11:
        session.choose(question, option, chosen);
        break;
    default:
        session.choose(session.question(), option);
        break;
    }
}

inline void random_walk(Session& session, Random& random, std::size_t steps) {
    for (std::size_t i = 0; i < steps; ++i)
        random_step(session, random);
}

} // namespace pikatesti::engine::sample
