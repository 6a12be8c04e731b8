#include "engine/advice.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::engine {

namespace {

// Percentage points below which a difference is an error of arithmetic, not a gain.
constexpr double smallest_lift = 1e-9;

bool is_asked(Standing standing) { return standing == Standing::answered || standing == Standing::unknown; }

double exact_percent(const Score& score) { return score.known > 0 ? 100 * score.points / score.known : 0; }

// The options that may all be chosen at once, of those that are worth something known.
std::vector<std::size_t> all_that_go_together(const Question& question) {
    std::vector<std::size_t> options;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].points && !question.options[i].exclusive)
            options.push_back(i);
    }
    return options;
}

// Known answers worth trying: each option alone and, where several may be chosen, all together. The least and the
// most that a question can give are among them, so no other answer can lead to a higher or lower level.
std::vector<std::vector<std::size_t>> known_answers(const Question& question) {
    std::vector<std::vector<std::size_t>> candidates;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].points)
            candidates.push_back({i});
    }
    if (question.choice == Choice::multiple) {
        std::vector<std::size_t> together = all_that_go_together(question);
        if (together.size() > 1)
            candidates.push_back(std::move(together));
    }
    return candidates;
}

// Calls visit(question, options, result) for every known answer to every asked question, all else as it is.
template <typename Visit>
void try_every_answer(const QuestionSet& set, const Answers& answers, const Traits& traits, const Result& now,
                      Visit visit) {
    Answers changed = answers;
    for (std::size_t question = 0; question < set.questions.size(); ++question) {
        if (!is_asked(now.questions[question].standing))
            continue;
        for (std::vector<std::size_t>& options : known_answers(set.questions[question])) {
            changed[question] = {Answer::State::given, options};
            visit(question, std::move(options), score(set, changed, traits));
        }
        changed[question] = answers[question];
    }
}

// What one point of the question is worth in the whole.
double weight_in_whole(const QuestionSet& set, const Question& question) {
    double weight = 0;
    for (const GoalShare& share : question.goals)
        weight += share.weight * set.goals[share.goal].weight;
    return weight;
}

// The asked question that decides whether this one is asked; itself if it is asked.
std::size_t deciding_question(const QuestionSet& set, const std::vector<QuestionValue>& values, std::size_t question) {
    while (!is_asked(values[question].standing) && set.questions[question].condition)
        question = set.questions[question].condition->question;
    return question;
}

std::vector<std::size_t> missing_options(const Question& question, const Answer& answer) {
    std::vector<std::size_t> missing;
    if (question.choice != Choice::multiple)
        return missing;
    for (const std::size_t option : all_that_go_together(question)) {
        if (std::find(answer.options.begin(), answer.options.end(), option) == answer.options.end() &&
            !question.options[option].next_step_if_missing.empty())
            missing.push_back(option);
    }
    return missing;
}

// What at least half of those who know have chosen.
Answer answer_of_most(const Question& question, const Round& round, int knowing) {
    Answer answer{Answer::State::given, {}};
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (2 * people_for(round, i) >= knowing)
            answer.options.push_back(i);
    }
    return answer;
}

// Known before unknown, then most to gain first. Gains are compared in millionths so that two that are the same but
// for the error of arithmetic stay in the order of the questions.
bool comes_before(const Step& a, const Step& b) {
    if (a.find_out != b.find_out)
        return b.find_out;
    return std::llround(a.gain * 1e6) > std::llround(b.gain * 1e6);
}

// The asked questions that are below their maximum, in the order of what to do; `describe` fills in the rest of a step.
template <typename Describe>
std::vector<Step> steps_from(const QuestionSet& set, const Result& now, Describe describe) {
    std::vector<Step> steps;
    if (now.overall.maximum <= 0)
        return steps;

    // A question that is not asked is no step of its own: what it lacks is to be had through the answer that hides it.
    std::vector<double> gains(set.questions.size(), 0);
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const QuestionValue& value = now.questions[i];
        const double lacking = (value.maximum - value.points) * weight_in_whole(set, set.questions[i]);
        gains[deciding_question(set, now.questions, i)] += 100 * lacking / now.overall.maximum;
    }

    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        if (!is_asked(now.questions[i].standing) || gains[i] <= smallest_lift)
            continue;
        Step step;
        step.question = i;
        step.gain = gains[i];
        describe(step);
        steps.push_back(std::move(step));
    }
    std::stable_sort(steps.begin(), steps.end(), comes_before);
    return steps;
}

} // namespace

std::vector<std::optional<Change>> best_changes(const QuestionSet& set, const Answers& answers, const Traits& traits) {
    const Result now = score(set, answers, traits);
    const double before = exact_percent(now.overall);
    std::vector<std::optional<Change>> best(set.questions.size());
    try_every_answer(
        set, answers, traits, now, [&](std::size_t question, std::vector<std::size_t> options, const Result& then) {
            const double lift = exact_percent(then.overall) - before;
            const double to_beat = best[question] ? best[question]->lift : 0;
            if (lift <= to_beat + smallest_lift)
                return;
            best[question] =
                Change{question, std::move(options), now.overall.percent.value_or(0), then.overall.percent.value_or(0),
                       lift,     then.level};
        });
    return best;
}

Firmness firmness(const QuestionSet& set, const Answers& answers, const Traits& traits) {
    const Result now = score(set, answers, traits);
    Firmness firmness{now.level, now.level};
    try_every_answer(set, answers, traits, now, [&](std::size_t, const std::vector<std::size_t>&, const Result& then) {
        if (!then.level)
            return;
        firmness.lowest = std::min(firmness.lowest.value_or(*then.level), *then.level);
        firmness.highest = std::max(firmness.highest.value_or(*then.level), *then.level);
    });
    return firmness;
}

std::vector<Step> next_steps(const QuestionSet& set, const Answers& answers, const Traits& traits) {
    const Result now = score(set, answers, traits);
    return steps_from(set, now, [&](Step& step) {
        step.find_out = now.questions[step.question].standing == Standing::unknown;
        if (!step.find_out)
            step.missing_options = missing_options(set.questions[step.question], answers[step.question]);
    });
}

std::vector<Step> room_steps(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                             std::optional<int> year) {
    const Result now = score_tallies(set, tallies, traits, room, year);
    return steps_from(set, now, [&](Step& step) {
        const Question& question = set.questions[step.question];
        const Round* round = valid_round(tallies[step.question]);
        const int knowing = round ? knowing_voters(question, *round, room) : 0;
        step.find_out = !round || 2 * knowing <= voters(question, *round, room);
        if (!step.find_out)
            step.missing_options = missing_options(question, answer_of_most(question, *round, knowing));
    });
}

} // namespace pikatesti::engine
