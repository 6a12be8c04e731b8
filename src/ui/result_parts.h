// The parts of the result screen.
#pragma once

#include "ui/model.h"

namespace pikatesti::ui {

void result_summary(Composer& composer, Model& model);  // level, score, goals, how firm it is
void result_steps(Composer& composer, Model& model);    // what to do next
void result_reasons(Composer& composer, Model& model);  // why this result, question by question
void result_controls(Composer& composer, Model& model); // share, print, copy, start again

} // namespace pikatesti::ui
