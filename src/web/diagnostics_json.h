// Diagnostics as the JSON that exports.h describes.
#pragma once

#include "formats/diagnostics/diagnostic.h"

#include <string>
#include <vector>

namespace pikatesti::web {

// {"diagnostics": [...]}
std::string diagnostics_json(const std::vector<formats::Diagnostic>& diagnostics);

} // namespace pikatesti::web
