// The result screen.
#pragma once

#include "ui/quick_test/model.h"

namespace pikatesti::ui::quick_test {

void result_screen(Composer& composer, Model& model);

void result_controls(Composer& composer, Model& model); // share, print, copy, start again

} // namespace pikatesti::ui::quick_test
