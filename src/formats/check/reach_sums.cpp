#include "formats/check/reach_sums.h"

#include "engine/score.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <unordered_set>

namespace pikatesti::formats {
namespace {

using engine::Worth;

// Points, known points and maximum of some goals, in whole units, and how many guards hold in all goals so far.
using Sum = std::vector<std::int32_t>;

struct SumHash {
    std::size_t operator()(const Sum& sum) const {
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const std::int32_t part : sum)
            hash = (hash ^ static_cast<std::uint32_t>(part)) * 0x100000001B3U;
        return static_cast<std::size_t>(hash ^ (hash >> 29U));
    }
};
using Sums = std::unordered_set<Sum, SumHash>;

constexpr double nearly = 1e-9;
constexpr std::int32_t largest_part = 1'000'000;

bool is_whole(double value) { return std::fabs(value - std::round(value)) < nearly * std::max(1.0, value); }

class Search {
public:
    Search(const QuestionTrees& trees, Reach& reach)
        : m_trees(trees), m_set(trees.set()), m_reach(reach), m_group_of(m_set.goals.size()) {
        std::iota(m_group_of.begin(), m_group_of.end(), std::size_t{0});
        for (const engine::Level& level : m_set.levels)
            m_guards.push_back(level.every_goal_at_least);
        std::sort(m_guards.begin(), m_guards.end());
        m_guards.erase(std::unique(m_guards.begin(), m_guards.end()), m_guards.end());
    }

    bool run() {
        if (!find_unit())
            return false;
        group_goals();
        Sums together = {Sum{0, 0, 0, static_cast<std::int32_t>(m_guards.size())}};
        for (std::size_t group = 0; group < m_set.goals.size(); group++) {
            if (m_group_of[group] != group)
                continue;
            const std::optional<Sums> sums = sums_of_group(group);
            if (!sums || !combine(together, summaries(group, *sums)))
                return false;
        }
        note_levels(together);
        return true;
    }

private:
    // The unit in which all points, shares and weights are whole.
    bool find_unit() {
        for (const double unit : {1.0, 2.0, 4.0, 5.0, 10.0, 20.0, 100.0, 1000.0}) {
            const bool fits = std::all_of(m_set.questions.begin(), m_set.questions.end(), [&](const auto& question) {
                return std::all_of(question.goals.begin(), question.goals.end(), [&](const engine::GoalShare& share) {
                    const double weight = m_set.goals[share.goal].weight;
                    return std::all_of(question.options.begin(), question.options.end(), [&](const auto& option) {
                        const double points = option.points.value_or(0) * share.weight * unit;
                        return is_whole(points) && is_whole(points * weight) && points * weight < largest_part &&
                               points < largest_part;
                    });
                });
            });
            if (fits) {
                m_unit = unit;
                return true;
            }
        }
        return false;
    }

    std::size_t root_of(std::size_t question) const {
        while (m_set.questions[question].condition)
            question = m_set.questions[question].condition->question;
        return question;
    }

    // Goals whose points hang on the same answers are gone through together.
    void group_goals() {
        std::vector<std::size_t> goal_of_root(m_set.questions.size(), m_set.goals.size());
        for (std::size_t i = 0; i < m_set.questions.size(); i++) {
            for (const engine::GoalShare& share : m_set.questions[i].goals) {
                std::size_t& first = goal_of_root[root_of(i)];
                if (first == m_set.goals.size())
                    first = share.goal;
                const std::size_t from = m_group_of[share.goal];
                const std::size_t to = m_group_of[first];
                for (std::size_t& group : m_group_of) {
                    if (group == std::max(from, to))
                        group = std::min(from, to);
                }
            }
        }
    }

    // The three parts of each goal of the group stand one after the other.
    std::vector<std::size_t> members(std::size_t group) const {
        std::vector<std::size_t> goals;
        for (std::size_t goal = 0; goal < m_group_of.size(); goal++) {
            if (m_group_of[goal] == group)
                goals.push_back(goal);
        }
        return goals;
    }

