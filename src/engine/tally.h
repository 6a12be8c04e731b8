// How many people in a room said what, and what that is worth.
//
// A citizen gives one answer to a question, a room gives a distribution. The rules by which it becomes the same Result:
//
//  1. A round of counting has a number of people for each option. Nothing counted at all is not zero: the question is
//     unknown. Once one option is counted, those without a number are zero, as nobody types noughts. The last round in
//     which anything was counted counts; earlier ones are kept to be shown beside it.
//  2. Voters of a single choice: the sum of the counts. Voters of a multiple choice, where a person may raise a hand
//     several times: the number given for the round, else the number of people of the whole evening, but never fewer than
//     the fewest people who could have raised those hands (the most of any item and all exclusive options together).
//  3. Those who said "I don't know" (an option without points) are voters, but not known: known = maximum x the share of
//     voters who knew. Unknown is never zero.
//  4. Points are the mean of all voters' points, those who do not know giving none: sum of (points of the option x its
//     people) / voters. For a multiple choice too, each item by its own share. So points / known is the mean of those
//     who knew, and points, known and maximum are the means of what the single people's answers would have given.
//  5. A question that hangs on an earlier answer is asked of the room as soon as anybody gave an answer that brings it.
//     It counts in parts: for the share of voters whose answer brings it, as its own votes say; for the others as the
//     set says for their answer (zero, unknown or not applicable). If the earlier question was not counted, unknown; if
//     it is itself asked only in part, its other parts are passed on. That is the mean over the room: one hand more or
//     less moves the result by a hand's worth and never turns a whole question on or off, which any rule of majority
//     would, and a room of one mind gets what a citizen with that answer gets.
//  6. Not applicable in the municipality, or not asked in the year of the counting: left out, whatever was counted.
//  7. From these values on, rules 2-8 of score.h.
//
// One agreed answer is a tally of one person, so an evening of agreed answers has the result of a citizen.
#pragma once

#include "engine/score.h"

#include <optional>
#include <vector>

namespace pikatesti::engine {

// A number of people; none: not counted.
using Count = std::optional<int>;

inline constexpr int most_people = 999'999;

struct Round {
    std::vector<Count> counts; // one per option, 0 ... most_people
    Count people;              // multiple choice: how many took part; see rule 2

    bool operator==(const Round&) const = default;
};

// All that was counted for one question.
struct Tally {
    std::vector<Round> rounds; // at least one, the last is the one being counted
    bool locked = false;       // nothing is to be changed

    bool operator==(const Tally&) const = default;
};
// One per question of the set.
using Tallies = std::vector<Tally>;

// One empty round for every question.
Tallies empty_tallies(const QuestionSet& set);

bool is_counted(const Round& round);

// The round that counts (rule 1); null if none was counted.
const Round* valid_round(const Tally& tally);

// People for an option; 0 where there is no number.
int people_for(const Round& round, std::size_t option);

// The fewest people who could have given these counts (rule 2).
int fewest_voters(const Question& question, const Round& round);
// Rule 2. `room`: the number of people of the whole evening.
int voters(const Question& question, const Round& round, Count room);
// Those of them who know: without the options that have no points.
int knowing_voters(const Question& question, const Round& round, Count room);

// By how many the votes are more than the people who were there, so that something was miscounted; 0: they are not, or nobody
// counted the people. Of a multiple choice: the people that are said to have taken part, or the fewest who could have.
int votes_too_many(const Question& question, const Round& round, Count room);

// What the votes of one round are worth, in the question's points.
struct RoundValue {
    int voters = 0;
    double points = 0; // mean of all voters, 0 ... known
    double known = 0;  // 0 ... the question's maximum
};
// None if nothing was counted or nobody voted.
std::optional<RoundValue> value_round(const Question& question, const Round& round, Count room);

// Of the whole room, the shares for whom a question is asked or what else (rule 5); together 1.
struct AskedShare {
    double asked = 0;
    double zero = 0;
    double unknown = 0;
    double not_applicable = 0;
    double not_asked = 0; // in that year: 0 or 1
};
std::vector<AskedShare> asked_shares(const QuestionSet& set, const Tallies& tallies, const Traits& traits,
                                     std::optional<int> year = {});

// One value per question. Where a question is asked at all, its standing is answered (somebody knew) or unknown; else it
// is that of the greater share: hidden_zero, or hidden_unknown also where both are the same; not_applicable only if
// that is all, and not_asked likewise.
std::vector<QuestionValue> value_tallies(const QuestionSet& set, const Tallies& tallies, const Traits& traits,
                                         Count room, std::optional<int> year = {});
// The same where the shares are known already.
std::vector<QuestionValue> value_tallies_as_asked(const QuestionSet& set, const Tallies& tallies,
                                                  const std::vector<AskedShare>& shares, Count room);

// All rules.
Result score_tallies(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                     std::optional<int> year = {});

// The answer of one person as a round: what is agreed by a whole room, or a citizen's answer in a record. Nothing is
// counted where the answer is not given.
Round round_of_one(const Question& question, const Answer& answer);

} // namespace pikatesti::engine
