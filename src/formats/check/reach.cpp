#include "formats/check/reach.h"

#include "engine/score.h"
#include "formats/check/reach_bounds.h"
#include "formats/check/reach_sums.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace pikatesti::formats {
namespace {

using engine::Answer;

constexpr std::size_t random_tries = 400;
constexpr std::size_t most_answered = 40'000; // questions, in all random tries
constexpr double tiny = 1e-6;                 // a percentage that is just reached, against none at all

bool all_true(const std::vector<bool>& flags) { return std::find(flags.begin(), flags.end(), false) == flags.end(); }

bool is_complete(const Reach& reach) {
    return all_true(reach.levels) && all_true(reach.goals_shown) &&
           std::all_of(reach.bands.begin(), reach.bands.end(), all_true);
}

void note(const engine::QuestionSet& set, const engine::Answers& answers, const engine::Traits& traits, Reach& reach) {
    const engine::Result result = engine::score(set, answers, traits);
    if (result.level)
        reach.levels[*result.level] = true;
    for (std::size_t goal = 0; goal < result.goals.size(); goal++) {
        if (!result.goals[goal].shown)
            continue;
        reach.goals_shown[goal] = true;
        if (result.goals[goal].band)
            reach.bands[goal][*result.goals[goal].band] = true;
    }
}

// The answer that is worth most, or least, of those that are known.
Answer extreme_answer(const engine::Question& question, bool best) {
    Answer answer{Answer::State::given, {}};
    std::size_t chosen = question.options.size();
    for (std::size_t i = 0; i < question.options.size(); i++) {
        const engine::Option& option = question.options[i];
        if (!option.points)
            continue;
        if (best && question.choice == engine::Choice::multiple && !option.exclusive)
            answer.options.push_back(i);
        const bool better =
            chosen == question.options.size() || (best ? *option.points > *question.options[chosen].points
                                                       : *option.points < *question.options[chosen].points);
        if (better)
            chosen = i;
    }
    const bool together = answer.options.size() > 1 &&
                          !(chosen < question.options.size() && *question.options[chosen].points >= question.maximum());
    if (!together)
        answer.options.assign(chosen < question.options.size() ? 1 : 0, chosen);
    return answer;
}

// Questions of all goals in turn, so that their shares of the best answers grow alike.
std::vector<std::size_t> by_turns(const engine::QuestionSet& set) {
    std::vector<std::size_t> place(set.questions.size());
    std::vector<std::size_t> seen(set.goals.size());
    for (std::size_t i = 0; i < place.size(); i++)
        place[i] = seen[set.questions[i].goals[0].goal]++;
    std::vector<std::size_t> order(set.questions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place[a] < place[b]; });
    return order;
}

class Mixtures {
public:
    Mixtures(const engine::QuestionSet& set, const engine::Traits& traits, Reach& reach)
        : m_set(set), m_traits(traits), m_reach(reach) {
        for (const engine::Question& question : set.questions) {
            m_best.push_back(extreme_answer(question, true));
            m_worst.push_back(extreme_answer(question, false));
        }
    }

    void try_all() {
        std::vector<std::size_t> order(m_set.questions.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        try_in(by_turns(m_set));
        try_in(order);
        std::reverse(order.begin(), order.end());
        try_in(order);
        const std::size_t tries = std::min(random_tries, most_answered / m_set.questions.size());
        for (std::size_t i = 0; i < tries && !is_complete(m_reach); i++)
            try_random();
    }

private:
    // The first ones answered best, the others worst: more and more of them.
    void try_in(const std::vector<std::size_t>& order) {
        constexpr std::size_t steps = 20;
        engine::Answers answers = m_worst;
        std::size_t done = 0;
        for (std::size_t step = 0; step <= steps && !is_complete(m_reach); step++) {
            for (; done < order.size() * step / steps; done++)
                answers[order[done]] = m_best[order[done]];
            note(m_set, answers, m_traits, m_reach);
        }
    }

    void try_random() {
        engine::Answers answers = m_worst;
        const std::uint32_t best = random(101);
        const std::uint32_t unknown = random(60);
        for (std::size_t i = 0; i < answers.size(); i++) {
            const engine::Question& question = m_set.questions[i];
            if (random(100) < unknown)
                answers[i] = {};
            else if (random(100) < best)
                answers[i] = m_best[i];
            else if (random(2) == 0)
                answers[i].options.assign(1, random(static_cast<std::uint32_t>(question.options.size())));
        }
        note(m_set, answers, m_traits, m_reach);
    }

    // The same for the same set, wherever it runs.
    std::uint32_t random(std::uint32_t below) {
        m_random = m_random * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>(m_random >> 33U) % below;
    }

    const engine::QuestionSet& m_set;
    const engine::Traits& m_traits;
    Reach& m_reach;
    engine::Answers m_best;
    engine::Answers m_worst;
    std::uint64_t m_random = 1;
};

// What the bounds do not rule out.
class Bounds {
public:
    explicit Bounds(const QuestionTrees& trees) : m_trees(trees), m_set(trees.set()) {}

