// The region's table: municipalities, the four goals and the whole.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void table_screen(Composer& composer, Model& model);
void table_on_paper(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
