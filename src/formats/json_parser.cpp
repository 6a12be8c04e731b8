#include "formats/json_parser.h"

#include "formats/wording.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_word(char letter) {
    return is_digit(letter) || ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z') || letter == '_' || letter == '-';
}

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
    if ((here() | 0x20) == 'e') {
        at++;
        if (here() == '+' || here() == '-')
            at++;
        if (!digits())
            return false;
    }
    return at == text.size();
}

std::string_view nearest_literal(std::string_view word) {
    constexpr std::string_view others[][2] = {
        {"none", "null"}, {"nil", "null"}, {"undefined", "null"}, {"yes", "true"}, {"no", "false"}};
    const std::string_view near = nearest(word, {"true", "false", "null"});
    if (!near.empty())
        return near;
    for (const auto& other : others) {
        if (nearest(word, {other[0]}) == other[0])
            return other[1];
    }
    return {};
}

} // namespace

JsonDocument JsonDocument::parse(Report& report) {
    JsonDocument document;
    document.m_text = report.text();
    if (!JsonParser(report, document).run())
        document.m_nodes.clear();
    return document;
}

JsonParser::JsonParser(Report& report, JsonDocument& document)
    : m_report(report), m_document(document), m_text(report.text()) {}

bool JsonParser::run() {
    if (m_text.size() > JsonDocument::most_bytes) {
        stop(Fault::too_large, 0,
             join({"the file has ", decimal(m_text.size()), " bytes; at most ", decimal(JsonDocument::most_bytes),
                   " are read"}),
             "split it, or check that it is the right file");
        return false;
    }
    check_encoding();
    while (skip_space_and_comments() == Outcome::went_on) {
        if (at_end())
            return m_next == Next::nothing || stop_at_end() == Outcome::went_on;
        if (step() == Outcome::stopped)
            return false;
    }
    return false;
}

void JsonParser::check_encoding() {
    if (begins("\xEF\xBB\xBF")) {
        fault(Fault::byte_order_mark, 0, "the file begins with a byte order mark, which JSON does not allow",
              "save it as \"UTF-8\" without BOM");
        m_at = 3;
    }
}

JsonParser::Outcome JsonParser::skip_space_and_comments() {
    while (!at_end()) {
        const std::size_t begin = m_at;
        if (here() == ' ' || here() == '\t' || here() == '\n' || here() == '\r') {
            m_at++;
        } else if (here() == '#' || begins("//")) {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
            fault(Fault::comment, begin, "JSON has no comments",
                  "remove it, or put the text into a key such as \"$comment\"");
        } else if (begins("/*")) {
            const std::size_t end = m_text.find("*/", m_at + 2);
            if (end == std::string_view::npos)
                return stop(Fault::cut_off, begin, "the file ends inside a comment",
                            "remove the comment: JSON has none");
            m_at = end + 2;
            fault(Fault::comment, begin, "JSON has no comments",
                  "remove it, or put the text into a key such as \"$comment\"");
        } else {
            break;
        }
    }
    return Outcome::went_on;
}

JsonParser::Outcome JsonParser::step() {
    switch (m_next) {
    case Next::value:
    case Next::first_value:
        return step_value();
    case Next::key:
    case Next::first_key:
        return step_key();
    case Next::colon:
        return step_colon();
    case Next::comma_or_end:
        return step_comma_or_end();
    case Next::nothing:
        break;
    }
    return stop(Fault::extra_content, m_at, "the JSON value has ended, but the file goes on",
                "remove what follows; several values belong into one list: [ …, … ]");
}

JsonParser::Outcome JsonParser::step_value() {
    const char letter = here();
    if (m_document.m_nodes.size() == JsonDocument::most_values)
        return stop(Fault::too_many_values, m_at,
                    join({"there are more than ", decimal(JsonDocument::most_values), " values"}), "split the file");
    if (letter == '{' || letter == '[')
        return open(letter == '{' ? JsonKind::object : JsonKind::list);
    if (letter == ']' && m_container != no_node && m_document.kind(m_container) == JsonKind::list) {
        if (m_next == Next::value)
            fault(Fault::trailing_comma, m_comma, "there is a comma after the last value of the list",
                  "remove the comma");
        return close(letter);
    }
    if (letter == '"' || letter == '\'') {
        m_value = add_node(letter == '"' ? JsonKind::string : JsonKind::unusable);
        if (scan_string() == Outcome::stopped)
            return Outcome::stopped;
        end_value(m_value);
        return Outcome::went_on;
    }
    if (is_word(letter) || letter == '+' || letter == '.') {
        m_value = add_node(JsonKind::unusable);
        if (is_digit(letter) || letter == '-' || letter == '+' || letter == '.')
            scan_number();
        else
            scan_word();
        end_value(m_value);
        return Outcome::went_on;
    }
    return unexpected("a value");
}

