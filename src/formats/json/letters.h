// What a single byte of JSON text can be.
#pragma once

namespace pikatesti::formats {

inline bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

inline bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

// A part of a key or value that stands without quotes.
inline bool is_word(char letter) { return is_digit(letter) || is_letter(letter) || letter == '_' || letter == '-'; }

// 16 for what is no hexadecimal digit.
inline unsigned hex_digit(char digit) {
    if (is_digit(digit))
        return static_cast<unsigned>(digit - '0');
    const int lower = digit | 0x20;
    return lower >= 'a' && lower <= 'f' ? static_cast<unsigned>(lower - 'a' + 10) : 16;
}

} // namespace pikatesti::formats
