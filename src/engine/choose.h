// Choosing an option: the same for a citizen and for a room that agrees on one answer.
#pragma once

#include "engine/question_set.h"

namespace pikatesti::engine {

// Chooses or removes an option of the question. Single choice: the option takes the place of the one before. Multiple choice: it is
// added or removed; exclusive options and others remove each other. Removing the last one leaves the question untouched.
// False if nothing changes: there is no such option, or it is as wanted.
bool choose_option(const Question& question, Answer& answer, std::size_t option, bool chosen);

} // namespace pikatesti::engine
