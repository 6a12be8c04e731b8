#include "formats/explain/syntax_mends.h"

#include "formats/diagnostics/unseen.h"
#include "formats/explain/explain.h"
#include "formats/json/document.h"
#include "formats/json/letters.h"

#include <algorithm>
#include <string>

namespace pikatesti::formats {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_word_letter(char letter) {
    return is_letter(letter) || is_digit(letter) || letter == '_' || letter == '-' || letter == '$' ||
           static_cast<unsigned char>(letter) >= 0x80;
}

std::size_t word_end(std::string_view text, std::size_t at, std::string_view further = "") {
    while (at < text.size() && (is_word_letter(text[at]) || further.find(text[at]) != std::string_view::npos))
        at++;
    return at;
}

char next_letter(std::string_view text, std::size_t at) {
    at = text.find_first_not_of(blanks, at);
    return at == std::string_view::npos ? '\0' : text[at];
}

bool ends_value(char letter) { return letter == ',' || letter == '}' || letter == ']' || letter == '\0'; }

// With the line that it leaves.
TextEdits without_comment(std::string_view text, std::size_t at) {
    const bool block = text.substr(at, 2) == "/*";
    std::size_t end = block ? text.find("*/", at) : text.find('\n', at);
    if (end == std::string_view::npos)
        return block ? TextEdits() : TextEdits{{at, text.size() - at, ""}};
    end += block ? 2 : 0;
    std::size_t begin = at;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t'))
        begin--;
    const bool own_line = (begin == 0 || text[begin - 1] == '\n') && end < text.size() && text[end] == '\n';
    if (own_line)
        end++;
    else if (block)
        begin = at;
    return {{begin, end - begin, ""}};
}

TextEdits with_double_quotes(std::string_view text, std::size_t at) {
    std::string inside;
    std::size_t end = at + 1;
    for (; end < text.size() && text[end] != '\''; end++) {
        if (text[end] == '\n')
            return {};
        if (text[end] == '"')
            inside += '\\';
        else if (text[end] == '\\' && end + 1 < text.size()) {
            end++;
            if (text[end] != '\'')
                inside += '\\';
        }
        inside += text[end];
    }
    if (end >= text.size())
        return {};
    return {{at, end + 1 - at, join({"\"", inside, "\""})}};
}

// The typographic quote at the place; and the one that ends the same text, where what follows it shows that it does.
TextEdits with_straight_quotes(std::string_view text, std::size_t at) {
    const auto quote_length = [&](std::size_t place) -> std::size_t {
        constexpr std::string_view quotes[] = {"\u201C", "\u201D", "\u201E", "\u201F", "\u2018", "\u2019", "\u201A",
                                               "\u00AB", "\u00BB", "\u2039", "\u203A", "\u2033", "\u2032", "\uFF02"};
        for (const std::string_view quote : quotes) {
            if (text.substr(place, quote.size()) == quote)
                return quote.size();
        }
        return 0;
    };
    const std::size_t length = quote_length(at);
    if (length == 0)
        return {};
    TextEdits edits{{at, length, "\""}};
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    for (std::size_t place = at + length; place < line_end && text[place] != '"'; place++) {
        const std::size_t here = quote_length(place);
        const char after = here == 0 ? 'x' : next_letter(text, place + here);
        if (here > 0 && (after == ':' || ends_value(after))) {
            edits.push_back({place, here, "\""});
            break;
        }
    }
    return edits;
}

TextEdits with_closing_quote(std::string_view text, std::size_t at) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const std::size_t last = text.find_last_not_of(" \t\r", line_end - 1);
    if (at >= text.size() || text[at] != '"' || last == std::string_view::npos || last <= at ||
        text.substr(at + 1, line_end - at - 1).find('"') != std::string_view::npos)
        return {};
    const std::size_t end = text[last] == ',' ? last : last + 1;
    const bool is_bracket = text[end - 1] == '}' || text[end - 1] == ']';
    return is_bracket ? TextEdits() : TextEdits{{end, 0, "\""}};
}

// Closes what is open at the end.
TextEdits with_end(std::string_view text) {
    std::string open;
    for (std::size_t at = 0; at < text.size(); at++) {
        if (text[at] == '"') {
            for (at++; at < text.size() && text[at] != '"'; at++)
                at += text[at] == '\\' ? 1 : 0;
            if (at >= text.size())
                return {};
        } else if (text[at] == '{' || text[at] == '[') {
            open += text[at] == '{' ? '}' : ']';
        } else if ((text[at] == '}' || text[at] == ']') && !open.empty()) {
            open.pop_back();
        }
    }
    const std::size_t last = text.find_last_not_of(blanks);
    if (open.empty() || last == std::string_view::npos || text[last] == ':')
        return {};
    std::reverse(open.begin(), open.end());
    const bool comma = text[last] == ',';
    return {{comma ? last : last + 1, comma ? std::size_t{1} : 0, open}};
}

