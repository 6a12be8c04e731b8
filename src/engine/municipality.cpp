#include "engine/municipality.h"

#include "engine/compose_letters.h"

#include <algorithm>
#include <array>
#include <optional>

namespace pikatesti::engine {

namespace {

// One character of UTF-8 text. Bytes that are not UTF-8 are handed out one by one, so any text can be read to its end.
struct Character {
    char32_t code = 0;
    std::size_t size = 1;
};

Character first_character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    const std::size_t size = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
    if (size == 1 || size > text.size())
        return {first < 0x80 ? char32_t{first} : U'\uFFFD', 1};
    char32_t code = first & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {U'\uFFFD', 1};
        code = (code << 6) | (byte(i) & 0x3Fu);
    }
    return {code, size};
}

// Letters written with a mark, or of their own, and the plain letter each is typed as.
struct Folding {
    std::u32string_view letters;
    char plain;
};
constexpr std::array foldings{
    Folding{U"àáâãäåāăąǎæÀÁÂÃÄÅĀĂĄǍÆ", 'a'},
    Folding{U"çćĉċčÇĆĈĊČ", 'c'},
    Folding{U"ďđðĎĐÐ", 'd'},
    Folding{U"èéêëēĕėęěÈÉÊËĒĔĖĘĚ", 'e'},
    Folding{U"ĝğġģǥǧĜĞĠĢǤǦ", 'g'},
    Folding{U"ĥħĤĦ", 'h'},
    Folding{U"ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", 'i'},
    Folding{U"ĵĴ", 'j'},
    Folding{U"ķǩĶǨ", 'k'},
    Folding{U"ĺļľłĹĻĽŁ", 'l'},
    Folding{U"ñńņňŋÑŃŅŇŊ", 'n'},
    Folding{U"òóôõöøōŏőœÒÓÔÕÖØŌŎŐŒ", 'o'},
    Folding{U"ŕŗřŔŖŘ", 'r'},
    Folding{U"śŝşšßŚŜŞŠ", 's'},
    Folding{U"ţťŧŢŤŦ", 't'},
    Folding{U"ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", 'u'},
    Folding{U"ŵŴ", 'w'},
    Folding{U"ýÿŷÝŸŶ", 'y'},
    Folding{U"źżžʒǯŹŻŽƷǮ", 'z'},
};

bool separates_words(char32_t code) {
    // The hyphens and dashes of U+2010-U+2015 and the no-break spaces come with pasted names.
    return code <= U' ' || code == U'-' || code == U'/' || code == U'(' || code == U')' || code == U',' ||
           code == U'\u00A0' || code == U'\u202F' || (code >= U'\u2010' && code <= U'\u2015');
}

// Written or not without another name being meant: marks that combine with the letter before, soft hyphens,
// apostrophes and the Skolt Sámi palatalisation mark.
bool is_left_out(char32_t code) {
    return (code >= U'\u0300' && code <= U'\u036F') || code == U'\u00AD' || code == U'\'' || code == U'\u2019' ||
           code == U'\u02B9' || code == U'\u02BC' || code == U'\uFFFD';
}

// How letters with marks compare.
enum class Marks {
    left_out,        // as the plain letter
    letters_after_z, // but for å, ä and ö
};

// å, ä and ö as ASCII characters after z, in this order; none of another letter.
std::optional<char> letter_after_z(char32_t code) {
    switch (code) {
    case U'å':
    case U'Å':
        return '{';
    case U'ä':
    case U'Ä':
    case U'æ':
    case U'Æ':
        return '|';
    case U'ö':
    case U'Ö':
    case U'ø':
    case U'Ø':
        return '}';
    default:
        return {};
    }
}

// The one letter that a character is compared as; the character itself where it has none.
void append_plain(std::string& word, char32_t code, std::string_view bytes, Marks marks) {
    if (const auto letter = marks == Marks::letters_after_z ? letter_after_z(code) : std::nullopt) {
        word += *letter;
        return;
    }
    if (code < 0x80) {
        word += code >= U'A' && code <= U'Z' ? static_cast<char>(code - U'A' + 'a') : static_cast<char>(code);
        return;
    }
    const auto folding = std::find_if(foldings.begin(), foldings.end(), [&](const Folding& candidate) {
        return candidate.letters.find(code) != std::u32string_view::npos;
    });
    if (folding != foldings.end())
        word += folding->plain;
    else
        word += bytes;
}

