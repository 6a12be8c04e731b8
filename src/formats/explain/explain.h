// Says what the loaders found in the way that helps whoever has to mend it. The loaders judge each value by itself and are a
// part of what every visitor loads, so they stay short; this is for `pikatesti` and the checker alone. It
// - names a file that is something else: a spreadsheet, a web page, a merge conflict;
// - gives each cause one message: what follows from another fault is left out, and what is alike is told once;
// - points at the cause where a fault of syntax shows later, and gives advice that can be followed;
// - writes letters that cannot be seen as "<U+200B>".
#pragma once

#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/fault.h"
#include "formats/diagnostics/text_edit.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

enum class Wanted : std::uint8_t { question_set, other_kind };

// `found`: what a loader says of the text, in the order of the text. `wanted`: what the text should have been. `mends`: where the
// changes go that carry each mend out, as many lists as there are diagnostics; empty ones where a mend needs a person.
std::vector<Diagnostic> explain(std::string_view text, std::vector<Diagnostic> found,
                                Wanted wanted = Wanted::question_set, std::vector<TextEdits>* mends = nullptr);

// The kinds of fault that only this tells of. tests/bad has a file for each.
enum class Hint : std::uint8_t {
    other_file,
    merge_conflict,
    closed_early,
    bracket_too_many,
    not_earlier_circle,
    byte_order_mark,
    count, // not a hint: how many there are
};

const FaultText& hint_text(Hint hint);

} // namespace pikatesti::formats
