// The part of the panel with the settings.
#pragma once

#include "ui/kiosk/model.h"

namespace pikatesti::ui::kiosk {

void panel_settings(Composer& composer, quick_test::Model& model, Model& kiosk);

} // namespace pikatesti::ui::kiosk
