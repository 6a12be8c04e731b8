// The question screen of a kiosk.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/kiosk/place.h"

namespace pikatesti::ui::kiosk {

void question_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place, float bottom);

} // namespace pikatesti::ui::kiosk
