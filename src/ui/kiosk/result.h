// The result screen of a kiosk.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/kiosk/place.h"

namespace pikatesti::ui::kiosk {

void result_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);

} // namespace pikatesti::ui::kiosk