// Words in lower case without marks; colons and full stops are still in them.
std::vector<std::string> plain_words(std::string_view name, Marks marks) {
    std::vector<std::string> words;
    bool in_word = false;
    while (!name.empty()) {
        const Character character = first_character(name);
        const std::string_view bytes = name.substr(0, character.size);
        name.remove_prefix(character.size);
        if (is_left_out(character.code))
            continue;
        if (separates_words(character.code)) {
            in_word = false;
            continue;
        }
        if (!in_word)
            words.emplace_back();
        in_word = true;
        append_plain(words.back(), character.code, bytes, marks);
    }
    return words;
}

// "st" alone may be the beginning of another name: it is a saint only before another word.
bool means_saint(std::string_view word, bool is_last) {
    constexpr std::array<std::string_view, 8> saints{"s:t", "s:t.", "s:ta", "s:ta.", "st.", "sta.", "sankt", "sankta"};
    if (std::find(saints.begin(), saints.end(), word) != saints.end())
        return true;
    return !is_last && (word == "st" || word == "sta");
}

enum class Match { code, beginning, word, inside, none };

Match match_name(std::string_view folded, std::string_view wanted) {
    Match best = Match::none;
    for (std::size_t at = folded.find(wanted); at != std::string_view::npos; at = folded.find(wanted, at + 1)) {
        if (at == 0)
            return Match::beginning;
        best = std::min(best, folded[at - 1] == ' ' ? Match::word : Match::inside);
    }
    return best;
}

Match match(const Municipality& municipality, std::string_view wanted) {
    if (municipality.code == wanted)
        return Match::code;
    Match best = Match::none;
    for (const LocalizedText::Entry& name : municipality.name.entries)
        best = std::min(best, match_name(fold_name(name.text), wanted));
    return best;
}

std::string fold(std::string_view name, Marks marks) {
    std::string folded;
    const std::vector<std::string> words = plain_words(name, marks);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string word = words[i];
        if (means_saint(word, i + 1 == words.size()))
            word = "sankt";
        std::erase_if(word, [](char c) { return c == ':' || c == '.'; });
        if (word.empty())
            continue;
        if (!folded.empty())
            folded += ' ';
        folded += word;
    }
    return folded;
}

} // namespace

std::string fold_name(std::string_view name) { return fold(name, Marks::left_out); }

std::string name_order(std::string_view name, std::string_view language) {
    constexpr std::array<std::string_view, 5> northern{"fi", "sv", "se", "smn", "sms"};
    const bool own =
        std::find(northern.begin(), northern.end(), language.substr(0, language.find('-'))) != northern.end();
    return own ? fold(composed(name), Marks::letters_after_z) : fold_name(name);
}

const Municipality* MunicipalityList::find(std::string_view code) const {
    const auto found = std::find_if(municipalities.begin(), municipalities.end(),
                                    [&](const Municipality& municipality) { return municipality.code == code; });
    return found == municipalities.end() ? nullptr : &*found;
}

std::vector<const Municipality*> MunicipalityList::suggest(std::string_view typed, std::size_t limit) const {
    const std::string wanted = fold_name(typed);
    if (wanted.empty())
        return {};
    std::array<std::vector<const Municipality*>, static_cast<std::size_t>(Match::none)> groups;
    for (const Municipality& municipality : municipalities) {
        const Match how = match(municipality, wanted);
        if (how != Match::none)
            groups[static_cast<std::size_t>(how)].push_back(&municipality);
    }
    std::vector<const Municipality*> suggestions;
    for (const auto& group : groups)
        suggestions.insert(suggestions.end(), group.begin(), group.end());
    if (suggestions.size() > limit)
        suggestions.resize(limit);
    return suggestions;
}

} // namespace pikatesti::engine