    void mark_possible(Reach& possible) const {
        std::vector<bool> goal_settled; // shown, or asked of nobody
        int highest_guard = 100;        // that every goal can meet
        for (std::size_t goal = 0; goal < m_set.goals.size(); goal++) {
            const bool shown = may_be_shown(goal, m_set.least_known_goal);
            possible.goals_shown[goal] = possible.goals_shown[goal] || shown;
            const bool empty = may_be_empty(goal);
            goal_settled.push_back(shown || empty);
            const Ends of_goal = ends(goal);
            highest_guard = empty ? highest_guard : std::min(highest_guard, of_goal.highest);
            for (std::size_t band = 0; band < m_set.goal_bands.size(); band++) {
                const int next = band + 1 < m_set.goal_bands.size() ? m_set.goal_bands[band + 1].minimum : 101;
                if (shown && may_be(of_goal, m_set.goal_bands[band].minimum, next))
                    possible.bands[goal][band] = true;
            }
        }
        if (!all_true(goal_settled) || !may_be_shown(all_goals, m_set.least_known_overall))
            return;
        const Ends whole = ends(all_goals);
        for (std::size_t level = 0; level < m_set.levels.size(); level++) {
            if (m_set.levels[level].every_goal_at_least <= highest_guard && may_be_level(level, whole))
                possible.levels[level] = true;
        }
    }

private:
    static constexpr std::size_t all_goals = static_cast<std::size_t>(-1);

    double most(std::size_t goal, Weighing weighing) const {
        std::vector<Weighing> weighings(m_set.questions.size());
        for (std::size_t i = 0; i < weighings.size(); i++) {
            double share = 0;
            for (const engine::GoalShare& each : m_set.questions[i].goals) {
                if (goal == all_goals || each.goal == goal)
                    share += each.weight * (goal == all_goals ? m_set.goals[each.goal].weight : 1);
            }
            weighings[i] = {weighing.points * share, weighing.known * share, weighing.maximum * share};
        }
        return m_trees.most(weighings);
    }

    // A sum this small is none: of all points together, a billionth.
    double nothing(std::size_t goal) const { return 1e-9 * std::max(most(goal, {0, 0, 1}), 1e-9); }

    bool may_be_shown(std::size_t goal, int least_percent) const {
        const bool any_known = most(goal, {0, 1, 0}) > nothing(goal);
        return any_known && most(goal, {0, 100, -static_cast<double>(least_percent)}) >= -100 * nothing(goal);
    }

    bool may_be_empty(std::size_t goal) const { return most(goal, {0, 0, -1}) >= -nothing(goal); }

    // The highest and the lowest percentage; what lies between need not be reached.
    struct Ends {
        int highest = 0;
        int lowest = 100;
    };
    Ends ends(std::size_t goal) const {
        const double none = nothing(goal);
        Ends found;
        for (int step = 64; step > 0; step /= 2) {
            const int higher = found.highest + step;
            if (higher <= 100 && most(goal, {100, tiny + 0.5 - higher, 0}) > none)
                found.highest = higher;
            const int lower = found.lowest - step; // below the next per cent
            if (lower >= 0 && most(goal, {-100, lower + 0.5, 0}) > none)
                found.lowest = lower;
        }
        return found;
    }

    // From `least` to below `next` per cent; each bound for itself.
    static bool may_be(const Ends& ends, int least, int next) { return ends.highest >= least && ends.lowest < next; }

    bool may_be_level(std::size_t level, const Ends& whole) const {
        // The next one without a guard takes over at its minimum.
        int next = 101;
        for (std::size_t i = m_set.levels.size(); i-- > level + 1;) {
            if (m_set.levels[i].every_goal_at_least == 0)
                next = m_set.levels[i].minimum;
        }
        return may_be(whole, level == 0 ? 0 : m_set.levels[level].minimum, next);
    }

    const QuestionTrees& m_trees;
    const engine::QuestionSet& m_set;
};

Reach nothing_reached(const engine::QuestionSet& set) {
    return {std::vector<bool>(set.levels.size()), std::vector<bool>(set.goals.size()),
            std::vector<std::vector<bool>>(set.goals.size(), std::vector<bool>(set.goal_bands.size()))};
}

// Of both, what either has; or what only the first has and the second has not ruled out.
void keep_possible(Reach& reach, const Reach& possible) {
    const auto join = [](std::vector<bool>& flags, const std::vector<bool>& others) {
        for (std::size_t i = 0; i < flags.size(); i++)
            flags[i] = flags[i] || others[i];
    };
    join(reach.levels, possible.levels);
    join(reach.goals_shown, possible.goals_shown);
    for (std::size_t goal = 0; goal < reach.bands.size(); goal++)
        join(reach.bands[goal], possible.bands[goal]);
}

} // namespace

Reach find_reach(const engine::QuestionSet& set, const std::vector<engine::Traits>& profiles) {
    Reach reach = nothing_reached(set);
    if (set.questions.empty() || set.levels.empty())
        return reach;
    std::vector<engine::Traits> all = profiles;
    all.insert(all.begin(), engine::Traits());
    for (const engine::Traits& traits : all) {
        Mixtures(set, traits, reach).try_all();
        if (is_complete(reach))
            return reach;
    }
    Reach possible = reach;
    bool exact = true;
    for (const engine::Traits& traits : all) {
        const QuestionTrees trees(set, traits);
        Bounds(trees).mark_possible(possible);
        exact = exact && add_all_sums(trees, reach);
    }
    if (!exact)
        keep_possible(reach, possible);
    return reach;
}

} // namespace pikatesti::formats
