// An interview: one question at a time, with keys for everything, and at the end what was said, to be read back.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void interview_screen(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
