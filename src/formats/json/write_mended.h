// Diagnostics with what carries their mends out, for authors' tools. Apart from write_diagnostics.h, which visitors load.
#pragma once

#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/text_edit.h"
#include "formats/json/writer.h"

#include <vector>

namespace pikatesti::formats {

// [{"offset", "length", "text"}], in bytes of UTF-8.
void write_edits(JsonWriter& json, const TextEdits& edits);

// As write_diagnostics(), and "value", "values" and "also_on" as diagnostic.h has them, and "edits" with the mends of those
// that have any. There are as many mends as diagnostics, or none.
void write_mended(JsonWriter& json, const std::vector<Diagnostic>& diagnostics, const std::vector<TextEdits>& mends);

} // namespace pikatesti::formats
