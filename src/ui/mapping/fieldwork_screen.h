// How the fieldwork stands: a row a municipality, and the coordinator's own notes of each.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void fieldwork_screen(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
