#include "formats/check/reach_bounds.h"

#include <algorithm>
#include <optional>

namespace pikatesti::formats {
namespace {

using engine::Worth;

// What hidden questions add, by what they are worth, together with all that hang on them.
struct Hidden {
    double zero = 0;
    double unknown = 0;

    double of(Worth worth) const { return worth == Worth::zero ? zero : worth == Worth::unknown ? unknown : 0; }
};

bool is_shown(const engine::Condition& condition, std::size_t option) {
    return std::find(condition.shown_after.begin(), condition.shown_after.end(), option) != condition.shown_after.end();
}

} // namespace

QuestionTrees::QuestionTrees(const engine::QuestionSet& set, const engine::Traits& traits)
    : m_set(&set), m_hanging(set.questions.size()), m_left_out(set.questions.size()) {
    for (std::size_t i = 0; i < set.questions.size(); i++) {
        const engine::Question& question = set.questions[i];
        m_left_out[i] = !question.asked.covers({}) || engine::has_any_trait(traits, question.not_applicable_traits);
        if (question.condition) {
            m_hanging[question.condition->question].push_back(i);
            m_left_out[i] = m_left_out[i] || m_left_out[question.condition->question];
        }
    }
}

double QuestionTrees::most(const std::vector<Weighing>& weighings) const {
    const std::size_t count = m_set->questions.size();
    std::vector<double> asked(count); // the most of a question that is asked, and of what hangs on it
    std::vector<Hidden> hidden(count);
    double sum = 0;
    for (std::size_t i = count; i-- > 0;) {
        if (m_left_out[i])
            continue;
        const engine::Question& question = m_set->questions[i];
        const Weighing& weighing = weighings[i];
        const double maximum = question.maximum();
        const double as_unknown = weighing.maximum * maximum;
        const double as_known = as_unknown + (weighing.known * maximum);
        hidden[i] = {as_known, as_unknown};
        double best = as_unknown; // not answered
        for (const std::size_t child : m_hanging[i]) {
            hidden[i].zero += hidden[child].zero;
            hidden[i].unknown += hidden[child].unknown;
            best += hidden[child].unknown;
        }
        if (question.choice == engine::Choice::multiple) { // nothing hangs on it
            const double points = weighing.points > 0 ? maximum : least_points(question);
            best = std::max(best, as_known + (weighing.points * points));
        } else {
            for (std::size_t option = 0; option < question.options.size(); option++) {
                const std::optional<double>& points = question.options[option].points;
                double found = points ? as_known + (weighing.points * *points) : as_unknown;
                for (const std::size_t child : m_hanging[i]) {
                    const engine::Condition& condition = *m_set->questions[child].condition;
                    if (m_left_out[child])
                        continue;
                    found += is_shown(condition, option) ? asked[child] : hidden[child].of(condition.otherwise[option]);
                }
                best = std::max(best, found);
            }
        }
        asked[i] = best;
        if (is_root(i))
            sum += best;
    }
    return sum;
}

double least_points(const engine::Question& question) {
    std::optional<double> least;
    for (const engine::Option& option : question.options) {
        if (option.points && (!least || *option.points < *least))
            least = option.points;
    }
    return least.value_or(0);
}

} // namespace pikatesti::formats
