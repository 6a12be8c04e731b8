#include "formats/json/tokens.h"

#include "formats/json/letters.h"

#include <algorithm>
#include <cstring>

namespace pikatesti::formats {
namespace {

// -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?
bool is_number(std::string_view text) {
    std::size_t at = 0;
    const auto here = [&] { return at < text.size() ? text[at] : '\0'; };
    const auto digits = [&] {
        const std::size_t begin = at;
        while (is_digit(here()))
            at++;
        return at > begin;
    };
    if (here() == '-')
        at++;
    if (here() == '0')
        at++;
    else if (!digits())
        return false;
    if (here() == '.') {
        at++;
        if (!digits())
            return false;
    }
    if (here() == 'e' || here() == 'E') {
        at++;
        if (here() == '+' || here() == '-')
            at++;
        if (!digits())
            return false;
    }
    return at == text.size();
}

std::string_view how_to_write_number(std::string_view found) {
    if (found.size() > 1 && found[0] == '0' && is_digit(found[1]))
        return "remove the zeros it begins with; a code such as \"005\" belongs into double quotes";
    if (found[0] == '+')
        return "remove the plus sign";
    if (found[0] == '.' || found.back() == '.')
        return "write a digit before and after the decimal point";
    return "write it with digits, such as 5, 0.5 or -1; text belongs into double quotes";
}

bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

// Past what stands for itself in a text: ASCII but quotes, backslashes and control characters. Eight bytes at a time: a
// file is mostly this.
std::size_t past_plain_bytes(std::string_view text, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x8080808080808080U;
    const auto has_zero = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes; };
    while (at + 8 <= text.size()) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        const std::uint64_t control = bytes - (ones * 0x20U);
        const std::uint64_t found = control | bytes | has_zero(bytes ^ (ones * '"')) | has_zero(bytes ^ (ones * '\'')) |
                                    has_zero(bytes ^ (ones * '\\'));
        if ((found & highs) != 0)
            break;
        at += 8;
    }
    while (at < text.size() && static_cast<signed char>(text[at]) >= 0x20 && text[at] != '"' && text[at] != '\'' &&
           text[at] != '\\')
        at++;
    return at;
}

// The JSON value that was meant by a word of another language; empty where it is a text.
std::string_view meant_literal(std::string_view word) {
    const std::string_view near = nearest(word, {"true", "false", "null"});
    if (!near.empty())
        return near;
    return nearest(word, {"none", "undefined", "nan"}).empty() ? "" : "null";
}

} // namespace

TokenScanner::Outcome TokenScanner::skip_space_and_comments() {
    while (!at_end()) {
        const std::size_t begin = m_at;
        if (is_space(here())) {
            while (m_at < m_text.size() && is_space(m_text[m_at]))
                m_at++;
            continue;
        }
        if (here() != '/' && here() != '#')
            break;
        const bool block = begins("/*");
        if (!block && !begins("//") && here() != '#')
            break;
        const std::size_t end = block ? m_text.find("*/", m_at + 2) : m_text.find('\n', m_at);
        if (block && end == std::string_view::npos)
            return stop(Fault::cut_off, begin, {"a comment, which JSON does not have"});
        m_at = block ? end + 2 : std::min(end, m_text.size());
        fault(Fault::comment, begin);
    }
    return Outcome::went_on;
}

TokenScanner::Outcome TokenScanner::scan_string(bool& escaped) {
    const std::size_t begin = m_at;
    const char quote = here();
    m_quote = begin;
    m_at++;
    while (true) {
        m_at = past_plain_bytes(m_text, m_at);
        if (at_end() || here() == quote)
            break;
        const auto byte = static_cast<unsigned char>(here());
        if (byte == '\n' || byte == '\r')
            return stop(Fault::missing_quote, begin);
        if (byte == '\\') {
            escaped = true;
            scan_escape();
            continue;
        }
        if (byte == '\t')
            fault(Fault::control_character, m_at, {"tab", "write it as \\t, or use a space"});
        else if (byte < 0x20)
            fault(Fault::control_character, m_at, {"control", "remove it"});
        const std::size_t length = byte < 0x80 ? 1 : utf8_length(m_text, m_at);
        if (length == 0 && !m_encoding_reported) {
            fault(Fault::not_utf_8, m_at, {"Latin-1 or Windows-1252"});
            m_encoding_reported = true;
        }
        m_at += length == 0 ? 1 : length;
    }
    if (at_end())
        return stop(Fault::cut_off, begin, {"this text"});
    m_at++;
    if (quote == '\'')
        fault(Fault::single_quotes, begin);
    return Outcome::went_on;
}

