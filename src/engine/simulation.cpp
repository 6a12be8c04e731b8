#include "engine/simulation.h"

#include "engine/score.h"

#include <algorithm>
#include <map>
#include <utility>

namespace pikatesti::engine {
namespace {

// SplitMix64. Its beginnings are mixed, too: the sequences of two that differ by its step are one another, one number on.
class Dice {
public:
    Dice(std::uint32_t seed, std::uint64_t sample, bool second)
        : m_state(mixed(mixed(seed + step) + sample * 2 + (second ? 1 : 0))) {}

    std::size_t below(std::size_t count) { return static_cast<std::size_t>((next() >> 11U) % count); }
    std::uint64_t next() { return mixed(m_state += step); }

private:
    static constexpr std::uint64_t step = 0x9E3779B97F4A7C15U;

    static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    std::uint64_t m_state;
};

Answer draw(const Question& question, Dice& dice) {
    Answer answer{Answer::State::given, {}};
    if (question.choice == Choice::single) {
        answer.options.push_back(dice.below(question.options.size()));
        return answer;
    }
    std::vector<std::size_t> exclusive;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < question.options.size(); i++)
        (question.options[i].exclusive ? exclusive : others).push_back(i);
    const std::size_t chosen = dice.below(exclusive.size() + (others.empty() ? 0 : 1));
    if (chosen < exclusive.size()) {
        answer.options.push_back(exclusive[chosen]);
        return answer;
    }
    while (answer.options.empty()) { // at most 64 options
        const std::uint64_t bits = dice.next();
        for (std::size_t i = 0; i < others.size(); i++) {
            if (((bits >> i) & 1U) != 0)
                answer.options.push_back(others[i]);
        }
    }
    return answer;
}

bool is_asked(Standing standing) { return standing == Standing::answered || standing == Standing::unknown; }

// An earlier set's answers to questions and options of the same ids.
Answers carried(const QuestionSet& from, const Answers& answers, const QuestionSet& to) {
    Answers out(to.questions.size());
    for (std::size_t i = 0; i < to.questions.size(); i++) {
        const Question& question = to.questions[i];
        const std::optional<std::size_t> same = from.find_question(question.id);
        if (!same)
            continue;
        std::vector<std::size_t> options;
        for (const std::size_t option : answers[*same].options) {
            if (const auto found = question.find_option(from.questions[*same].options[option].key))
                options.push_back(*found);
        }
        std::sort(options.begin(), options.end());
        if (question.choice == Choice::single && options.size() > 1)
            options.resize(1);
        if (!options.empty())
            out[i] = {answers[*same].state, std::move(options)};
    }
    return out;
}

std::string level_of(const QuestionSet& set, const Answers& answers, const Traits& traits = {},
                     std::optional<int> year = {}) {
    return std::string(score(set, answers, traits, year).level_id(set));
}

} // namespace

Answers draw_answers(const QuestionSet& set, std::uint32_t seed, std::uint64_t sample, bool second) {
    Dice dice(seed, sample, second);
    Answers answers;
    answers.reserve(set.questions.size());
    for (const Question& question : set.questions)
        answers.push_back(draw(question, dice));
    return answers;
}

Simulator::Simulator(const QuestionSet& set, std::uint32_t seed) : m_set(set), m_seed(seed) {
    m_result.levels.resize(set.levels.size());
    for (const Question& question : set.questions)
        m_result.questions.emplace_back().chosen.resize(question.options.size());
}

void Simulator::run(std::size_t samples) {
    for (const std::size_t end = m_result.samples + samples; m_result.samples < end; m_result.samples++) {
        Answers answers = draw_answers(m_set, m_seed, m_result.samples);
        Answers others = draw_answers(m_set, m_seed, m_result.samples, true);
        const Result result = score(m_set, answers, {});
        if (result.level) {
            m_result.levels[*result.level]++;
            m_result.percents[static_cast<std::size_t>(std::clamp(result.overall.percent.value_or(0), 0, 100))]++;
        } else {
            m_result.not_enough++;
        }
        for (std::size_t i = 0; i < answers.size(); i++) {
            Simulation::Question& question = m_result.questions[i];
            if (!is_asked(result.questions[i].standing))
                continue; // what is not asked changes nothing
            question.asked++;
            for (const std::size_t option : answers[i].options)
                question.chosen[option]++;
            if (answers[i] == others[i])
                continue;
            std::swap(answers[i], others[i]);
            const Result other = score(m_set, answers, {});
            std::swap(answers[i], others[i]);
            const bool level = other.level != result.level;
            question.changes_level += level ? 1 : 0;
            question.changes_percent +=
                level || (result.level && other.overall.percent != result.overall.percent) ? 1 : 0;
        }
    }
}

RevisionDifference compare_revisions(const QuestionSet& earlier, const QuestionSet& present, std::uint32_t seed,
                                     std::size_t samples, const MunicipalityList* list) {
    RevisionDifference difference;
    std::map<std::pair<std::string, std::string>, std::size_t> flows;
    for (; difference.samples < samples; difference.samples++) {
        const Answers answers = draw_answers(present, seed, difference.samples);
        std::string from = level_of(earlier, carried(present, answers, earlier));
        std::string to = level_of(present, answers);
        if (from == to)
            continue;
        difference.changed++;
        flows[{std::move(from), std::move(to)}]++;
    }
    for (const auto& [levels, count] : flows)
        difference.flows.push_back({levels.first, levels.second, count});
    std::stable_sort(difference.flows.begin(), difference.flows.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    const auto try_example = [&](const Example& example, bool of_present) {
        const QuestionSet& own = of_present ? present : earlier;
        const QuestionSet& other = of_present ? earlier : present;
        const Municipality* municipality = list ? list->find(example.municipality) : nullptr;
        const Traits traits = municipality ? municipality->traits : Traits();
        std::string here = level_of(own, example.answers, traits, example.year);
        std::string there = level_of(other, carried(own, example.answers, other), traits, example.year);
        if (here != there)
            difference.examples.push_back({example.name, of_present ? std::move(there) : std::move(here),
                                           of_present ? std::move(here) : std::move(there)});
    };
    for (const Example& example : present.examples)
        try_example(example, true);
    for (const Example& example : earlier.examples) {
        const bool is_in_both = std::any_of(present.examples.begin(), present.examples.end(),
                                            [&](const Example& each) { return each.name == example.name; });
        if (!is_in_both)
            try_example(example, false);
    }
    return difference;
}

} // namespace pikatesti::engine
