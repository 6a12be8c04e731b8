#include "engine/find_out.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::engine {

namespace {

bool hangs_on(const QuestionSet& set, std::size_t question, std::size_t earlier) {
    while (set.questions[question].condition) {
        question = set.questions[question].condition->question;
        if (question == earlier)
            return true;
    }
    return false;
}

// Rule 2: as if `answers` were complete for the question and all that hangs on it. What they are worth is left open.
Result found(const QuestionSet& set, const Answers& answers, const Traits& traits, std::size_t question,
             const std::vector<std::size_t>& follow_ups) {
    std::vector<QuestionValue> values = value_answers(set, answers, traits);
    for (const std::size_t index : follow_ups)
        values[index].known = values[index].maximum;
    values[question].known = values[question].maximum;
    return score_values(set, std::move(values));
}

// Rule 3.
Opening opening_of(const QuestionSet& set, const Answers& answers, const Traits& traits, const Result& now,
                   std::size_t question) {
    std::vector<std::size_t> follow_ups;
    for (std::size_t i = question + 1; i < set.questions.size(); ++i)
        if (now.questions[i].standing == Standing::hidden_unknown && hangs_on(set, i, question))
            follow_ups.push_back(i);

    Opening opening;
    opening.question = question;
    opening.brings_questions = !follow_ups.empty();
    for (const GoalShare& share : set.questions[question].goals)
        opening.of_open_goal = opening.of_open_goal || !now.goals[share.goal].shown;

    Answers changed = answers;
    bool first = true;
    for (std::size_t option = 0; option < set.questions[question].options.size(); ++option) {
        if (!set.questions[question].options[option].points)
            continue;
        changed[question] = {Answer::State::given, {option}};
        const Result then = found(set, changed, traits, question, follow_ups);
        const double points = 100 * (then.overall.known - now.overall.known) / now.overall.maximum;
        std::vector<std::size_t> goals;
        for (std::size_t goal = 0; goal < then.goals.size(); ++goal) {
            const bool still = first || std::binary_search(opening.goals.begin(), opening.goals.end(), goal);
            if (still && then.goals[goal].shown && !now.goals[goal].shown)
                goals.push_back(goal);
        }
        opening.goals = std::move(goals);
        opening.points = first ? points : std::min(opening.points, points);
        opening.level = (first || opening.level) && then.level && !now.level;
        first = false;
    }
    return opening;
}

// Rule 4. Points are compared in millionths, so that an error of arithmetic decides nothing.
bool comes_before(const Opening& a, const Opening& b) {
    if (a.level != b.level)
        return a.level;
    if (a.goals.size() != b.goals.size())
        return a.goals.size() > b.goals.size();
    if (a.of_open_goal != b.of_open_goal)
        return a.of_open_goal;
    return std::llround(a.points * 1e6) > std::llround(b.points * 1e6);
}

} // namespace

std::vector<Opening> find_out(const QuestionSet& set, const Answers& answers, const Traits& traits) {
    const Result now = score(set, answers, traits);
    std::vector<Opening> openings;
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        if (now.questions[i].standing != Standing::unknown)
            continue;
        Opening opening = opening_of(set, answers, traits, now, i);
        const auto behind = std::upper_bound(openings.begin(), openings.end(), opening, comes_before);
        openings.insert(behind, std::move(opening));
    }
    return openings;
}

} // namespace pikatesti::engine
