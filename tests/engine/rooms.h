// Rooms full of people for the tests of the engine: counts written in a line, and people of whom each one answers
// everything.
#pragma once

#include "engine/tally.h"

#include "sample_sets.h"

#include <initializer_list>

namespace pikatesti::engine::sample {

// -1: not counted.
inline Round round_of(std::initializer_list<int> counts, Count people = std::nullopt) {
    Round round{{}, people};
    for (const int count : counts)
        round.counts.push_back(count < 0 ? Count() : Count(count));
    return round;
}

// yes, partly, no, dk.
inline Tally tally_of(std::initializer_list<int> counts, Count people = std::nullopt) {
    return {{round_of(counts, people)}, false};
}

// The answers of a person who answers every question that is asked, if only with "I don't know".
inline Answers person(const QuestionSet& set, Random& random, const Traits& traits = {}) {
    Answers answers(set.questions.size());
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const Standing standing = value_answers(set, answers, traits)[i].standing;
        if (standing != Standing::unknown)
            continue; // not asked
        Answer answer;
        while (answer.state != Answer::State::given)
            answer = any_answer(set.questions[i], random);
        answers[i] = answer;
    }
    return answers;
}

// What is counted when they raise their hands.
inline Tallies count_hands(const QuestionSet& set, const std::vector<Answers>& people) {
    Tallies tallies = empty_tallies(set);
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        Round& round = tallies[i].rounds.back();
        for (const Answers& answers : people) {
            if (answers[i].state != Answer::State::given)
                continue;
            if (set.questions[i].choice == Choice::multiple)
                round.people = round.people.value_or(0) + 1;
            for (const std::size_t option : answers[i].options)
                round.counts[option] = round.counts[option].value_or(0) + 1;
        }
    }
    return tallies;
}

} // namespace pikatesti::engine::sample
