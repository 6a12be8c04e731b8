// The parts of the result screen.
#pragma once

#include "ui/quick_test/model.h"

#include <optional>

namespace pikatesti::ui::quick_test {

// Level, score, goals, how firm it is.
enum class Summary { whole, short_form }; // short: without the words for each goal and for what another answer would do
void result_summary(Composer& composer, Model& model, Summary summary = Summary::whole);

// What to do next; the rest of it where the step of one question has been told already.
void result_steps(Composer& composer, Model& model, std::optional<std::size_t> told = {});
void result_reasons(Composer& composer, Model& model);  // why this result, question by question
void result_controls(Composer& composer, Model& model); // share, print, copy, start again

} // namespace pikatesti::ui::quick_test
