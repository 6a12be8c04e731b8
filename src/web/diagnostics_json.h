// Diagnostics as the JSON that exports.h describes.
#pragma once

#include "formats/diagnostics/diagnostic.h"
#include "web/json_writer.h"

#include <string>
#include <vector>

namespace pikatesti::web {

// As the value of the key just written.
void write_diagnostics(JsonWriter& json, const std::vector<formats::Diagnostic>& diagnostics);
// {"diagnostics": [...]}
std::string diagnostics_json(const std::vector<formats::Diagnostic>& diagnostics);

} // namespace pikatesti::web
