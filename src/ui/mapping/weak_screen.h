// What is weak in the region: the questions, the worst first, with who said what.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void weak_screen(Composer& composer, Model& model);

// For print, below the region's table.
void weak_points_on_paper(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
