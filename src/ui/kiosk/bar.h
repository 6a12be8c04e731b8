// The bar along the lower edge: how the visitor wants it, the languages, the end of the visit.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/kiosk/place.h"

namespace pikatesti::ui::kiosk {

void visit_bar(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);
float visit_bar_height(Composer& composer, const quick_test::Model& model, const Model& kiosk, const Place& place);

} // namespace pikatesti::ui::kiosk
