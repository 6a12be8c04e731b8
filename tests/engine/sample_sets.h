// Small question sets and answers, written in a line or two, for the tests of the engine.
#pragma once

#include "engine/question_set.h"

#include <algorithm>
#include <cassert>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace pikatesti::engine::sample {

inline Option worth(std::string key, double points) {
    Option option;
    option.key = std::move(key);
    option.points = points;
    return option;
}

inline Option unknown(std::string key = "dk") {
    Option option;
    option.key = std::move(key);
    return option;
}

inline Option exclusive(Option option) {
    option.exclusive = true;
    return option;
}

inline Question single(std::string id, std::vector<Option> options, std::size_t goal = 0) {
    Question question;
    question.id = std::move(id);
    question.options = std::move(options);
    question.goals = {{goal, 1}};
    return question;
}

inline Question multiple(std::string id, std::vector<Option> options, std::size_t goal = 0) {
    Question question = single(std::move(id), std::move(options), goal);
    question.choice = Choice::multiple;
    return question;
}

// yes, partly, no and dk, the option indices 0 to 3.
inline Question yes_partly_no(std::string id, double yes, double partly, std::size_t goal = 0) {
    return single(std::move(id), {worth("yes", yes), worth("partly", partly), worth("no", 0), unknown()}, goal);
}

// Shown after yes and partly of a yes_partly_no question; `no` and `dk` say what it is worth after those.
inline Question only_if(Question question, std::size_t earlier, Worth no = Worth::zero, Worth dk = Worth::unknown) {
    question.condition = Condition{earlier, {0, 1}, {Worth::zero, Worth::zero, no, dk}};
    return question;
}

inline QuestionSet set_of(std::vector<Question> questions, std::size_t goals = 1) {
    QuestionSet set;
    set.id = "sample";
    set.languages = {"fi"};
    for (std::size_t i = 0; i < goals; ++i) {
        Goal goal;
        goal.id = "goal" + std::to_string(i);
        set.goals.push_back(goal);
    }
    set.goal_bands = {{"weak", 0}, {"middle", 40}, {"strong", 80}};
    const auto level = [&](std::string id, int minimum, int guard) {
        Level added;
        added.id = std::move(id);
        added.minimum = minimum;
        added.every_goal_at_least = guard;
        set.levels.push_back(added);
    };
    level("first", 0, 0);
    level("second", 40, 0);
    level("third", 60, 0);
    level("top", 80, 50);
    set.questions = std::move(questions);
    return set;
}

// Four goals of 25 points: everything a real set does. Three questions of the third goal hang on its first, one of
// them a multiple choice; the last of the fourth goal is not for places with the trait "no_county".
inline QuestionSet town() {
    std::vector<Question> questions;
    for (std::size_t goal = 0; goal < 2; ++goal) {
        const std::string prefix = goal == 0 ? "council-" : "liaison-";
        questions.push_back(yes_partly_no(prefix + "core", 10, 5, goal));
        for (const char* name : {"a", "b", "c"})
            questions.push_back(yes_partly_no(prefix + name, 5, 2, goal));
    }
    const std::size_t guideline = questions.size();
    questions.push_back(yes_partly_no("guideline", 9, 4, 2));
    questions.push_back(only_if(yes_partly_no("guideline-joint", 5, 2, 2), guideline));
    std::vector<Option> contents;
    for (const char* key : {"forums", "grants", "premises", "partners", "calendar", "persons"})
        contents.push_back(worth(key, 1));
    contents.push_back(exclusive(worth("none", 0)));
    contents.push_back(exclusive(unknown()));
    questions.push_back(only_if(multiple("guideline-content", contents, 2), guideline));
    questions.push_back(only_if(yes_partly_no("guideline-current", 5, 2, 2), guideline));
    questions.push_back(yes_partly_no("grants", 6, 3, 3));
    questions.push_back(yes_partly_no("premises", 6, 3, 3));
    questions.push_back(yes_partly_no("grounds", 5, 2, 3));
    questions.push_back(yes_partly_no("change", 8, 4, 3));
    questions.back().not_applicable_traits = {"no_county"};
    return set_of(std::move(questions), 4);
}

struct Given {
    std::string_view question;
    std::string_view keys; // of the chosen options with blanks between; "-": skipped
};

inline Answer answer_to(const Question& question, std::string_view keys) {
    if (keys == "-")
        return {Answer::State::skipped, {}};
    Answer answer{Answer::State::given, {}};
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(' '), keys.size());
        const std::optional<std::size_t> option = question.find_option(keys.substr(0, end));
        assert(option);
        answer.options.push_back(*option);
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
    std::sort(answer.options.begin(), answer.options.end());
    return answer;
}

// The given answers; every other question is untouched.
inline Answers answers(const QuestionSet& set, std::initializer_list<Given> given) {
    Answers result(set.questions.size());
    for (const Given& one : given) {
        const std::optional<std::size_t> question = set.find_question(one.question);
        assert(question);
        result[*question] = answer_to(set.questions[*question], one.keys);
    }
    return result;
}

// The given answers; every other question is answered with the same option index as far as it has that option.
inline Answers answers_else(const QuestionSet& set, std::size_t option, std::initializer_list<Given> given = {}) {
    Answers result = answers(set, given);
    for (Answer& answer : result) {
        if (answer.state == Answer::State::untouched)
            answer = {Answer::State::given, {option}};
    }
    return result;
}

// The answers that give every point.
inline Answers best_answers(const QuestionSet& set) {
    Answers result;
    for (const Question& question : set.questions) {
        Answer answer{Answer::State::given, {0}};
        if (question.choice == Choice::multiple) {
            answer.options.clear();
            for (std::size_t i = 0; i < question.options.size(); ++i) {
                if (!question.options[i].exclusive)
                    answer.options.push_back(i);
            }
        }
        result.push_back(answer);
    }
    return result;
}

inline std::size_t index_of(const QuestionSet& set, std::string_view question) {
    const std::optional<std::size_t> index = set.find_question(question);
    assert(index);
    return *index;
}

// A small generator of its own, so that a seed gives the same walk with every standard library.
class Random {
public:
    explicit Random(unsigned seed) : m_state(seed * 2654435761u + 1) {}

    // 0 ... below - 1
    std::size_t below(std::size_t below) {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 17;
        m_state ^= m_state << 5;
        return m_state % below;
    }

private:
    unsigned m_state;
};

// Any answer that a session could hold: untouched, skipped, or given within the rules of the question.
inline Answer any_answer(const Question& question, Random& random) {
    switch (random.below(6)) {
    case 0:
        return {};
    case 1:
        return {Answer::State::skipped, {}};
    default:
        break;
    }
    if (question.choice == Choice::single || random.below(4) == 0)
        return {Answer::State::given, {random.below(question.options.size())}};
    Answer answer{Answer::State::given, {}};
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (!question.options[i].exclusive && random.below(2) == 0)
            answer.options.push_back(i);
    }
    return answer.options.empty() ? Answer{} : answer;
}

inline Answers any_answers(const QuestionSet& set, Random& random) {
    Answers result;
    for (const Question& question : set.questions)
        result.push_back(any_answer(question, random));
    return result;
}

} // namespace pikatesti::engine::sample
