// The screens. Each lays itself out in the composer's column, and does what the user asked of its controls.
#pragma once

#include "ui/quick_test/model.h"

#include <string>

namespace pikatesti::ui::quick_test {

// The screens fill the height from the cursor to `bottom` where they have controls that belong at the bottom.
void start_screen(Composer& composer, Model& model);
void question_screen(Composer& composer, Model& model, float bottom);
void review_screen(Composer& composer, Model& model);
void result_screen(Composer& composer, Model& model);

// Below every screen: the languages, and the other way to see the test.
void footer(Composer& composer, Model& model);
float footer_height(const Composer& composer, const Model& model);

// The node that gets the focus when the screen is entered.
std::string heading_id(const Model& model);
// What is announced of a screen that was entered, beside its heading, which the focus makes heard: where one is, or the
// result. May be empty.
std::string arrival_words(Model& model);

// The result in plain text, for the clipboard.
std::string result_text(Model& model);

} // namespace pikatesti::ui::quick_test
