// What no answers whatever can lead to: levels and goal bands that nobody can get, goals that are never shown.
//
// Three steps, each only for what the one before left open:
//  1. Answers that lead there are looked for: everybody's best and worst answers in many mixtures, scored by the engine.
//  2. A bound that holds for any answers may rule it out: the highest and lowest share of points that a tree of dependent
//     questions can give, which is exact, and takes one pass over the questions.
//  3. Where neither settles it, all sums of points that answers can give are gone through, goal by goal, as long as there
//     are fewer than `most_sums`. Beyond that nothing is claimed.
#pragma once

#include "engine/question_set.h"

#include <cstddef>
#include <vector>

namespace pikatesti::formats {

struct Reach {
    // False: proven that no answers lead to it.
    std::vector<bool> levels;
    std::vector<bool> goals_shown;
    std::vector<std::vector<bool>> bands; // by goal, then by band

    static constexpr std::size_t most_sums = 100'000;
    static constexpr std::size_t most_steps = 3'000'000; // of adding one sum to another
};

// `profiles` are the traits that the municipalities have, each once; without any, no municipality is looked at. That
// none is chosen is always possible.
Reach find_reach(const engine::QuestionSet& set, const std::vector<engine::Traits>& profiles);

} // namespace pikatesti::formats
