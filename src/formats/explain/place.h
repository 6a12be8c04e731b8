// A diagnostic with its place as an offset, for those who look at the text around it.
#pragma once

#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/fault.h"
#include "formats/diagnostics/text_edit.h"
#include "formats/diagnostics/wording.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct Placed {
    Diagnostic diagnostic;
    std::size_t offset = 0; // in bytes
    TextEdits edits;        // what carries the mend out; none where it needs a person
};

// They are in the order of the text, which is gone through once.
std::vector<Placed> placed(std::string_view text, std::vector<Diagnostic> diagnostics);

// In the order of the text.
void sort_by_place(std::vector<Placed>& faults);

// Line and column for the diagnostic's offset.
void move_to(Placed& placed, std::string_view text, std::size_t offset);

// The value's own quote where a fault of an id stands at the key before it ("id": "…").
std::size_t id_offset(std::string_view text, const Placed& fault);

// What stands between the quotes that begin at the offset, as it is written; empty where none do.
std::string_view quoted_at(std::string_view text, std::size_t offset);

// Another text for the diagnostic; its place stays.
void retell(Placed& fault, const FaultText& text, Arguments arguments);

} // namespace pikatesti::formats
