// Everything that is told about a room's answers, and how it differs from an earlier time.
#pragma once

#include "engine/agreement.h"
#include "engine/spread.h"
#include "engine/tally.h"

#include <optional>
#include <vector>

namespace pikatesti::engine {

struct RoomResult {
    Result result; // tally.h
    Spreads spreads;
    Agreements agreements;
    std::vector<TalkingPoint> talking_points;
};
// `year`: see Period::covers.
RoomResult room_result(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                       std::optional<int> year = {});

// How sure it is that something has changed.
enum class Certainty {
    unknown,   // too little was known at one of the times: there is nothing to compare
    uncertain, // both are known well enough, but what is not known could be the reason
    sure,      // the ranges do not meet: whatever the unknown answers are, it has changed
    same,      // the same percentage
};
struct ScoreChange {
    Certainty certainty = Certainty::unknown;
    std::optional<int> before, now; // per cent; none where too little was known (Score::shown)
    int points = 0;                 // now - before, percentage points; 0 where one is not known
    int known_before = 0;           // per cent of the maximum that was known
    int known_now = 0;
};
// The percentages are compared that are shown, so the difference is that of the whole per cents a reader sees.
ScoreChange compare(const Score& before, const Score& now);

struct Comparison {
    ScoreChange overall;
    std::vector<ScoreChange> goals; // one per goal
};
// Two results of the same set.
Comparison compare(const Result& before, const Result& now);

} // namespace pikatesti::engine
