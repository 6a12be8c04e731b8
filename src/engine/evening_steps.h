// What a room has agreed to do: a list that is added to, edited and put in order. Each function gives the list as it then is;
// what makes no sense (an index that is not there, a step with nothing in it, a thirteenth) leaves it as it was.
#pragma once

#include "engine/evening_data.h"

namespace pikatesti::engine {

using AgreedSteps = std::vector<AgreedStep>;

AgreedSteps with_step(const QuestionSet& set, AgreedSteps steps, const AgreedStep& step); // at the end
// A step that has nothing in it any more is removed.
AgreedSteps with_step_edited(const QuestionSet& set, AgreedSteps steps, std::size_t index, const AgreedStep& step);
AgreedSteps without_step(AgreedSteps steps, std::size_t index);
AgreedSteps with_step_moved(AgreedSteps steps, std::size_t from, std::size_t to); // it then stands at `to`

// What was agreed, in a language: a suggestion that was taken and left as it is has the words of the set in every language;
// anything else is as somebody wrote it, in whatever language that was.
std::string what_in(const QuestionSet& set, const AgreedStep& step, std::string_view language);
// Is it such a suggestion, so that its language is known?
bool is_suggestion(const QuestionSet& set, const AgreedStep& step);

} // namespace pikatesti::engine
