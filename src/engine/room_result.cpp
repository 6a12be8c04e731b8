#include "engine/room_result.h"

#include <algorithm>

namespace pikatesti::engine {

RoomResult room_result(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                       std::optional<int> year) {
    return {score_tallies(set, tallies, traits, room, year), spreads(set, tallies, traits, room, year),
            agreements(set, tallies, traits, room, year), talking_points(set, tallies, traits, room, year)};
}

ScoreChange compare(const Score& before, const Score& now) {
    ScoreChange change;
    if (before.shown)
        change.before = before.percent;
    if (now.shown)
        change.now = now.percent;
    change.known_before = percent_half_up(before.known, before.maximum);
    change.known_now = percent_half_up(now.known, now.maximum);
    if (!change.before || !change.now)
        return change;
    change.points = *change.now - *change.before;
    const bool apart = before.range.high < now.range.low || now.range.high < before.range.low;
    change.certainty = change.points == 0 ? Certainty::same : apart ? Certainty::sure : Certainty::uncertain;
    return change;
}

Comparison compare(const Result& before, const Result& now) {
    Comparison comparison;
    comparison.overall = compare(before.overall, now.overall);
    for (std::size_t i = 0; i < std::min(before.goals.size(), now.goals.size()); ++i)
        comparison.goals.push_back(compare(before.goals[i], now.goals[i]));
    return comparison;
}

} // namespace pikatesti::engine
