// Mends of what is no JSON: they need nothing but the text around the fault.
#pragma once

#include "formats/diagnostics/text_edit.h"
#include "formats/explain/place.h"

#include <string_view>

namespace pikatesti::formats {

// None where the mend needs a person, or the fault is another one.
TextEdits mend_syntax(std::string_view text, const Placed& fault);

} // namespace pikatesti::formats