JsonParser::Outcome JsonParser::step_key() {
    const char letter = here();
    if (letter == '}') {
        if (m_next == Next::key)
            fault(Fault::trailing_comma, m_comma, "there is a comma after the last value of the object",
                  "remove the comma");
        return close(letter);
    }
    m_key = static_cast<std::uint32_t>(m_at);
    if (letter == '"' || letter == '\'') {
        if (scan_string() == Outcome::stopped)
            return Outcome::stopped;
    } else if (is_word(letter)) {
        const std::size_t begin = m_at;
        while (is_word(here()))
            m_at++;
        const std::string_view word = m_text.substr(begin, m_at - begin);
        fault(Fault::unquoted_text, begin, join({"the key ", quoted(word), " is not in double quotes"}),
              join({"write ", quoted(word)}));
    } else {
        return unexpected("a key in double quotes");
    }
    m_next = Next::colon;
    return Outcome::went_on;
}

JsonParser::Outcome JsonParser::step_colon() {
    const char letter = here();
    if (letter == ':' || letter == '=') {
        m_at++;
        if (letter == '=')
            fault(Fault::missing_colon, m_at - 1, "found \"=\" where a colon must stand", "write a colon");
        m_next = Next::value;
        return Outcome::went_on;
    }
    if (letter == '"' || letter == '{' || letter == '[' || is_word(letter)) {
        fault(Fault::missing_colon, m_at, "there is no colon between the key and its value",
              "put a colon before this value");
        m_next = Next::value;
        return Outcome::went_on;
    }
    return unexpected("a colon after the key");
}

JsonParser::Outcome JsonParser::step_comma_or_end() {
    const char letter = here();
    if (letter == '}' || letter == ']')
        return close(letter);
    const bool in_object = m_document.kind(m_container) == JsonKind::object;
    if (letter == ',') {
        m_comma = m_at++;
        m_next = in_object ? Next::key : Next::value;
        return Outcome::went_on;
    }
    if (letter == '"' || (!in_object && (letter == '{' || letter == '[' || is_digit(letter) || letter == '-'))) {
        fault(Fault::missing_comma, m_value_end, "there is no comma between this value and the next",
              "put a comma here");
        m_next = in_object ? Next::key : Next::value;
        return Outcome::went_on;
    }
    return unexpected(in_object ? "a comma or \"}\"" : "a comma or \"]\"");
}

NodeId JsonParser::add_node(JsonKind kind) {
    const auto id = static_cast<NodeId>(m_document.m_nodes.size());
    JsonDocument::Node node;
    node.key = m_key;
    node.begin = static_cast<std::uint32_t>(m_at);
    node.parent = m_container;
    node.kind = kind;
    m_document.m_nodes.push_back(node);
    if (m_container != no_node)
        m_document.m_nodes[m_container].count++;
    m_key = JsonDocument::no_offset;
    return id;
}

void JsonParser::end_value(NodeId node) {
    m_document.m_nodes[node].end = static_cast<std::uint32_t>(m_at);
    m_document.m_nodes[node].after = static_cast<NodeId>(m_document.m_nodes.size());
    m_value_end = m_at;
    m_value = no_node;
    m_next = m_container == no_node ? Next::nothing : Next::comma_or_end;
}

JsonParser::Outcome JsonParser::open(JsonKind kind) {
    if (m_depth == JsonDocument::most_nesting)
        return stop(Fault::too_deep, m_at,
                    join({"values are nested more than ", decimal(JsonDocument::most_nesting), " deep"}),
                    "check for a bracket that was never closed");
    m_container = add_node(kind);
    m_depth++;
    m_at++;
    m_next = kind == JsonKind::object ? Next::first_key : Next::first_value;
    return Outcome::went_on;
}

