// How much room something takes before it is laid out where it is seen.
#pragma once

#include "ui/kit/composer.h"

#include <functional>

namespace pikatesti::ui::presenter {

// Where what `compose` lays out from the composer's place on would end, in CSS pixels of the widget: it is laid out
// unseen and without a user, so that nothing of it is pressed.
float unseen_bottom(const kit::Composer& composer, const std::function<void(kit::Composer&)>& compose);

} // namespace pikatesti::ui::presenter
