// Diagnostics as JSON text, for programs that show them in their own way.
#pragma once

#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/text_edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct FileDiagnostics {
    std::string file;
    std::vector<Diagnostic> diagnostics;
    std::vector<TextEdits> mends; // as many, or none
};

// {"files": [{"file", "errors", "warnings", "diagnostics": [{"severity", "id", "line", "column", "pointer", "message",
// "mend", "value", "values", "also_on", "see", "edits"?}]}], "errors", "warnings"}. Line and column are null where there
// is no place, "see" where there is no explanation. "value", "values" and "also_on" are as diagnostic.h has them. "edits":
// [{"offset", "length", "text"}] carry the mend out, in bytes of the file, where that needs no person. Indented by two
// spaces; bytes that are not UTF-8 become U+FFFD.
std::string diagnostics_json(const std::vector<FileDiagnostics>& files);

} // namespace pikatesti::formats
