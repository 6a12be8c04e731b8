// Before a campaign is open: begin one, go on with one that is kept, open a file, or try the made-up example.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void start_screen(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
