// Diagnostics as JSON text without nlohmann's library, for the web modules.
#pragma once

#include "formats/diagnostics/diagnostic.h"
#include "formats/json/writer.h"

#include <vector>

namespace pikatesti::formats {

// A list, as the value of the key just written. Each diagnostic has the members that diagnostics_json.h describes, with null in
// the same places.
void write_diagnostics(JsonWriter& json, const std::vector<Diagnostic>& diagnostics);
// The members of one, in the object that was begun.
void write_members(JsonWriter& json, const Diagnostic& diagnostic);

} // namespace pikatesti::formats
