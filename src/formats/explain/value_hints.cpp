// Values that are wrong by themselves.
#include "formats/explain/value_hints.h"

#include "formats/diagnostics/unseen.h"
#include "formats/diagnostics/wording.h"
#include "formats/explain/explain.h"

#include "formats/json/letters.h"
#include "formats/json/reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::size_t longest_id = 64;

bool is_id_letter(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_'; }

void about_id(std::string_view text, Diagnostic& diagnostic, std::size_t offset) {
    const std::string_view id = quoted_at(text, offset);
    const auto wrong = static_cast<std::size_t>(std::find_if_not(id.begin(), id.end(), is_id_letter) - id.begin());
    if (wrong == id.size()) {
        diagnostic.message =
            id.empty() ? "an id is empty"
                       : join({quoted(id), " is no id: it has ", decimal(id.size()), " characters, 64 are the most"});
        return;
    }
    const std::size_t length = utf8_length(id, wrong);
    const std::uint32_t code = code_point(id, wrong, length);
    const std::string_view unseen = length > 1 ? unseen_letter(code) : std::string_view();
    std::string letter = quoted(id.substr(wrong, std::max<std::size_t>(1, length)));
    if (!unseen.empty())
        letter = join({unseen, " (", code_name(code), "), which cannot be seen,"});
    else if (is_combining(code))
        letter = join({"a mark over the letter before it (", code_name(code), ")"});
    else if (id[wrong] == ' ')
        letter = "a space";
    else if (length > 1)
        letter += join({" (", code_name(code), ")"});
    diagnostic.message = join({quoted(id), " is no id: there is ", letter, " in it"});
    const std::string meant = meant_id(id);
    if (meant.empty())
        return;
    diagnostic.value = meant;
    diagnostic.mend =
        join({"write ", quoted(meant), ", everywhere it is named; ids have 1 to 64 of a-z, 0-9, \"-\" and \"_\""});
}

// What a text in quotes says as a number; empty where it says none.
std::string number_in(std::string_view text) {
    std::string digits;
    bool point = false;
    for (const char letter : text) {
        if (is_digit(letter) || (letter == '-' && digits.empty())) {
            digits += letter;
        } else if ((letter == '.' || letter == ',') && !point && !digits.empty()) {
            digits += '.';
            point = true;
        } else if (letter != ' ' && letter != '%') {
            return {};
        }
    }
    return digits.empty() || !is_digit(digits.back()) ? std::string() : digits;
}

void about_type(std::string_view text, const Placed& fault, Diagnostic& diagnostic) {
    if (fault.offset >= text.size() || text[fault.offset] != '"')
        return;
    const std::string_view value = quoted_at(text, fault.offset);
    const std::string meant = meant_value(text, fault);
    if (!meant.empty())
        diagnostic.mend = join({"write ", meant, ", without quotes", meant == value ? "" : " and anything else"});
    else if (diagnostic.value == number_wanted)
        diagnostic.mend = "write a number in digits and without quotes, such as 5";
    else if (diagnostic.value == boolean_wanted)
        diagnostic.mend = "write true or false, without quotes";
}

} // namespace

std::string meant_value(std::string_view text, const Placed& fault) {
    const std::string_view value = quoted_at(text, fault.offset);
    if (fault.diagnostic.value == number_wanted)
        return value == "null" ? std::string(value) : number_in(value);
    const bool is_boolean = fault.diagnostic.value == boolean_wanted && (value == "true" || value == "false");
    return is_boolean ? std::string(value) : std::string();
}

std::string meant_id(std::string_view written) {
    struct Plain {
        std::string_view letters;
        char plain;
    };
    constexpr Plain plains[] = {{"äÄåÅáÁàÀâ", 'a'}, {"öÖõÕóÓôø", 'o'}, {"éÉèÈêë", 'e'}, {"üÜúÚ", 'u'}, {"šŠ", 's'}};
    std::string out;
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(written, at));
        const std::string_view letter = written.substr(at, length);
        const auto* const plain = std::find_if(std::begin(plains), std::end(plains), [&](const Plain& each) {
            return length > 1 && each.letters.find(letter) != std::string_view::npos;
        });
        if (plain != std::end(plains))
            out += plain->plain;
        else if (is_letter(letter[0]))
            out += static_cast<char>(letter[0] | 0x20);
        else if (is_id_letter(letter[0]))
            out += letter[0];
        else if (length == 1 && !out.empty() && out.back() != '-')
            out += '-';
        at += length;
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.size() <= longest_id ? out : std::string();
}

void hint_at_value(std::string_view text, Placed& fault) {
    if (fault.diagnostic.id == fault_text(Fault::bad_id).id)
        about_id(text, fault.diagnostic, id_offset(text, fault));
    else if (fault.diagnostic.id == fault_text(Fault::wrong_type).id)
        about_type(text, fault, fault.diagnostic);
}

} // namespace pikatesti::formats
