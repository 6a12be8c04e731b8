// A change of a text, as data: what carries a mend out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// Of the text as it is before any change.
struct TextEdit {
    std::size_t offset = 0; // in bytes
    std::size_t length = 0; // of what is taken out
    std::string text;       // what is put there

    bool operator==(const TextEdit&) const = default;
};

// In the order of the text; none overlaps another.
using TextEdits = std::vector<TextEdit>;

// Adds edits that overlap none of those there. False, and nothing is added, where one does.
bool add_edits(TextEdits& edits, const TextEdits& further);

// The text after the changes.
std::string applied(std::string_view text, const TextEdits& edits);

} // namespace pikatesti::formats
