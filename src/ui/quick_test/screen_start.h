// The start screen.
#pragma once

#include "ui/quick_test/model.h"

namespace pikatesti::ui::quick_test {

void start_screen(Composer& composer, Model& model);

} // namespace pikatesti::ui::quick_test
