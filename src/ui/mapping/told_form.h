// What files do not say themselves, asked once for all that are offered: which year, and whose answers they are.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// Nothing where every offered record says it all.
void told_form(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