TextEdits number_as_json(std::string_view text, std::size_t at, const std::string& decimal_sign) {
    if (!decimal_sign.empty()) {
        const std::size_t comma = text.find(',', at);
        return comma == std::string_view::npos ? TextEdits() : TextEdits{{comma, 1, decimal_sign}};
    }
    const std::size_t end = word_end(text, at, "+.");
    std::string number(text.substr(at, end - at));
    if (number.empty())
        return {};
    if (number.front() == '+')
        number.erase(0, 1);
    if (!number.empty() && number.front() == '.')
        number = join({"0", number});
    if (!number.empty() && number.back() == '.')
        number.pop_back();
    const bool is_plain = !number.empty() && std::all_of(number.begin(), number.end(), [](char letter) {
        return is_digit(letter) || letter == '.';
    }) && std::count(number.begin(), number.end(), '.') <= 1;
    // "005" may be a code or five.
    if (!is_plain || (number.size() > 1 && number[0] == '0' && number[1] != '.'))
        return {};
    return {{at, end - at, number}};
}

// A bracket may be missing before it, or be one too many: the one after which the whole can be read.
TextEdits with_brackets_matched(std::string_view text, std::size_t at) {
    const TextEdits added{{at, 0, text[at] == '}' ? "]" : "}"}};
    for (const TextEdits& edits : {added, TextEdits{{at, 1, ""}}}) {
        const std::string after = applied(text, edits);
        Report report(after);
        if (JsonDocument::parse(report).complete() && report.take().empty())
            return edits;
    }
    return {};
}

TextEdits of_unexpected(std::string_view text, const Placed& fault) {
    const std::size_t at = fault.offset;
    const std::size_t length = utf8_length(text, at);
    if (length > 1 && !unseen_letter(code_point(text, at, length)).empty())
        return {{at, length, ""}};
    if (text[at] == ',')
        return {{at, 1, ""}};
    return with_straight_quotes(text, at);
}

} // namespace

TextEdits mend_syntax(std::string_view text, const Placed& fault) {
    const std::size_t at = fault.offset;
    const std::string& id = fault.diagnostic.id;
    const auto is = [&](Fault kind) { return id == fault_text(kind).id; };
    const auto is_hint = [&](Hint hint) { return id == hint_text(hint).id; };
    if (is(Fault::cut_off))
        return fault.diagnostic.value.empty() ? TextEdits() : with_end(text);
    if (is_hint(Hint::byte_order_mark))
        return {{0, 3, ""}};
    if (is(Fault::missing_comma))
        return {{at, 0, ","}};
    if (at >= text.size())
        return {};
    if (is(Fault::comment))
        return without_comment(text, at);
    if (is(Fault::trailing_comma) || is_hint(Hint::bracket_too_many) || is_hint(Hint::closed_early))
        return {{at, 1, ""}};
    if (is(Fault::missing_colon)) {
        const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(blanks, at - 1);
        return text[at] == '=' ? TextEdits{{at, 1, ":"}} : TextEdits{{before + 1, 0, ":"}};
    }
    if (is(Fault::unquoted_key))
        return {{at, 0, "\""}, {word_end(text, at), 0, "\""}};
    if (is(Fault::unquoted_text)) {
        const std::size_t end = word_end(text, at);
        if (!fault.diagnostic.value.empty())
            return {{at, end - at, fault.diagnostic.value}};
        if (ends_value(next_letter(text, end)))
            return {{at, 0, "\""}, {end, 0, "\""}};
    }
    if (is(Fault::single_quotes))
        return with_double_quotes(text, at);
    if (is(Fault::typographic_quotes))
        return with_straight_quotes(text, at);
    if (is(Fault::missing_quote))
        return with_closing_quote(text, at);
    if (is(Fault::bad_escape) && text[at] == '\\')
        return {{at, 0, "\\"}};
    if (is(Fault::control_character) && static_cast<unsigned char>(text[at]) < 0x20)
        return {{at, 1, text[at] == '\t' ? "\\t" : " "}}; // such as a word processor's line break, between two words
    if (is(Fault::bad_number))
        return number_as_json(text, at, fault.diagnostic.value);
    if (is(Fault::mismatched_bracket))
        return with_brackets_matched(text, at);
    if (is(Fault::unexpected_character))
        return of_unexpected(text, fault);
    return {};
}

} // namespace pikatesti::formats
