#include "engine/evening_steps.h"

#include "engine/evening_tidy.h"
#include "engine/typed_text.h"

#include <algorithm>
#include <utility>

namespace pikatesti::engine {

namespace {

auto at(AgreedSteps& steps, std::size_t index) { return steps.begin() + static_cast<std::ptrdiff_t>(index); }

} // namespace

AgreedSteps with_step(const QuestionSet& set, AgreedSteps steps, const AgreedStep& step) {
    AgreedStep tidy = tidy_step(step, set);
    if (!is_empty(tidy) && steps.size() < most_agreed_steps)
        steps.push_back(std::move(tidy));
    return steps;
}

AgreedSteps with_step_edited(const QuestionSet& set, AgreedSteps steps, std::size_t index, const AgreedStep& step) {
    AgreedStep tidy = tidy_step(step, set);
    if (is_empty(tidy))
        return without_step(std::move(steps), index);
    if (index < steps.size())
        steps[index] = std::move(tidy);
    return steps;
}

AgreedSteps without_step(AgreedSteps steps, std::size_t index) {
    if (index < steps.size())
        steps.erase(at(steps, index));
    return steps;
}

AgreedSteps with_step_moved(AgreedSteps steps, std::size_t from, std::size_t to) {
    if (from >= steps.size() || to >= steps.size())
        return steps;
    AgreedStep moved = std::move(steps[from]);
    steps.erase(at(steps, from));
    steps.insert(at(steps, to), std::move(moved));
    return steps;
}

bool is_suggestion(const QuestionSet& set, const AgreedStep& step) {
    if (!step.question || *step.question >= set.questions.size())
        return false;
    const auto& titles = set.questions[*step.question].next_step.title.entries;
    return std::any_of(titles.begin(), titles.end(), [&](const LocalizedText::Entry& title) {
        return typed_text(without_soft_hyphens(title.text), longest_what, Lines::one) == step.what;
    });
}

std::string what_in(const QuestionSet& set, const AgreedStep& step, std::string_view language) {
    return is_suggestion(set, step) ? without_soft_hyphens(set.questions[*step.question].next_step.title.in(language))
                                    : step.what;
}

} // namespace pikatesti::engine
