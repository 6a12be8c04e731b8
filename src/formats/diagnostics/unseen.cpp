#include "formats/diagnostics/unseen.h"

#include "formats/diagnostics/wording.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
    std::string_view name;
};

constexpr Range unseen[] = {
    {0xA0, 0xA0, "a no-break space"},
    {0xAD, 0xAD, "a soft hyphen"},
    {0x115F, 0x1160, "an empty letter"},
    {0x180E, 0x180E, "an empty letter"},
    {0x2000, 0x200A, "a space of another width"},
    {0x200B, 0x200B, "a zero width space"},
    {0x200C, 0x200D, "a joiner"},
    {0x200E, 0x200F, "a mark of the writing direction"},
    {0x2028, 0x2029, "a line separator"},
    {0x202A, 0x202E, "a mark of the writing direction"},
    {0x202F, 0x202F, "a narrow no-break space"},
    {0x205F, 0x205F, "a space of another width"},
    {0x2060, 0x2064, "a word joiner"},
    {0x2066, 0x2069, "a mark of the writing direction"},
    {0x3000, 0x3000, "an ideographic space"},
    {0x3164, 0x3164, "an empty letter"},
    {0xFE00, 0xFE0F, "a variation selector"},
    {0xFEFF, 0xFEFF, "a byte order mark"},
    {0xE0000, 0xE01EF, "an unseen tag"},
};

} // namespace

std::uint32_t code_point(std::string_view text, std::size_t at, std::size_t length) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (length < 2)
        return length == 0 ? 0xFFFD : byte(0);
    std::uint32_t code = byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; i++)
        code = (code << 6U) | (byte(i) & 0x3FU);
    return code;
}

std::string code_name(std::uint32_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (; code > 0 || name.size() < 4; code /= 16)
        name.insert(name.begin(), digits[code % 16]);
    return "U+" + name;
}

std::string_view unseen_letter(std::uint32_t code) {
    const auto* const found = std::find_if(std::begin(unseen), std::end(unseen), [&](const Range& range) {
        return code >= range.first && code <= range.last;
    });
    return found == std::end(unseen) ? std::string_view() : found->name;
}

bool is_combining(std::uint32_t code) { return code >= 0x300 && code <= 0x36F; }

std::string with_unseen_shown(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text, at));
        const std::uint32_t code = code_point(text, at, length);
        if (length > 1 && (is_combining(code) || !unseen_letter(code).empty()))
            out += join({"<", code_name(code), ">"});
        else
            out.append(text.substr(at, length));
        at += length;
    }
    return out;
}

} // namespace pikatesti::formats
