#include "engine/compose_letters.h"

#include "engine/compose_letters_table.h"

namespace pikatesti::engine {
namespace {

// The code point of the two bytes at `at`; 0 if they are none. Marks and composed letters have two bytes each.
std::uint32_t two_bytes(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size())
        return 0;
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return (first & 0xE0u) == 0xC0u && (second & 0xC0u) == 0x80u ? (first & 0x1Fu) << 6 | (second & 0x3Fu) : 0;
}

// The letter that ends the text; 0 if it has more than two bytes.
std::uint32_t last_letter(std::string_view text) {
    if (text.empty())
        return 0;
    const auto last = static_cast<unsigned char>(text.back());
    return last < 0x80 ? last : text.size() > 1 ? two_bytes(text, text.size() - 2) : 0;
}

const LetterComposition* find(std::uint32_t base, std::uint32_t mark) {
    for (const LetterComposition& each : letter_compositions) {
        if (each.base == base && each.mark == mark)
            return &each;
    }
    return nullptr;
}

} // namespace

std::string composed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); at++) {
        const std::uint32_t mark = two_bytes(text, at);
        const std::uint32_t base = mark >= 0x300 && mark <= 0x36F ? last_letter(out) : 0;
        const LetterComposition* found = base == 0 ? nullptr : find(base, mark - 0x300);
        if (!found) {
            out += text[at];
            continue;
        }
        out.resize(out.size() - (base < 0x80 ? 1 : 2));
        out += static_cast<char>(0xC0 | found->letter >> 6);
        out += static_cast<char>(0x80 | (found->letter & 0x3F));
        at++;
    }
    return out;
}

} // namespace pikatesti::engine
