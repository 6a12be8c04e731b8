// The whole country as a picture for a slide: three hundred names do not fit one so that a room can read them. So a square is a
// region, with its mean and how many were heard, and its municipalities are small squares in it, filled as far as they are.
#pragma once

#include "ui/mapping/slide.h"

namespace pikatesti::ui::mapping {

Slide country_slide(Model& model, const Fonts& fonts);

} // namespace pikatesti::ui::mapping
