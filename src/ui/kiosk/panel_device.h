// The part of the panel about the device.
#pragma once

#include "ui/kiosk/model.h"

namespace pikatesti::ui::kiosk {

void panel_device(Composer& composer, quick_test::Model& model, Model& kiosk);

} // namespace pikatesti::ui::kiosk
