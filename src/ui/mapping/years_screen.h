// The region's means by year.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void years_screen(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
