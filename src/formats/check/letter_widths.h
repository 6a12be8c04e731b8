// How wide the letters of the page's typeface are, in both weights.
#pragma once

#include <cstdint>
#include <span>

namespace pikatesti::formats {

struct LetterWidth {
    std::uint16_t code;     // Unicode
    std::uint16_t regular;  // thousandths of an em
    std::uint16_t semibold; // the same
};

// In the order of their codes.
std::span<const LetterWidth> letter_widths();

} // namespace pikatesti::formats
