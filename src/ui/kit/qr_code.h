// A QR code as the page gives it: rows of 0 and 1 (dark).
#pragma once

#include "ui/kit/composer.h"

#include <string>
#include <vector>

namespace pikatesti::ui::kit {

// Dark on light in every theme, with the four light modules around it that its standard asks for. No rows: the light square.
void paint_qr_code(Composer& composer, const std::vector<std::string>& rows, const Rect& rect);

// The same as the value of an image's node, for the mirror to draw where there is no picture.
std::string qr_code_value(const std::vector<std::string>& rows);

} // namespace pikatesti::ui::kit
