#include "formats/check/lint_points.h"

#include "formats/check/reach.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace pikatesti::formats {
namespace {

using Expected = engine::Example::ExpectedScore;

double share_in(const engine::Question& question, std::size_t goal) {
    double share = 0;
    for (const engine::GoalShare& each : question.goals)
        share += each.goal == goal ? each.weight : 0;
    return share;
}

std::vector<double> points_of_goals(const engine::QuestionSet& set) {
    std::vector<double> points(set.goals.size());
    for (const engine::Question& question : set.questions) {
        for (const engine::GoalShare& share : question.goals)
            points[share.goal] += question.maximum() * share.weight;
    }
    return points;
}

std::string percent(double share) { return join({number_text(std::round(share * 100)), "%"}); }

// The first field in which two expectations of the same answers differ, as "percent is 40 and 50"; empty if none.
std::string contradiction(const Expected& a, const Expected& b) {
    const auto differ = [](std::string_view field, const auto& first, const auto& second) {
        if (!first || !second || *first == *second)
            return std::string();
        return join({field, " is ", number_text(static_cast<double>(*first)), " and ",
                     number_text(static_cast<double>(*second))});
    };
    if (a.level && b.level && *a.level != *b.level)
        return join({"level is ", quoted(*a.level), " and ", quoted(*b.level)});
    for (const std::string& found :
         {differ("percent", a.percent, b.percent), differ("the range's lower end", a.range_low, b.range_low),
          differ("the range's upper end", a.range_high, b.range_high), differ("points", a.points, b.points),
          differ("known", a.known, b.known), differ("max", a.maximum, b.maximum)}) {
        if (!found.empty())
            return found;
    }
    return a.shown && b.shown && *a.shown != *b.shown ? "shown is both true and false" : std::string();
}

std::string contradiction(const engine::Example& a, const engine::Example& b) {
    for (const Expected& first : a.expected) {
        for (const Expected& second : b.expected) {
            std::string found = first.goal == second.goal ? contradiction(first, second) : std::string();
            if (!found.empty() && !first.goal.empty())
                found += join({" in the goal ", quoted(first.goal)});
            if (!found.empty())
                return found;
        }
    }
    return {};
}

// The same for the same answers in the same municipality.
std::string answers_key(const engine::Example& example) {
    std::string key = example.municipality;
    for (const engine::Answer& answer : example.answers) {
        key += '|';
        for (const std::size_t option : answer.options)
            key += join({decimal(option), ","});
    }
    return key;
}

class PointsLint : LintPart {
public:
    explicit PointsLint(Linter& linter) : LintPart(linter) {}

    void lint_points();

private:
    void check_balance();
    void check_hardly_shown();
    void check_thresholds();
    void check_reach();
    void check_examples();
};

void PointsLint::lint_points() {
    check_balance();
    check_hardly_shown();
    check_thresholds();
    check_reach();
    check_examples();
}

// Half of the even share and twice of it are the bounds: within them a goal is felt, and does not drown the others.
void PointsLint::check_balance() {
    std::vector<double> points = points_of_goals(m_set);
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); i++)
        sum += points[i] *= m_set.goals[i].weight;
    const double even = 1 / static_cast<double>(points.size());
    const std::vector<NodeId> nodes = m_reader.elements(top("goals"));
    for (std::size_t i = 0; i < points.size() && sum > 0; i++) {
        const double share = points[i] / sum;
        if (share < even / 2 || share > even * 2)
            warn(Rule::unbalanced_goals, nodes[i],
                 {m_set.goals[i].id, percent(share), share < even ? "less than half" : "more than twice",
                  percent(even)});
    }
}

