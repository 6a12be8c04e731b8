#include "engine/tally.h"

#include <algorithm>
#include <cassert>

namespace pikatesti::engine {

namespace {

struct Parts {
    int most_of_an_item = 0; // of the options that go together
    int exclusive = 0;       // all of them; nobody is in two
    int unknown = 0;         // options without points
    int all = 0;
};

Parts parts_of(const Question& question, const Round& round) {
    Parts parts;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Option& option = question.options[i];
        const int people = people_for(round, i);
        parts.all += people;
        if (!option.points)
            parts.unknown += people;
        // Not known excludes everything else, whether the set says so or not.
        if (option.exclusive || !option.points)
            parts.exclusive += people;
        else
            parts.most_of_an_item = std::max(parts.most_of_an_item, people);
    }
    return parts;
}

// Adds what the votes on the earlier question say, for the part of the room that was asked it.
void divide(const Condition& condition, const Round& round, double asked, AskedShare& share) {
    double all = 0;
    for (std::size_t i = 0; i < round.counts.size(); ++i)
        all += people_for(round, i);
    for (std::size_t i = 0; i < round.counts.size(); ++i) {
        const double part = asked * people_for(round, i) / all;
        const bool shown =
            std::find(condition.shown_after.begin(), condition.shown_after.end(), i) != condition.shown_after.end();
        if (shown)
            share.asked += part;
        else if (condition.otherwise[i] == Worth::zero)
            share.zero += part;
        else if (condition.otherwise[i] == Worth::unknown)
            share.unknown += part;
        else
            share.not_applicable += part;
    }
}

Standing standing_of(const AskedShare& share, double knowing) {
    if (share.asked > 0)
        return knowing > 0 ? Standing::answered : Standing::unknown;
    if (share.zero > share.unknown)
        return Standing::hidden_zero;
    if (share.not_asked > 0)
        return Standing::not_asked;
    return share.zero + share.unknown > 0 ? Standing::hidden_unknown : Standing::not_applicable;
}

} // namespace

Tallies empty_tallies(const QuestionSet& set) {
    Tallies tallies;
    for (const Question& question : set.questions)
        tallies.push_back({{Round{std::vector<Count>(question.options.size()), std::nullopt}}, false});
    return tallies;
}

bool is_counted(const Round& round) {
    return std::any_of(round.counts.begin(), round.counts.end(), [](const Count& count) { return count.has_value(); });
}

const Round* valid_round(const Tally& tally) {
    const auto found = std::find_if(tally.rounds.rbegin(), tally.rounds.rend(), is_counted);
    return found == tally.rounds.rend() ? nullptr : &*found;
}

int people_for(const Round& round, std::size_t option) {
    return option < round.counts.size() ? round.counts[option].value_or(0) : 0;
}

int fewest_voters(const Question& question, const Round& round) {
    const Parts parts = parts_of(question, round);
    return question.choice == Choice::single ? parts.all : parts.most_of_an_item + parts.exclusive;
}

int voters(const Question& question, const Round& round, Count room) {
    const int fewest = fewest_voters(question, round);
    if (question.choice == Choice::single || !is_counted(round))
        return fewest;
    return std::max(fewest, round.people.value_or(room.value_or(0)));
}

int votes_too_many(const Question& question, const Round& round, Count room) {
    const int fewest = fewest_voters(question, round);
    int beyond = room ? std::max(fewest, round.people.value_or(0)) - *room : 0;
    if (question.choice == Choice::multiple && round.people)
        beyond = std::max(beyond, fewest - *round.people);
    return is_counted(round) ? std::max(beyond, 0) : 0;
}

int knowing_voters(const Question& question, const Round& round, Count room) {
    return voters(question, round, room) - parts_of(question, round).unknown;
}

std::optional<RoundValue> value_round(const Question& question, const Round& round, Count room) {
    RoundValue value;
    value.voters = voters(question, round, room);
    if (!is_counted(round) || value.voters == 0)
        return std::nullopt;
    for (std::size_t i = 0; i < question.options.size(); ++i)
        value.points += question.options[i].points.value_or(0) * people_for(round, i);
    value.points /= value.voters;
    value.known = question.maximum() * knowing_voters(question, round, room) / value.voters;
    return value;
}

std::vector<AskedShare> asked_shares(const QuestionSet& set, const Tallies& tallies, const Traits& traits,
                                     std::optional<int> year) {
    assert(tallies.size() == set.questions.size());
    std::vector<AskedShare> shares;
    for (const Question& question : set.questions) {
        AskedShare share;
        if (!question.asked.covers(year)) {
            share.not_asked = 1;
        } else if (has_any_trait(traits, question.not_applicable_traits)) {
            share.not_applicable = 1;
        } else if (!question.condition) {
            share.asked = 1;
        } else {
            const std::size_t earlier = question.condition->question;
            share = shares[earlier];
            share.asked = 0;
            const Round* round = valid_round(tallies[earlier]);
            if (round && fewest_voters(set.questions[earlier], *round) > 0)
                divide(*question.condition, *round, shares[earlier].asked, share);
            else
                share.unknown += shares[earlier].asked;
        }
        shares.push_back(share);
    }
    return shares;
}

std::vector<QuestionValue> value_tallies(const QuestionSet& set, const Tallies& tallies, const Traits& traits,
                                         Count room, std::optional<int> year) {
    return value_tallies_as_asked(set, tallies, asked_shares(set, tallies, traits, year), room);
}

std::vector<QuestionValue> value_tallies_as_asked(const QuestionSet& set, const Tallies& tallies,
                                                  const std::vector<AskedShare>& shares, Count room) {
    std::vector<QuestionValue> values;
    values.reserve(set.questions.size());
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const Question& question = set.questions[i];
        const AskedShare& share = shares[i];
        const Round* round = valid_round(tallies[i]);
        const RoundValue votes = round ? value_round(question, *round, room).value_or(RoundValue()) : RoundValue();
        QuestionValue value;
        value.standing = standing_of(share, votes.known);
        if (!is_left_out(value.standing)) {
            const double maximum = question.maximum();
            value.points = share.asked * votes.points;
            value.known = share.asked * votes.known + share.zero * maximum;
            value.maximum = (share.asked + share.zero + share.unknown) * maximum;
        }
        values.push_back(value);
    }
    return values;
}

Result score_tallies(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                     std::optional<int> year) {
    return score_values(set, value_tallies(set, tallies, traits, room, year));
}

Round round_of_one(const Question& question, const Answer& answer) {
    Round round{std::vector<Count>(question.options.size()), std::nullopt};
    if (answer.state != Answer::State::given)
        return round;
    for (const std::size_t option : answer.options) {
        assert(option < round.counts.size());
        round.counts[option] = 1;
    }
    if (question.choice == Choice::multiple)
        round.people = 1;
    return round;
}

} // namespace pikatesti::engine
