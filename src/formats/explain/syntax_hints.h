// Better words for a fault of syntax.
#pragma once

#include "formats/explain/place.h"

#include <string_view>

namespace pikatesti::formats {

// Points where the cause is, if that is elsewhere.
void hint_at_syntax(std::string_view text, Placed& fault);

} // namespace pikatesti::formats
