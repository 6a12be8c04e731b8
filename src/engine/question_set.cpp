#include "engine/question_set.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

template <typename Items, typename Name>
std::optional<std::size_t> index_of(const Items& items, std::string_view wanted, Name name) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (name(items[i]) == wanted)
            return i;
    }
    return std::nullopt;
}

} // namespace

double Question::maximum() const {
    double best = 0;
    double together = 0;
    for (const Option& option : options) {
        const double points = option.points.value_or(0);
        best = std::max(best, points);
        if (!option.exclusive)
            together += points;
    }
    // An exclusive option cannot be added to the others, but it may be worth more than all of them.
    return choice == Choice::multiple ? std::max(best, together) : best;
}

std::optional<std::size_t> Question::find_option(std::string_view key) const {
    return index_of(options, key, [](const Option& option) -> std::string_view { return option.key; });
}

std::optional<std::size_t> QuestionSet::find_question(std::string_view wanted) const {
    return index_of(questions, wanted, [](const Question& question) -> std::string_view { return question.id; });
}

std::optional<std::size_t> QuestionSet::find_goal(std::string_view wanted) const {
    return index_of(goals, wanted, [](const Goal& goal) -> std::string_view { return goal.id; });
}

bool has_any_trait(const Traits& traits, const std::vector<std::string>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& trait) {
        return std::find(traits.begin(), traits.end(), trait) != traits.end();
    });
}

std::vector<std::string> offered_languages(const QuestionSet& set) {
    std::vector<std::string> offered;
    for (const std::string& tag : set.languages) {
        offered.push_back(tag);
        const std::string plain = tag + "-simple";
        for (const Question& question : set.questions)
            if (question.text.find(plain).language == plain) {
                offered.push_back(plain);
                break;
            }
    }
    return offered;
}

} // namespace pikatesti::engine
