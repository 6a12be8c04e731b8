// The panel of the staff.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/kiosk/place.h"

namespace pikatesti::ui::kiosk {

void panel_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);

} // namespace pikatesti::ui::kiosk
