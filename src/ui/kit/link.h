// A text that opens an address.
#pragma once

#include "ui/kit/composer.h"

#include <string>

namespace pikatesti::ui::kit {

// Over the column and as high as a target has to be; the cursor moves below it. Which addresses may be opened the page decides
// (safeAddress in the mirror).
void link(Composer& composer, std::string id, const Words& words, std::string address, const TextStyle& style);

} // namespace pikatesti::ui::kit
