#include "engine/answer_all.h"

#include <algorithm>

namespace pikatesti::engine {
namespace {

// A small xorshift generator: good enough to be surprised by, and the same everywhere.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_state(seed * 2654435769u + 1013904223u) {
        if (m_state == 0)
            m_state = 1;
    }
    std::size_t below(std::size_t count) {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 17;
        m_state ^= m_state << 5;
        return m_state % count;
    }

private:
    std::uint32_t m_state;
};

using Options = std::vector<std::size_t>;

// The option that is worth most, or least with a sign of -1, of those that fit; none if no such option has points.
template <typename Fits> Options outermost(const Question& question, double sign, Fits fits) {
    Options found;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Option& option = question.options[i];
        if (!option.points || !fits(option))
            continue;
        if (found.empty() || *option.points * sign > *question.options[found[0]].points * sign)
            found = {i};
    }
    return found;
}

constexpr auto any = [](const Option&) { return true; };

Options best(const Question& question) {
    Options single = outermost(question, 1, any);
    if (question.choice == Choice::single)
        return single;
    Options together;
    double sum = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Option& option = question.options[i];
        if (!option.exclusive && option.points.value_or(0) > 0) {
            together.push_back(i);
            sum += *option.points;
        }
    }
    const bool one_is_better = !single.empty() && *question.options[single[0]].points > sum;
    return together.empty() || one_is_better ? single : together;
}

Options unknown(const Question& question) {
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (!question.options[i].points)
            return {i};
    }
    return {};
}

Options random(const Question& question, Dice& dice) {
    if (question.choice == Choice::single)
        return {dice.below(question.options.size())};
    Options exclusive;
    Options some;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].exclusive)
            exclusive.push_back(i);
        else if (dice.below(2) == 1)
            some.push_back(i);
    }
    // Each exclusive option is as likely as all other answers together.
    const std::size_t chosen = dice.below(exclusive.size() + 1);
    return chosen < exclusive.size() ? Options{exclusive[chosen]} : some;
}

Options options(const Question& question, Manner manner, Dice& dice) {
    switch (manner) {
    case Manner::best:
        return best(question);
    case Manner::worst:
        return outermost(question, -1, any);
    case Manner::unknown:
        return unknown(question);
    case Manner::random:
        return random(question, dice);
    }
    return {};
}

} // namespace

void answer_all(Session& session, Manner manner, std::uint32_t seed) {
    Dice dice(seed);
    const QuestionSet& set = session.set();
    for (std::size_t i = 0; i < set.questions.size(); ++i)
        session.clear(i);
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        if (!session.is_asked(i))
            continue;
        for (const std::size_t option : options(set.questions[i], manner, dice))
            session.choose(i, option);
    }
    session.show_result();
}

} // namespace pikatesti::engine
