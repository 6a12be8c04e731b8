// What may be in an evening: typed, counted or saved values as they can be kept. What is tidy already stays as it is.
#pragma once

#include "engine/evening_data.h"

namespace pikatesti::engine {

Count bounded(Count people); // 0 ... most_people

std::vector<std::string> tidy_languages(const QuestionSet& set, const std::vector<std::string>& languages);
EveningDetails tidy_details(const EveningDetails& details, const QuestionSet& set);
// At least one round, and at most the last most_rounds, each with a count for each option.
Tally tidy_tally(Tally tally, const Question& question);
AgreedStep tidy_step(const AgreedStep& step, const QuestionSet& set);
bool is_empty(const AgreedStep& step);
// Saved data as they fit the set: what is left out is as in an empty evening. The place may be at a question that is not asked.
EveningData tidy_evening(EveningData data, const QuestionSet& set);

} // namespace pikatesti::engine
