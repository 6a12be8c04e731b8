// Text that people type: notes, names and agreed steps, kept so that it can be shown, saved and read again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pikatesti::engine {

enum class Lines { one, many };

// The text without what could not be shown: bytes that are no UTF-8, control characters (a line break stays in a text of
// many lines and becomes a blank in one of one line, a tab becomes a blank) and blanks at the ends, with letters and their
// marks composed; cut to at most `most_bytes`, never inside a character.
std::string typed_text(std::string_view text, std::size_t most_bytes, Lines lines);

// The length in bytes of the UTF-8 character that begins at `at`; 0 if there is none (RFC 3629: no surrogates, nothing
// longer than needed, nothing beyond U+10FFFF).
std::size_t utf8_character(std::string_view text, std::size_t at);

} // namespace pikatesti::engine
