// Which of the answers that are not known to find out first: how much each would open.
//
//  1. Looked at are the questions that are asked and whose answer is unknown: skipped, untouched or "I don't know".
//  2. Finding one out means that it and the questions it may bring are known: whoever finds the guideline can say what is
//     in it. Every known answer to it is tried; the questions that hang on it and are then asked count as known.
//  3. What it opens is what holds whatever is found: the least growth of what is known, the goals that are shown then and
//     are not now, and whether there is a level.
//  4. First comes what gives a level, then what gives the result of more goals, then what belongs to a goal that is not
//     shown yet, then what opens more points, then the earlier question.
//
// Example: of a goal of 25 points 10 are known, which is under the 50 % it needs. Each of its three unknown questions of
// 5 points lifts that to 15: any of them is enough, and they come before one of 8 points in a goal that is shown.
#pragma once

#include "engine/score.h"

#include <vector>

namespace pikatesti::engine {

struct Opening {
    std::size_t question = 0;
    double points = 0;              // percentage points of the whole's maximum that become known, 0-100
    std::vector<std::size_t> goals; // not shown now, shown then; ascending
    bool level = false;             // there is none now, and there is one then
    bool brings_questions = false;  // further questions hang on the answer
    bool of_open_goal = false;      // it counts for a goal that is not shown now
};

// The questions to find out, the one that opens most first. `answers` has one entry per question.
std::vector<Opening> find_out(const QuestionSet& set, const Answers& answers, const Traits& traits);

} // namespace pikatesti::engine
