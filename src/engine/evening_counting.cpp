#include "engine/evening_counting.h"

#include "engine/choose.h"
#include "engine/evening_tidy.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

// What a room has agreed on, as far as the round is an agreed answer at all.
Answer agreed_answer(const Question& question, const Round& round) {
    Answer answer;
    for (std::size_t i = 0; i < round.counts.size(); ++i) {
        if (round.counts[i].value_or(0) > 1)
            return {};
        if (round.counts[i] == 1)
            answer.options.push_back(i);
    }
    if (fewest_voters(question, round) > 1) // hands of several people, each for another option
        return {};
    answer.state = answer.options.empty() ? Answer::State::untouched : Answer::State::given;
    return answer;
}

} // namespace

Tally with_count(const Question& question, Tally tally, std::size_t option, Count people) {
    Round& round = tally.rounds.back();
    round.counts[option] = bounded(people);
    // The one person of an answer that was agreed on before hands were counted.
    if (round.people == 1 && fewest_voters(question, round) > 1)
        round.people.reset();
    return tally;
}

Tally with_hands(const Question& question, Tally tally, std::size_t option, int people) {
    const int now = people_for(tally.rounds.back(), option);
    if (people <= 0 && now == 0)
        return tally;
    return with_count(question, std::move(tally), option, now + std::clamp(people, -most_people, most_people));
}

Tally with_round_people(const Question& question, Tally tally, Count people) {
    if (question.choice == Choice::multiple)
        tally.rounds.back().people = bounded(people);
    return tally;
}

Tally with_choice(const Question& question, Tally tally, std::size_t option, bool chosen) {
    Answer answer = agreed_answer(question, tally.rounds.back());
    if (choose_option(question, answer, option, chosen))
        tally.rounds.back() = round_of_one(question, answer);
    return tally;
}

bool is_agreed_answer(const Question& question, const Round& round) {
    return agreed_answer(question, round).state == Answer::State::given;
}

Tally with_round_cleared(const Question& question, Tally tally) {
    tally.rounds.back() = round_of_one(question, {});
    return tally;
}

Tally with_another_round(const Question& question, Tally tally) {
    if (is_counted(tally.rounds.back()) && tally.rounds.size() < most_rounds)
        tally.rounds.push_back(round_of_one(question, {}));
    return tally;
}

Tally without_round(Tally tally, std::size_t round) {
    if (tally.rounds.size() > 1 && round < tally.rounds.size())
        tally.rounds.erase(tally.rounds.begin() + static_cast<std::ptrdiff_t>(round));
    return tally;
}

} // namespace pikatesti::engine
