// What would change the result: the best single change of each question, how firm the level is, what to do next.
#pragma once

#include "engine/tally.h"

#include <vector>

namespace pikatesti::engine {

// One answer given differently, everything else as it is.
struct Change {
    std::size_t question = 0;
    std::vector<std::size_t> options; // the new answer
    int percent_before = 0;           // of the whole; 0 if nothing was known
    int percent_after = 0;
    double lift = 0; // unrounded percentage points of the whole, > 0
    std::optional<std::size_t> level_after;
};

// For each question the change that lifts the whole's percentage most; none where nothing lifts it or it is not asked.
// What is tried: each option alone and, in a multiple choice, all that go together. Questions that the change newly
// shows count by the answers they had, else as unknown.
std::vector<std::optional<Change>> best_changes(const QuestionSet& set, const Answers& answers, const Traits& traits);

// The lowest and highest of the present level and those that one asked question answered differently (with something
// known) would give. Equal: the level is firm.
// Where the level is not_enough, or a single change makes it so, that is left out; none: no level either way.
struct Firmness {
    std::optional<std::size_t> lowest;
    std::optional<std::size_t> highest;
};
Firmness firmness(const QuestionSet& set, const Answers& answers, const Traits& traits);

// What could be done about a question, most to gain first.
struct Step {
    std::size_t question = 0;
    double gain = 0;       // percentage points of the whole's maximum still to be had from this question, with
                           // those of the questions that its answer hides
    bool find_out = false; // the answer is not known: finding out comes first; listed after those that are known
    std::vector<std::size_t>
        missing_options; // of a multiple choice question: what was not chosen and has a text on what to do
};
// The asked questions that are below their maximum; of equal gains the earlier question comes first.
std::vector<Step> next_steps(const QuestionSet& set, const Answers& answers, const Traits& traits);

// The same for a room. Finding out comes first where at most half of those who were asked know; missing of a multiple
// choice is what fewer than half of those who know have chosen.
std::vector<Step> room_steps(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                             std::optional<int> year = {});

} // namespace pikatesti::engine
