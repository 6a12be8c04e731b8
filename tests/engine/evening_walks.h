// Random walks through an evening, and what must hold wherever they lead.
#pragma once

#include "engine/evening.h"

#include "rooms.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace pikatesti::engine::sample {

inline void check_valid(const Evening& evening) {
    const EveningData& data = evening.data();
    const QuestionSet& set = evening.set();
    REQUIRE(data.questions.size() == set.questions.size());
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const Tally& tally = data.questions[i].tally;
        REQUIRE(!tally.rounds.empty());
        CHECK(tally.rounds.size() <= most_rounds);
        for (const Round& round : tally.rounds) {
            REQUIRE(round.counts.size() == set.questions[i].options.size());
            for (const Count& count : round.counts)
                CHECK((!count || (*count >= 0 && *count <= most_people)));
        }
        CHECK(data.questions[i].note.size() <= longest_note);
    }
    CHECK(data.steps.size() <= most_agreed_steps);
    for (const AgreedStep& step : data.steps)
        CHECK_FALSE((step.what.empty() && step.who.empty() && step.when.empty()));
    if (data.place.stage == EveningStage::question)
        CHECK(evening.is_asked(data.place.question));
    else
        CHECK(data.place == EveningPlace{data.place.stage});
    const std::vector<std::size_t> path = evening.path();
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        if (evening.is_asked(i))
            CHECK(std::find(path.begin(), path.end(), i) != path.end());
    }
    // What is saved is taken up again as it is.
    CHECK(Evening(set, data, evening.traits()).data() == data);
}

// Changes something, or does nothing where that makes no sense.
inline void any_change(Evening& evening, Random& random) {
    const std::size_t question = random.below(evening.set().questions.size() + 1);
    const std::size_t option = random.below(9);
    const int people = static_cast<int>(random.below(12)) - 3;
    const AgreedStep step{random.below(3) == 0 ? "" : "what", random.below(2) == 0 ? "" : "who", "", random.below(20)};
    switch (random.below(18)) {
    case 0:
        return evening.set_event(random.below(2) == 0 ? "One" : "Two");
    case 1:
        return evening.set_municipality(random.below(2) == 0 ? "091" : "", {"no_county"});
    case 2:
        return evening.set_people(people);
    case 3:
        if (random.below(3) == 0)
            return evening.set_voice(random.below(2) == 0 ? std::optional(static_cast<Voice>(random.below(4)))
                                                          : std::nullopt);
        return evening.set_answering(random.below(3) == 0 ? Answering::agreed : Answering::hands);
    case 4:
        return evening.set_count(question, option, people < 0 ? Count() : Count(people));
    case 5:
        return evening.set_round_people(question, people);
    case 6:
        return evening.choose(question, option, random.below(4) > 0);
    case 7:
        return evening.clear(question);
    case 8:
        return evening.lock(question, random.below(4) == 0);
    case 9:
        return evening.vote_again(question);
    case 10:
        return evening.remove_round(question, random.below(3));
    case 11:
        return evening.set_note(question, random.below(2) == 0 ? "A note" : "Another");
    case 12:
        return evening.add_step(step);
    case 13:
        return evening.edit_step(random.below(5), step);
    case 14:
        return random.below(2) == 0 ? evening.remove_step(random.below(5))
                                    : evening.move_step(random.below(5), random.below(5));
    case 15:
        return evening.set_date(random.below(2) == 0 ? "2026-11-24" : "");
    default:
        return evening.add(question, option, people);
    }
}

inline void any_move(Evening& evening, Random& random) {
    switch (random.below(9)) {
    case 0:
        return evening.back();
    case 1:
        return evening.reveal();
    case 2:
        return evening.jump(random.below(evening.set().questions.size() + 1));
    case 3:
        return evening.go_to(EveningStage::result);
    case 4:
        return evening.go_to(EveningStage::steps);
    case 5:
        return evening.go_to(EveningStage::start);
    default:
        return evening.next();
    }
}

inline void walk(Evening& evening, Random& random, int steps) {
    for (int i = 0; i < steps; ++i)
        random.below(3) == 0 ? any_move(evening, random) : any_change(evening, random);
}

} // namespace pikatesti::engine::sample