JsonParser::Outcome JsonParser::close(char bracket) {
    const NodeId closed = m_container;
    const bool is_object = m_document.kind(closed) == JsonKind::object;
    if ((bracket == '}') != is_object) {
        const std::string_view wanted = is_object ? "\"}\"" : "\"]\"";
        return stop(Fault::mismatched_bracket, m_at,
                    join({"found ", quoted(m_text.substr(m_at, 1)), " but ", container_name(), " needs ", wanted}),
                    join({"close it with ", wanted, " first"}));
    }
    m_at++;
    m_depth--;
    m_container = m_document.m_nodes[closed].parent;
    end_value(closed);
    if (is_object)
        check_duplicate_keys(closed);
    return Outcome::went_on;
}

JsonParser::Outcome JsonParser::scan_string() {
    const std::size_t begin = m_at;
    const char quote = here();
    m_at++;
    while (!at_end() && here() != quote) {
        const auto byte = static_cast<unsigned char>(here());
        if (byte == '\\') {
            scan_escape();
        } else if (byte == '\n' || byte == '\r') {
            break;
        } else if (byte < 0x20) {
            fault(Fault::control_character, m_at,
                  byte == '\t' ? "there is a tab character inside a text"
                               : "there is a control character inside a text",
                  byte == '\t' ? "write it as \\t, or a space" : "remove it");
            m_at++;
        } else if (byte < 0x80) {
            m_at++;
        } else {
            const std::size_t length = utf8_length(m_text, m_at);
            if (length == 0 && !m_encoding_reported) {
                fault(Fault::not_utf_8, m_at, "there is a byte here that is not UTF-8",
                      "save the file as UTF-8; it looks like Latin-1 or Windows-1252, or is damaged");
                m_encoding_reported = true;
            }
            m_at += length == 0 ? 1 : length;
        }
    }
    if (at_end())
        return stop(Fault::cut_off, begin, "the file ends inside this text",
                    "add the closing quote and the missing brackets, or get the whole file");
    if (here() != quote)
        return stop(Fault::missing_quote, begin, "this text has no closing quote on its line",
                    "add the closing quote; a line break inside a text is written \\n");
    m_at++;
    if (quote == '\'')
        fault(Fault::unquoted_text, begin, "this text is in single quotes", "use double quotes");
    return Outcome::went_on;
}

void JsonParser::scan_escape() {
    const std::size_t begin = m_at;
    m_at++;
    const char letter = here();
    const auto hex = [&](std::size_t at) {
        unsigned code = 0;
        for (std::size_t i = at; i < at + 4; i++) {
            const char digit = i < m_text.size() ? m_text[i] : '\0';
            const int lower = digit | 0x20;
            if (is_digit(digit))
                code = code * 16 + static_cast<unsigned>(digit - '0');
            else if (lower >= 'a' && lower <= 'f')
                code = code * 16 + static_cast<unsigned>(lower - 'a' + 10);
            else
                return 0x10000U;
        }
        return code;
    };
    if (letter == 'u') {
        const unsigned code = hex(m_at + 1);
        const bool high = code >= 0xD800 && code < 0xDC00;
        const unsigned low = high && m_text.substr(m_at + 5, 2) == "\\u" ? hex(m_at + 7) : 0;
        const bool pair = low >= 0xDC00 && low < 0xE000;
        if (code < 0xD800 || (code >= 0xE000 && code < 0x10000) || pair) {
            m_at += pair ? 11 : 5;
            return;
        }
    } else if (std::string_view("\"\\/bfnrt").find(letter) != std::string_view::npos && letter != '\0') {
        m_at++;
        return;
    }
    fault(Fault::bad_escape, begin, "the backslash here begins no known escape",
          "write a backslash as \\\\, and other characters as they are or as \\u and four digits");
}

void JsonParser::scan_number() {
    const std::size_t begin = m_at;
    while (is_word(here()) || here() == '+' || here() == '.')
        m_at++;
    const std::string_view found = m_text.substr(begin, m_at - begin);
    if (is_number(found)) {
        m_document.m_nodes.back().kind = JsonKind::number;
        return;
    }
    std::string_view mend = "write it with digits, such as 5, 0.5 or -1; text belongs into double quotes";
    if (found.size() > 1 && found[0] == '0' && is_digit(found[1]))
        mend = "remove the zeros it begins with; a code such as \"005\" belongs into double quotes";
    else if (found[0] == '+')
        mend = "remove the plus sign";
    else if (found[0] == '.' || found.back() == '.')
        mend = "write a digit before and after the decimal point";
    fault(Fault::bad_number, begin, join({quoted(found), " is not a number as JSON writes it"}), std::string(mend));
}

