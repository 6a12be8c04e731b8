// The part of the panel with what was answered.
#pragma once

#include "ui/kiosk/model.h"

namespace pikatesti::ui::kiosk {

void panel_answers(Composer& composer, quick_test::Model& model, Model& kiosk);

} // namespace pikatesti::ui::kiosk