void PointsLint::check_hardly_shown() {
    const std::vector<double> points = points_of_goals(m_set);
    for (std::size_t i = 0; i < m_questions.size(); i++) {
        const engine::Question& question = m_set.questions[i];
        for (const engine::GoalShare& share : question.goals) {
            const double part_of_goal = question.maximum() * share_in(question, share.goal) / points[share.goal];
            if (part_of_goal * 100 > 100 - m_set.least_known_goal + 1e-9)
                warn(Rule::goal_hardly_shown, m_questions[i],
                     {question.id, percent(part_of_goal), m_set.goals[share.goal].id});
        }
    }
}

// Bands and levels reach up to the next one, so there is no gap between their limits. Guards can make one: who fails the
// guard of a level falls below it, and with one point more skips it, where the next level asks for less.
void PointsLint::check_thresholds() {
    const std::vector<NodeId> nodes = m_reader.elements(top("levels"));
    for (std::size_t i = 1; i + 1 < m_set.levels.size(); i++) {
        const engine::Level& lower = m_set.levels[i];
        const engine::Level& upper = m_set.levels[i + 1];
        if (upper.every_goal_at_least >= lower.every_goal_at_least)
            continue;
        const auto number = [](int value) { return decimal(static_cast<std::size_t>(value)); };
        const std::string gap =
            join({"with a goal below ", number(lower.every_goal_at_least), "% one has ", quoted(m_set.levels[i - 1].id),
                  " up to ", number(upper.minimum - 1), "% of the whole and ", quoted(upper.id), " from ",
                  number(upper.minimum), "% on: ", quoted(lower.id), " is skipped"});
        warn(Rule::threshold_gap, nodes[i + 1],
             {gap, join({number(lower.every_goal_at_least), "%"}), {}, {}, lower.id});
    }
}

void PointsLint::check_reach() {
    const Reach reach = find_reach(m_set, m_profiles);
    const std::vector<NodeId> goals = m_reader.elements(top("goals"));
    const std::vector<NodeId> bands = m_reader.elements(top("goal_bands"));
    bool every_goal_shown = true;
    for (std::size_t i = 0; i < goals.size(); i++) {
        if (!reach.goals_shown[i]) {
            every_goal_shown = false;
            warn(Rule::goal_never_shown, goals[i],
                 {decimal(static_cast<std::size_t>(m_set.least_known_goal)), m_set.goals[i].id});
            continue;
        }
        for (std::size_t band = 0; band < bands.size(); band++) {
            const NodeId text = part(part(goals[i], "texts"), m_set.goal_bands[band].id);
            if (!reach.bands[i][band])
                warn(Rule::unreachable_band, text == no_node ? goals[i] : text,
                     {m_set.goals[i].id, m_set.goal_bands[band].id});
        }
    }
    // There is no level at all without every goal, which is told already.
    const std::vector<NodeId> levels = m_reader.elements(top("levels"));
    for (std::size_t i = 0; i < levels.size() && every_goal_shown; i++) {
        if (reach.levels[i])
            continue;
        const bool guarded = m_set.levels[i].every_goal_at_least > 0;
        warn(Rule::unreachable_level, levels[i],
             {m_set.levels[i].id, guarded ? "lower its \"min\" or \"every_goal_at_least\", or change the points"
                                          : "change its \"min\" or that of the next level, or the points"});
    }
}

void PointsLint::check_examples() {
    const std::vector<NodeId> nodes = m_reader.elements(top("examples"));
    std::map<std::string, std::size_t> first_with;
    for (std::size_t i = 0; i < nodes.size(); i++) {
        const auto [place, is_new] = first_with.emplace(answers_key(m_set.examples[i]), i);
        if (is_new)
            continue;
        const engine::Example& earlier = m_set.examples[place->second];
        const std::string found = contradiction(earlier, m_set.examples[i]);
        if (!found.empty())
            warn(Rule::contradicting_example, nodes[i],
                 {join({"this example has the same answers as ", quoted(earlier.name),
                        ", and expects otherwise: ", found}),
                  {},
                  {},
                  {},
                  earlier.name});
    }
}

} // namespace

void lint_points(Linter& linter) { PointsLint(linter).lint_points(); }

} // namespace pikatesti::formats
