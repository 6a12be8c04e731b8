// Letters and marks that a text brings along from where it was copied.
#include "formats/check/lint_letters.h"

#include "formats/check/letter_widths.h"
#include "formats/diagnostics/unseen.h"
#include "formats/json/letters.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

// UTF-8 that was read as Windows-1252 and saved again: "\u00C3\u00A4" for "ä", "\u00E2\u20AC\u201C" for a dash. U+FFFD
// stands for what could not be read at all.
std::string_view damaged(std::string_view text) {
    constexpr std::string_view signs[] = {"\u00E2\u20AC", "\u00C2\u00A0", "\u00C2\u00B0", "\u00C2\u00BB", "\uFFFD"};
    for (const std::string_view sign : signs) {
        if (const std::size_t at = text.find(sign); at != std::string_view::npos)
            return text.substr(at, sign.size());
    }
    // The second byte of a letter of Latin-1 is read as one of U+00A0 to U+00BF, or as a sign of Windows-1252 below it.
    constexpr std::string_view first = "\u00C3";
    for (std::size_t at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1)) {
        const std::size_t length = utf8_length(text, at + first.size());
        const std::uint32_t code = length < 2 ? 0 : code_point(text, at + first.size(), length);
        if ((code >= 0x80 && code <= 0xBF) || code >= 0x2010 || code == 0x160 || code == 0x161 || code == 0x152 ||
            code == 0x153 || code == 0x178 || code == 0x17D || code == 0x17E || code == 0x192)
            return text.substr(at, first.size() + length);
    }
    return {};
}

// "<b>", "&amp;", "**", "[word](": what HTML and Markdown have, and a sentence has not.
std::string_view markup(std::string_view text) {
    const auto word = [&](std::size_t from) {
        std::size_t at = from;
        while (at < text.size() && (is_letter(text[at]) || is_digit(text[at])))
            at++;
        return at;
    };
    for (std::size_t at = 0; at < text.size(); at++) {
        const std::string_view rest = text.substr(at);
        if (text[at] == '&') {
            const std::size_t begin = at + (rest.substr(0, 2) == "&#" ? 2 : 1);
            const std::size_t end = word(begin);
            if (end > begin + 1 && end < text.size() && text[end] == ';')
                return text.substr(at, end + 1 - at);
        } else if (text[at] == '<') {
            const std::size_t begin = at + (rest.substr(0, 2) == "</" ? 2 : 1);
            const std::size_t close = text.find('>', at);
            if (word(begin) > begin && is_letter(text[begin]) && close != std::string_view::npos)
                return text.substr(at, close + 1 - at);
        } else if (rest.substr(0, 2) == "**" || rest.substr(0, 2) == "__") {
            if (text.find(rest.substr(0, 2), at + 2) != std::string_view::npos)
                return rest.substr(0, 2);
        } else if (rest.substr(0, 2) == "](") {
            return rest.substr(0, 2);
        }
    }
    return {};
}

bool is_painted(std::uint32_t code) {
    if (code < 0x20 || code == 0xA0 || code == 0xAD)
        return true;
    const std::span<const LetterWidth> widths = letter_widths();
    const auto found =
        std::lower_bound(widths.begin(), widths.end(), code,
                         [](const LetterWidth& width, std::uint32_t sought) { return width.code < sought; });
    return found != widths.end() && found->code == code;
}

} // namespace

bool lint_letters(Linter& linter, NodeId entry, std::string_view text) {
    if (const std::string_view found = damaged(text); !found.empty()) {
        linter.warn(Rule::damaged_letters, entry, {found});
        return false; // not one warning more for each of the letters
    }
    if (const std::string_view found = markup(text); !found.empty())
        linter.warn(Rule::markup_in_text, entry, {found});
    if (const std::size_t at = text.find_first_of("\n\r\t"); at != std::string_view::npos)
        linter.warn(Rule::break_in_text, entry, {text[at] == '\t' ? "a tab" : "a line break"});
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text, at));
        const std::uint32_t code = code_point(text, at, length);
        // A letter and the marks over it are one letter.
        if (!is_combining(code) && !is_painted(code)) {
            const std::string_view unseen = unseen_letter(code);
            const std::string letter = unseen.empty() ? quoted(text.substr(at, length)) : std::string(unseen);
            linter.warn(Rule::letter_not_painted, entry, {join({letter, " (", code_name(code), ")"})});
            return true;
        }
        at += length;
    }
    return true;
}

} // namespace pikatesti::formats