// 0x10000 where there are no four digits.
unsigned TokenScanner::scan_four_digits(std::size_t begin) const {
    unsigned code = 0;
    for (std::size_t i = begin; i < begin + 4; i++) {
        const unsigned digit = i < m_text.size() ? hex_digit(m_text[i]) : 16;
        if (digit == 16)
            return 0x10000;
        code = code * 16 + digit;
    }
    return code;
}

void TokenScanner::scan_escape() {
    const std::size_t begin = m_at;
    m_at++;
    if (here() == 'u') {
        const unsigned code = scan_four_digits(m_at + 1);
        const bool high = code >= 0xD800 && code < 0xDC00;
        const unsigned low = high && m_text.substr(m_at + 5, 2) == "\\u" ? scan_four_digits(m_at + 7) : 0;
        const bool pair = low >= 0xDC00 && low < 0xE000;
        if (code < 0xD800 || (code >= 0xE000 && code < 0x10000) || pair) {
            m_at += pair ? 11 : 5;
            return;
        }
    } else if (!at_end() && std::string_view("\"\\/bfnrt").find(here()) != std::string_view::npos) {
        m_at++;
        return;
    }
    fault(Fault::bad_escape, begin);
}

std::string_view TokenScanner::scan_word(std::string_view further) {
    const std::size_t begin = m_at;
    while (!at_end() && (is_word(here()) || further.find(here()) != std::string_view::npos))
        m_at++;
    return m_text.substr(begin, m_at - begin);
}

JsonKind TokenScanner::scan_number() {
    const std::size_t begin = m_at;
    const std::string_view found = scan_word("+.");
    const bool in_object = m_container != no_node && m_document.kind(m_container) == JsonKind::object;
    const bool good = is_number(found);
    if (good && in_object && here() == ',' && m_at + 1 < m_text.size() && is_digit(m_text[m_at + 1])) {
        // No key begins with a digit: a decimal comma.
        m_at++;
        scan_word("");
        fault(Fault::bad_number, begin,
              {m_text.substr(begin, m_at - begin), "write a decimal point for the comma", {}, "."});
        return JsonKind::unusable;
    }
    if (!good)
        fault(Fault::bad_number, begin, {found, how_to_write_number(found)});
    return good ? JsonKind::number : JsonKind::unusable;
}

JsonKind TokenScanner::scan_literal() {
    const std::size_t begin = m_at;
    const std::string_view found = scan_word("");
    if (found == "null" || found == "true" || found == "false")
        return found == "null" ? JsonKind::null : JsonKind::boolean;
    const std::string_view meant = meant_literal(found);
    fault(Fault::unquoted_text, begin,
          {found, meant.empty() ? "put texts into double quotes" : join({"did you mean ", meant, "?"}), {}, meant});
    return JsonKind::unusable;
}

void TokenScanner::fault(Fault fault, std::size_t offset, Arguments arguments) {
    if (m_report.is_full())
        return;
    const NodeId node = m_value == no_node ? m_container : m_value;
    m_report.add(fault, offset, node == no_node ? std::string() : m_document.pointer(node), arguments);
}

TokenScanner::Outcome TokenScanner::stop(Fault kind, std::size_t offset, Arguments arguments) {
    fault(kind, offset, arguments);
    return Outcome::stopped;
}

} // namespace pikatesti::formats
