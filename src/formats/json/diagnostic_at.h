// A diagnostic at a place in a file that the caller found a fault with.
#pragma once

#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/fault.h"
#include "formats/diagnostics/wording.h"

#include <string_view>

namespace pikatesti::formats {

// The fault at the value that the JSON pointer leads to, such as a path to a file that cannot be read; at the beginning of the
// text where there is no such value. The arguments fill the fault's text.
Diagnostic diagnostic_at(std::string_view json, std::string_view pointer, Fault fault, Arguments arguments);

} // namespace pikatesti::formats
