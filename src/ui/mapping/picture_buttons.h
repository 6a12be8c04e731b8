// The region's table or map as a picture for a slide, to be downloaded.
#pragma once

#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

// picture: "map" or "table", as of the call picture.
void picture_buttons(Composer& composer, Model& model, const std::string& picture);

} // namespace pikatesti::ui::mapping
