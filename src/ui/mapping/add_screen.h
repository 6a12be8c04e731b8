// Records are added: by files, by drop, by pasted links. What each is, is shown before anything is taken.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void add_screen(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
