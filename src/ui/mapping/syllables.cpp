#include "ui/mapping/syllables.h"

#include <algorithm>
#include <array>
#include <vector>

namespace pikatesti::ui::mapping {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

bool is_vowel(std::string_view letter) {
    constexpr std::array<std::string_view, 18> vowels{"a", "e", "i", "o", "u", "y", "å", "ä", "ö",
                                                      "A", "E", "I", "O", "U", "Y", "Å", "Ä", "Ö"};
    return std::find(vowels.begin(), vowels.end(), letter) != vowels.end();
}

bool is_consonant(std::string_view letter) {
    const bool is_letter =
        letter.size() > 1 || (letter[0] >= 'a' && letter[0] <= 'z') || (letter[0] >= 'A' && letter[0] <= 'Z');
    return is_letter && !is_vowel(letter);
}

// The UTF-8 sequences of its characters.
std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> all;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
        all.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return all;
}

} // namespace

std::string with_soft_hyphens(std::string_view name) {
    if (name.find(soft_hyphen) != std::string_view::npos)
        return std::string(name);
    const std::vector<std::string_view> letters = characters(name);
    std::string hyphenated;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto letter = [&](std::size_t at) { return is_vowel(letters[at]) || is_consonant(letters[at]); };
        const bool inside = i >= 2 && i + 1 < letters.size() && letter(i - 1) && letter(i - 2);
        if (inside && is_consonant(letters[i]) && is_vowel(letters[i + 1]))
            hyphenated += soft_hyphen;
        hyphenated += letters[i];
    }
    return hyphenated;
}

} // namespace pikatesti::ui::mapping
