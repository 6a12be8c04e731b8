// The screen that asks for the PIN of the staff.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/kiosk/place.h"

namespace pikatesti::ui::kiosk {

void pin_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);

} // namespace pikatesti::ui::kiosk
