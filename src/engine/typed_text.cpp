#include "engine/typed_text.h"

#include "engine/compose_letters.h"

#include <cstdint>

namespace pikatesti::engine {

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }

void trim(std::string& text) {
    constexpr std::string_view blanks = " \n";
    const std::size_t last = text.find_last_not_of(blanks);
    text.erase(last == std::string::npos ? 0 : last + 1);
    text.erase(0, text.find_first_not_of(blanks));
}

} // namespace

std::size_t utf8_character(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return 0;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
    };
    const std::uint32_t first = byte(0);
    const std::size_t size = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
    if (size == 0 || size > text.size() - at)
        return 0;
    if (size == 1)
        return 1;
    std::uint32_t code = first & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u)
            return 0;
        code = (code << 6) | (byte(i) & 0x3Fu);
    }
    const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? 0 : size;
}

std::string typed_text(std::string_view text, std::size_t most_bytes, Lines lines) {
    std::string tidy;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = utf8_character(text, at);
        const char c = text[at];
        if (size > 1 || (size == 1 && !is_control(c)))
            tidy += text.substr(at, size);
        else if (c == '\t' || (c == '\n' && lines == Lines::one))
            tidy += ' ';
        else if (c == '\n')
            tidy += c;
        at += size > 0 ? size : 1;
    }
    tidy = composed(tidy);
    trim(tidy);
    if (tidy.size() > most_bytes) {
        std::size_t end = most_bytes;
        while (end > 0 && (static_cast<unsigned char>(tidy[end]) & 0xC0u) == 0x80u)
            --end;
        tidy.erase(end);
        trim(tidy);
    }
    return tidy;
}

} // namespace pikatesti::engine
