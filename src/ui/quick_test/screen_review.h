// The review of the answers before the result.
#pragma once

#include "ui/quick_test/model.h"

namespace pikatesti::ui::quick_test {

void review_screen(Composer& composer, Model& model);

} // namespace pikatesti::ui::quick_test
