// Takes translations in from a table as export_texts() writes them, whatever a spreadsheet has made of it since.
#pragma once

#include "formats/diagnostics/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct ImportedTexts {
    // The set with the translations in it: what stays the same is written as it was. Empty where nothing could be read.
    std::string text;
    // What of the table was not taken, or should be looked at; the lines are the table's. Warnings with the id
    // "stale-translation" name the translations that were made of another original than the set has now.
    std::vector<Diagnostic> diagnostics;
    std::size_t changed = 0;            // texts that are new or other than before
    std::vector<std::string> languages; // those that the set did not list before
};

// `set`: a question set that is JSON; faults of its syntax come back as diagnostics, and nothing is taken in. `table`: CSV
// in UTF-8, UTF-16 or Windows-1252. The column of the set's first language is what was translated: it is compared and
// never taken. An empty cell changes nothing. Line breaks in a cell become spaces.
ImportedTexts import_texts(std::string_view set, std::string_view table);

} // namespace pikatesti::formats
