// The first part of the result screen: level, score, goals, how firm the result is.
#pragma once

#include "ui/quick_test/model.h"

namespace pikatesti::ui::quick_test {

enum class Summary { whole, short_form }; // short: without the words for each goal and for what another answer would do
void result_summary(Composer& composer, Model& model, Summary summary = Summary::whole);

} // namespace pikatesti::ui::quick_test
