// The region as a map of squares: the same figures as the table, one goal at a time.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void map_screen(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
