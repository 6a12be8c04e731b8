// What every screen of the test has.
#pragma once

#include "ui/quick_test/model.h"

#include <string>

namespace pikatesti::ui::quick_test {

// Below every screen: the languages, and the other way to see the test.
void footer(Composer& composer, Model& model);
float footer_height(const Composer& composer, const Model& model);

// The node that gets the focus when the screen is entered.
std::string heading_id(const Model& model);
// What is announced of a screen that was entered, beside its heading, which the focus makes heard: where one is, or the
// result. May be empty.
std::string arrival_words(Model& model);

} // namespace pikatesti::ui::quick_test
