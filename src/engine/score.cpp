#include "engine/score.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace pikatesti::engine {

namespace {

// In per cent. Far below the smallest step between two honest results, far above the error of a sum of decimals.
constexpr double tolerance = 1e-9;

bool is_shown_after(const Condition& condition, std::size_t option) {
    return std::find(condition.shown_after.begin(), condition.shown_after.end(), option) != condition.shown_after.end();
}

Standing hidden_standing(Worth worth) {
    switch (worth) {
    case Worth::zero:
        return Standing::hidden_zero;
    case Worth::unknown:
        return Standing::hidden_unknown;
    case Worth::not_applicable:
        return Standing::not_applicable;
    }
    return Standing::hidden_unknown;
}

bool is_given(const Answer& answer) { return answer.state == Answer::State::given && !answer.options.empty(); }

// The standing of a question that is not asked because of an earlier answer; none if it is asked.
std::optional<Standing> standing_when_hidden(const Condition& condition, const Answers& answers,
                                             const std::vector<QuestionValue>& earlier) {
    const Standing standing = earlier[condition.question].standing;
    if (standing != Standing::answered && standing != Standing::unknown)
        return standing;
    const Answer& answer = answers[condition.question];
    if (!is_given(answer))
        return Standing::hidden_unknown;
    const std::size_t option = answer.options.front();
    if (is_shown_after(condition, option))
        return std::nullopt;
    assert(option < condition.otherwise.size());
    return hidden_standing(condition.otherwise[option]);
}

// The points of an answer to a question that is asked; none if it is unknown.
std::optional<double> points_of(const Question& question, const Answer& answer) {
    if (!is_given(answer))
        return std::nullopt;
    double sum = 0;
    for (const std::size_t index : answer.options) {
        assert(index < question.options.size());
        const Option& option = question.options[index];
        if (!option.points)
            return std::nullopt;
        sum += *option.points;
    }
    return sum;
}

QuestionValue value_of(const QuestionSet& set, std::size_t index, const Answers& answers, const Traits& traits,
                       std::optional<int> year, const std::vector<QuestionValue>& earlier) {
    const Question& question = set.questions[index];
    std::optional<Standing> hidden;
    if (!question.asked.covers(year))
        hidden = Standing::not_asked;
    else if (has_any_trait(traits, question.not_applicable_traits))
        hidden = Standing::not_applicable;
    else if (question.condition)
        hidden = standing_when_hidden(*question.condition, answers, earlier);

    const double maximum = question.maximum();
    if (hidden && is_left_out(*hidden))
        return {*hidden, 0, 0, 0};
    if (hidden)
        return {*hidden, 0, hidden == Standing::hidden_zero ? maximum : 0, maximum};
    if (const std::optional<double> points = points_of(question, answers[index]))
        return {Standing::answered, *points, maximum, maximum};
    return {Standing::unknown, 0, 0, maximum};
}

void add(Score& sum, double points, double known, double maximum, double weight) {
    sum.points += points * weight;
    sum.known += known * weight;
    sum.maximum += maximum * weight;
}

// Rule 5.
void set_percentages(Score& score) {
    if (score.known > 0)
        score.percent = percent_half_up(score.points, score.known);
    score.range.low = percent_half_up(score.points, score.maximum);
    score.range.high = percent_half_up(score.points + score.maximum - score.known, score.maximum);
}

bool is_enough_known(const Score& score, int least_percent) {
    return score.known > 0 && score.known * 100 >= (least_percent - tolerance) * score.maximum;
}

std::optional<std::size_t> band_for(const QuestionSet& set, int percent) {
    std::optional<std::size_t> band;
    for (std::size_t i = 0; i < set.goal_bands.size() && set.goal_bands[i].minimum <= percent; ++i)
        band = i;
    return band;
}

bool guard_holds(const Level& level, const std::vector<GoalScore>& goals) {
    return std::all_of(goals.begin(), goals.end(), [&](const GoalScore& goal) {
        return !goal.shown || *goal.percent >= level.every_goal_at_least;
    });
}

// Rule 8. The lowest level takes whatever no other does.
std::optional<std::size_t> level_for(const QuestionSet& set, int percent, const std::vector<GoalScore>& goals) {
    if (set.levels.empty())
        return std::nullopt;
    std::size_t index = set.levels.size() - 1;
    while (index > 0 && (percent < set.levels[index].minimum || !guard_holds(set.levels[index], goals)))
        --index;
    return index;
}

} // namespace

bool is_left_out(Standing standing) { return standing == Standing::not_applicable || standing == Standing::not_asked; }

int percent_half_up(double part, double whole) {
    if (!(whole > 0))
        return 0;
    return static_cast<int>(std::floor(100 * part / whole + 0.5 + tolerance));
}

std::vector<QuestionValue> value_answers(const QuestionSet& set, const Answers& answers, const Traits& traits,
                                         std::optional<int> year) {
    assert(answers.size() == set.questions.size());
    std::vector<QuestionValue> values;
    values.reserve(set.questions.size());
    for (std::size_t i = 0; i < set.questions.size(); ++i)
        values.push_back(value_of(set, i, answers, traits, year, values));
    return values;
}

Result score_values(const QuestionSet& set, std::vector<QuestionValue> values) {
    assert(values.size() == set.questions.size());
    Result result;
    result.goals.resize(set.goals.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QuestionValue& value = values[i];
        if (is_left_out(value.standing))
            continue;
        for (const GoalShare& share : set.questions[i].goals)
            add(result.goals[share.goal], value.points, value.known, value.maximum, share.weight);
    }
    result.questions = std::move(values);

    bool every_goal_shown = true;
    for (std::size_t i = 0; i < result.goals.size(); ++i) {
        GoalScore& goal = result.goals[i];
        add(result.overall, goal.points, goal.known, goal.maximum, set.goals[i].weight);
        set_percentages(goal);
        goal.shown = is_enough_known(goal, set.least_known_goal);
        if (goal.shown)
            goal.band = band_for(set, *goal.percent);
        every_goal_shown = every_goal_shown && (goal.shown || goal.maximum <= 0);
    }

    set_percentages(result.overall);
    result.overall.shown = every_goal_shown && is_enough_known(result.overall, set.least_known_overall);
    if (result.overall.shown)
        result.level = level_for(set, *result.overall.percent, result.goals);
    return result;
}

Result score(const QuestionSet& set, const Answers& answers, const Traits& traits, std::optional<int> year) {
    return score_values(set, value_answers(set, answers, traits, year));
}

std::string_view Result::level_id(const QuestionSet& set) const {
    return level ? std::string_view(set.levels[*level].id) : not_enough_id;
}

std::string_view Result::band_id(const QuestionSet& set, std::size_t goal) const {
    const std::optional<std::size_t> band = goals[goal].band;
    return band ? std::string_view(set.goal_bands[*band].id) : not_enough_id;
}

} // namespace pikatesti::engine
