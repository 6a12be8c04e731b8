// The part of the panel with the visitors, and their exports.
#pragma once

#include "ui/kiosk/model.h"

namespace pikatesti::ui::kiosk {

void panel_counts(Composer& composer, quick_test::Model& model, Model& kiosk);

} // namespace pikatesti::ui::kiosk
