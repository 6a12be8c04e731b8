#include "engine/choose.h"

#include <algorithm>

namespace pikatesti::engine {

bool choose_option(const Question& question, Answer& answer, std::size_t option, bool chosen) {
    if (option >= question.options.size())
        return false;
    const auto place = std::lower_bound(answer.options.begin(), answer.options.end(), option);
    const bool is_chosen = place != answer.options.end() && *place == option;
    if (is_chosen == chosen)
        return false;
    if (!chosen) {
        answer.options.erase(place);
    } else if (question.choice == Choice::single || question.options[option].exclusive) {
        answer.options = {option};
    } else {
        answer.options.insert(place, option);
        std::erase_if(answer.options, [&](std::size_t other) { return question.options[other].exclusive; });
    }
    answer.state = answer.options.empty() ? Answer::State::untouched : Answer::State::given;
    return true;
}

} // namespace pikatesti::engine