    std::optional<Sums> sums_of_group(std::size_t group) {
        m_goals = members(group);
        Sums sums = {Sum(m_goals.size() * 3)};
        const std::size_t count = m_set.questions.size();
        m_asked.assign(count, {});
        m_zero.assign(count, Sum(m_goals.size() * 3));
        m_unknown = m_zero;
        for (std::size_t i = count; i-- > 0;) { // those that hang on a question come after it
            if (m_trees.is_left_out(i) || m_group_of[m_set.questions[i].goals[0].goal] != group)
                continue;
            m_zero[i] = value(i, 0, true);
            m_unknown[i] = value(i, 0, false);
            for (const std::size_t child : m_trees.hanging_on(i)) {
                add_to(m_zero[i], m_zero[child]);
                add_to(m_unknown[i], m_unknown[child]);
            }
            if (!find_asked(i) || (m_trees.is_root(i) && !add(sums, m_asked[i])))
                return std::nullopt;
        }
        return sums;
    }

    std::size_t most_sums() const { return Reach::most_sums / std::max<std::size_t>(1, m_goals.size()); }

    Sum value(std::size_t index, double points, bool known) const {
        const engine::Question& question = m_set.questions[index];
        Sum sum(m_goals.size() * 3);
        for (const engine::GoalShare& share : question.goals) {
            const auto place =
                static_cast<std::size_t>(std::find(m_goals.begin(), m_goals.end(), share.goal) - m_goals.begin()) * 3;
            const auto units = [&](double value) {
                return static_cast<std::int32_t>(std::lround(value * share.weight * m_unit));
            };
            sum[place] += units(points);
            sum[place + 1] += known ? units(question.maximum()) : 0;
            sum[place + 2] += units(question.maximum());
        }
        return sum;
    }

    static void add_to(Sum& sum, const Sum& other) {
        for (std::size_t i = 0; i < sum.size(); i++)
            sum[i] += other[i];
    }

    // Everything that a question that is asked, and those that hang on it, can come to. False where that is too much.
    bool find_asked(std::size_t index) {
        const engine::Question& question = m_set.questions[index];
        Sums& found = m_asked[index];
        found.insert(m_unknown[index]); // not answered
        if (question.choice == engine::Choice::multiple) {
            const std::optional<std::vector<double>> sums = sums_of_options(question);
            if (!sums)
                return false;
            for (const double points : *sums)
                found.insert(value(index, points, true));
            return true;
        }
        for (std::size_t option = 0; option < question.options.size(); option++) {
            const std::optional<double>& points = question.options[option].points;
            Sums here = {value(index, points.value_or(0), points.has_value())};
            for (const std::size_t child : m_trees.hanging_on(index)) {
                if (m_trees.is_left_out(child))
                    continue;
                const engine::Condition& condition = *m_set.questions[child].condition;
                const bool shown = std::count(condition.shown_after.begin(), condition.shown_after.end(), option) > 0;
                const Worth worth = condition.otherwise[option];
                if (!shown && worth == Worth::not_applicable)
                    continue;
                const Sums hidden = {worth == Worth::zero ? m_zero[child] : m_unknown[child]};
                if (!add(here, shown ? m_asked[child] : hidden))
                    return false;
            }
            found.merge(here);
            if (found.size() > most_sums())
                return false;
        }
        return true;
    }

    // Of any options together that may be chosen together.
    std::optional<std::vector<double>> sums_of_options(const engine::Question& question) const {
        std::vector<double> sums = {0};
        std::vector<double> alone;
        bool any = false;
        for (const engine::Option& option : question.options) {
            if (!option.points)
                continue;
            if (option.exclusive) {
                alone.push_back(*option.points);
                continue;
            }
            any = true;
            const std::size_t before = sums.size();
            for (std::size_t i = 0; i < before; i++)
                sums.push_back(sums[i] + *option.points);
            std::sort(sums.begin(), sums.end());
            const auto same = [](double a, double b) { return std::fabs(a - b) < nearly; };
            sums.erase(std::unique(sums.begin(), sums.end(), same), sums.end());
            if (sums.size() > 1000)
                return std::nullopt;
        }
        // Nothing chosen is no answer; an option without points makes the sum of nothing a real one.
        const bool nothing = any && std::none_of(question.options.begin(), question.options.end(),
                                                 [](const auto& o) { return o.points == 0.0 && !o.exclusive; });
        if (nothing || !any)
            sums.erase(sums.begin());
        sums.insert(sums.end(), alone.begin(), alone.end());
        return sums;
    }

