#include "formats/csv/text_decoder.h"

#include "engine/utf8.h"
#include "formats/diagnostics/wording.h"

#include <algorithm>
#include <array>

namespace pikatesti::formats {
namespace {

// 0x80 to 0x9F of Windows-1252; the five that mean nothing stay control characters, as browsers have it.
constexpr std::array<char16_t, 32> windows_1252_marks{
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178,
};

// How long a letter is that begins with the byte, as far as that tells; 0: none begins so.
std::size_t length_by_first(unsigned char byte) {
    if (byte < 0x80)
        return 1;
    if (byte >= 0xC2 && byte < 0xE0)
        return 2;
    if (byte >= 0xE0 && byte < 0xF0)
        return 3;
    return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

} // namespace

std::string TextDecoder::decode(std::string_view bytes, bool last) {
    m_rest.append(bytes);
    std::string out;
    if (!m_begun) {
        constexpr std::size_t enough = 64;
        if (m_rest.size() < enough && !last)
            return out;
        m_begun = true;
        recognise();
    }
    if (m_encoding == Encoding::utf_16_little || m_encoding == Encoding::utf_16_big)
        take_utf_16(out);
    else
        take_bytes(out, last);
    return out;
}

// UTF-16 by its mark, or by every other byte being 0, as the letters of a heading row have it.
void TextDecoder::recognise() {
    const auto starts = [&](std::string_view mark) { return m_rest.compare(0, mark.size(), mark) == 0; };
    const std::size_t pairs = std::min<std::size_t>(m_rest.size(), 64) / 2;
    std::size_t zero_first = 0;
    std::size_t zero_second = 0;
    for (std::size_t i = 0; i < pairs; i++) {
        zero_first += m_rest[2 * i] == '\0' ? 1 : 0;
        zero_second += m_rest[2 * i + 1] == '\0' ? 1 : 0;
    }
    const bool many = pairs >= 2;
    if (starts("\xFF\xFE") || (many && zero_second * 4 >= pairs * 3 && zero_first == 0))
        m_encoding = Encoding::utf_16_little;
    else if (starts("\xFE\xFF") || (many && zero_first * 4 >= pairs * 3 && zero_second == 0))
        m_encoding = Encoding::utf_16_big;
    if (starts("\xFF\xFE") || starts("\xFE\xFF"))
        m_rest.erase(0, 2);
    if (starts("\xEF\xBB\xBF"))
        m_encoding = Encoding::utf_8;
}

void TextDecoder::take_bytes(std::string& out, bool last) {
    std::size_t at = 0;
    while (at < m_rest.size()) {
        const auto byte = static_cast<unsigned char>(m_rest[at]);
        if (byte <
            0x80) { // NOLINT(bugprone-branch-clone): a byte is kept here for its own reason, and below for others
            out += m_rest[at++];
        } else if (m_encoding == Encoding::windows_1252) {
            engine::append_utf8(out, byte < 0xA0 ? windows_1252_marks[byte - 0x80U] : byte);
            at++;
        } else if (const std::size_t length = utf8_length(m_rest, at); length > 0) {
            m_encoding = Encoding::utf_8;
            out.append(m_rest, at, length);
            at += length;
        } else if (!last && at + length_by_first(byte) > m_rest.size()) {
            break;
        } else if (m_encoding == Encoding::ascii) {
            m_encoding = Encoding::windows_1252;
        } else {
            out += m_rest[at++];
        }
    }
    m_rest.erase(0, at);
}

void TextDecoder::take_utf_16(std::string& out) {
    const std::size_t low = m_encoding == Encoding::utf_16_little ? 0 : 1;
    std::size_t at = 0;
    for (; at + 1 < m_rest.size(); at += 2) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(m_rest[at + i]); };
        const auto unit = static_cast<char16_t>(byte(low) | (byte(1 - low) << 8U));
        const bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (m_high != 0 && is_low)
            engine::append_utf8(out, 0x10000 + ((static_cast<char32_t>(m_high) - 0xD800) << 10U) + (unit - 0xDC00U));
        else if (m_high != 0 || is_low)
            engine::append_utf8(out, 0xFFFD);
        const bool is_high = unit >= 0xD800 && unit < 0xDC00;
        if (!is_high && !is_low)
            engine::append_utf8(out, unit);
        m_high = is_high ? unit : 0;
    }
    m_rest.erase(0, at);
}

std::string_view name_of(TextDecoder::Encoding encoding) {
    switch (encoding) {
    case TextDecoder::Encoding::ascii:
    case TextDecoder::Encoding::utf_8:
        return "UTF-8";
    case TextDecoder::Encoding::windows_1252:
        return "Windows-1252";
    case TextDecoder::Encoding::utf_16_little:
    case TextDecoder::Encoding::utf_16_big:
        return "UTF-16";
    }
    return "";
}

} // namespace pikatesti::formats