void JsonParser::scan_word() {
    const std::size_t begin = m_at;
    while (is_word(here()))
        m_at++;
    const std::string_view found = m_text.substr(begin, m_at - begin);
    if (found == "null" || found == "true" || found == "false") {
        m_document.m_nodes.back().kind = found == "null" ? JsonKind::null : JsonKind::boolean;
        return;
    }
    const std::string_view literal = nearest_literal(found);
    fault(Fault::unquoted_text, begin, join({quoted(found), " stands here without quotes and is no JSON value"}),
          literal.empty() ? std::string("put texts into double quotes")
                          : join({"write ", literal, " (without quotes, in lower case)"}));
}

JsonParser::Outcome JsonParser::stop_at_end() {
    if (m_document.m_nodes.empty())
        return stop(Fault::empty_file, 0, "the file is empty", "it must hold one JSON value");
    return stop(Fault::cut_off, m_text.size(), join({"the file ends inside ", container_name()}),
                "add the missing brackets, or get the whole file");
}

JsonParser::Outcome JsonParser::unexpected(std::string_view expected) {
    const auto first = static_cast<unsigned char>(here());
    if (first >= 0xFE || first == 0)
        return stop(Fault::not_utf_8, m_at, "the file is not UTF-8; it looks like UTF-16", "save it as UTF-8");
    constexpr std::string_view curly_quotes[] = {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00BB", "\u00AB"};
    for (const std::string_view quote : curly_quotes) {
        if (begins(quote))
            return stop(Fault::unquoted_text, m_at,
                        join({"found the typographic quote ", quote, " where ", expected, " must stand"}),
                        "use straight double quotes around keys and texts");
    }
    const std::size_t length = std::max<std::size_t>(1, utf8_length(m_text, m_at));
    const bool after_text = m_next == Next::comma_or_end && m_value_end > 0 && m_text[m_value_end - 1] == '"';
    std::string mend;
    if (here() == ',')
        mend = "remove the comma, or put a value before it";
    else if (after_text)
        mend = "if the text goes on here, write the quote inside it as \\\"";
    return stop(Fault::unexpected_character, m_at,
                join({"found ", quoted(m_text.substr(m_at, length)), " where ", expected, " must stand"}),
                std::move(mend));
}

void JsonParser::check_duplicate_keys(NodeId object) {
    if (m_document.size(object) < 2)
        return;
    // Sorted, so that an object of very many keys takes no quadratic time.
    struct Key {
        std::string_view name;
        NodeId node;
    };
    std::vector<Key> keys;
    std::vector<std::string> decoded; // keys that are written with escapes
    decoded.reserve(m_document.size(object));
    keys.reserve(m_document.size(object));
    for (NodeId child = m_document.first(object); child != no_node; child = m_document.next(child)) {
        std::string_view name = m_document.raw_key(child);
        if (name.find('\\') != std::string_view::npos)
            name = decoded.emplace_back(m_document.key(child));
        keys.push_back({name, child});
    }
    std::sort(keys.begin(), keys.end(),
              [](const Key& a, const Key& b) { return a.name == b.name ? a.node < b.node : a.name < b.name; });
    for (std::size_t i = 1; i < keys.size(); i++) {
        if (keys[i].name != keys[i - 1].name || m_report.is_full())
            continue;
        const std::size_t line = m_report.line_of(m_document.key_offset(keys[i - 1].node));
        m_report.add(
            Fault::duplicate_key, m_document.key_offset(keys[i].node), m_document.pointer(keys[i].node),
            join({"the key ", quoted(keys[i].name), " stands twice in this object, first on line ", decimal(line)}),
            "remove or rename one of them");
    }
}

std::string JsonParser::pointer() const {
    const NodeId node = m_value == no_node ? m_container : m_value;
    return node == no_node ? std::string() : m_document.pointer(node);
}

std::string JsonParser::container_name() const {
    const std::string_view kind = m_document.kind(m_container) == JsonKind::object ? "the object" : "the list";
    return join({kind, " that begins on line ", decimal(m_report.line_of(m_document.value_offset(m_container)))});
}

void JsonParser::fault(Fault fault, std::size_t offset, std::string message, std::string mend) {
    if (!m_report.is_full())
        m_report.add(fault, offset, pointer(), std::move(message), std::move(mend));
}

JsonParser::Outcome JsonParser::stop(Fault kind, std::size_t offset, std::string message, std::string mend) {
    fault(kind, offset, std::move(message), std::move(mend));
    return Outcome::stopped;
}

} // namespace pikatesti::formats