    // `sums` becomes each of them with each of the others. False where that is too much.
    bool add(Sums& sums, const Sums& others) {
        Sums result;
        for (const Sum& sum : sums) {
            m_steps += others.size();
            if (m_steps > Reach::most_steps)
                return false;
            for (const Sum& other : others) {
                Sum both = sum;
                add_to(both, other);
                result.insert(std::move(both));
            }
            if (result.size() > most_sums())
                return false;
        }
        sums = std::move(result);
        return true;
    }

    // What the whole needs of a group of goals: the three parts with the goals' weights, and the guards that hold. What
    // does not show every goal gives no level.
    Sums summaries(std::size_t group, const Sums& sums) {
        Sums found;
        const std::vector<std::size_t> goals = members(group);
        for (const Sum& sum : sums) {
            Sum summary = {0, 0, 0, static_cast<std::int32_t>(m_guards.size())};
            bool every_goal_shown = true;
            for (std::size_t i = 0; i < goals.size(); i++) {
                const double weight = m_set.goals[goals[i]].weight;
                const std::int32_t* parts = &sum[i * 3];
                for (std::size_t part = 0; part < 3; part++)
                    summary[part] += static_cast<std::int32_t>(std::lround(parts[part] * weight));
                if (parts[2] == 0)
                    continue; // asked of nobody
                const bool shown = parts[1] > 0 && parts[1] * 100.0 >= (m_set.least_known_goal - nearly) * parts[2];
                every_goal_shown = every_goal_shown && shown;
                if (shown)
                    note_goal(goals[i], parts, summary[3]);
            }
            if (every_goal_shown)
                found.insert(std::move(summary));
        }
        return found;
    }

    void note_goal(std::size_t goal, const std::int32_t* parts, std::int32_t& guards) {
        const int percent = engine::percent_half_up(parts[0], parts[1]);
        m_reach.goals_shown[goal] = true;
        std::size_t band = m_set.goal_bands.size();
        while (band > 0 && m_set.goal_bands[band - 1].minimum > percent)
            band--;
        if (band > 0)
            m_reach.bands[goal][band - 1] = true;
        const auto held = std::upper_bound(m_guards.begin(), m_guards.end(), percent) - m_guards.begin();
        guards = std::min(guards, static_cast<std::int32_t>(held));
    }

    // Like add(), but of the guards the fewest count.
    bool combine(Sums& together, const Sums& others) {
        Sums result;
        for (const Sum& sum : together) {
            m_steps += others.size();
            if (m_steps > Reach::most_steps)
                return false;
            for (const Sum& other : others)
                result.insert({sum[0] + other[0], sum[1] + other[1], sum[2] + other[2], std::min(sum[3], other[3])});
            if (result.size() > Reach::most_sums)
                return false;
        }
        together = std::move(result);
        return true;
    }

    void note_levels(const Sums& together) {
        for (const Sum& sum : together) {
            if (sum[1] == 0 || sum[1] * 100.0 < (m_set.least_known_overall - nearly) * sum[2])
                continue;
            const int percent = engine::percent_half_up(sum[0], sum[1]);
            std::size_t level = m_set.levels.size() - 1;
            const auto holds = [&](std::size_t index) {
                const int guard = m_set.levels[index].every_goal_at_least;
                const auto needed = std::upper_bound(m_guards.begin(), m_guards.end(), guard) - m_guards.begin();
                return percent >= m_set.levels[index].minimum && sum[3] >= needed;
            };
            while (level > 0 && !holds(level))
                level--;
            m_reach.levels[level] = true;
        }
    }

    const QuestionTrees& m_trees;
    const engine::QuestionSet& m_set;
    Reach& m_reach;
    std::vector<std::size_t> m_group_of; // goal to the first goal of its group
    std::vector<int> m_guards;           // different ones, ascending
    std::vector<std::size_t> m_goals;    // of the group that is gone through
    std::vector<Sums> m_asked;           // by question, of the group
    std::vector<Sum> m_zero;             // hidden and worth nothing, with all that hang on it
    std::vector<Sum> m_unknown;          // hidden and not known
    double m_unit = 1;
    std::size_t m_steps = 0;
};

} // namespace

bool add_all_sums(const QuestionTrees& trees, Reach& reach) { return Search(trees, reach).run(); }

} // namespace pikatesti::formats
