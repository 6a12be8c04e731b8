// Letters that look like nothing or like a space. Whoever copies a text from a page or a document gets them unawares, so a
// message has to name them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pikatesti::formats {

// The code point at `at`, which is `length` bytes long (see utf8_length).
std::uint32_t code_point(std::string_view text, std::size_t at, std::size_t length);

// "U+200B".
std::string code_name(std::uint32_t code);

// "a zero width space"; empty for a letter that is seen for what it is.
std::string_view unseen_letter(std::uint32_t code);

// A mark that is written over the letter before it, as in decomposed text: U+0300 to U+036F.
bool is_combining(std::uint32_t code);

// The text with "<U+200B>" for each of these letters and marks.
std::string with_unseen_shown(std::string_view text);

} // namespace pikatesti::formats
