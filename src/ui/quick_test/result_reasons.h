// The part of the result screen that says why, question by question.
#pragma once

#include "ui/quick_test/model.h"

namespace pikatesti::ui::quick_test {

void result_reasons(Composer& composer, Model& model);

} // namespace pikatesti::ui::quick_test
