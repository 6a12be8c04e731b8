// The question screen, and its parts for screens that arrange them in another way. They are about the session's
// question.
#pragma once

#include "ui/quick_test/model.h"

namespace pikatesti::ui::quick_test {

// Fills the height from the cursor to `bottom`, where its controls are.
void question_screen(Composer& composer, Model& model, float bottom);

void question_progress(Composer& composer, Model& model); // where one is
void question_words(Composer& composer, Model& model);    // the question and its help; leaves the fieldset open
void question_options(Composer& composer, Model& model, int columns = 1); // closes it
// The ways on, ending at `bottom` or below.
void question_controls(Composer& composer, Model& model, float bottom);
float question_controls_height(const Composer& composer, const Model& model);

// Reads the question aloud, or falls silent.
void speak_question(Model& model);

} // namespace pikatesti::ui::quick_test
