// Without a level: the questions whose answers would open most, where to look and whom to ask, and the way to each.
#pragma once

#include "ui/quick_test/model.h"

namespace pikatesti::ui::quick_test {

// Nothing where there is a level, or nothing to find out.
void result_find_out(Composer& composer, Model& model);

} // namespace pikatesti::ui::quick_test
