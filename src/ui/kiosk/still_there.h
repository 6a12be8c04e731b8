// The screen that asks whether the visitor is still there.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/kiosk/place.h"

namespace pikatesti::ui::kiosk {

void still_there_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);

} // namespace pikatesti::ui::kiosk
