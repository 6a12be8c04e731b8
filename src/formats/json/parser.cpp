#include "formats/json/parser.h"

#include "formats/json/letters.h"

#include <algorithm>

namespace pikatesti::formats {

JsonDocument JsonDocument::parse(Report& report, std::size_t most) {
    JsonDocument document;
    document.m_text = report.text();
    document.m_nodes.reserve(std::min(report.text().size() / 24, JsonDocument::most_values) + 1);
    if (!JsonParser(report, document).run(most))
        document.m_nodes.clear();
    return document;
}

JsonParser::JsonParser(Report& report, JsonDocument& document) : TokenScanner(report, document) {}

bool JsonParser::run(std::size_t most_bytes) {
    if (m_text.size() > most_bytes) {
        stop(Fault::too_large, 0, {decimal(most_bytes)});
        return false;
    }
    if (constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; begins(byte_order_mark))
        m_at = byte_order_mark.size(); // `explain` warns of it
    while (skip_space_and_comments() == Outcome::went_on) {
        if (at_end())
            return m_next == Next::nothing || stop_at_end() == Outcome::went_on;
        if (step() == Outcome::stopped)
            return false;
    }
    return false;
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
    return stop(Fault::extra_content, m_at);
}

JsonParser::Outcome JsonParser::step_value() {
    if (m_document.m_nodes.size() == JsonDocument::most_values)
        return stop(Fault::too_many_values, m_at, {decimal(JsonDocument::most_values)});
    const char letter = here();
    if (letter == '{' || letter == '[')
        return open(letter == '{' ? JsonKind::object : JsonKind::list);
    if (letter == ']' && m_container != no_node && m_document.kind(m_container) == JsonKind::list) {
        if (m_next == Next::value)
            fault(Fault::trailing_comma, m_comma, {"list"});
        return close(letter);
    }
    const bool number = is_digit(letter) || letter == '-' || letter == '+' || letter == '.';
    const bool string = letter == '"' || letter == '\'';
    if (!number && !string && !is_word(letter))
        return unexpected("a value");
    m_value = add_node(letter == '"' ? JsonKind::string : JsonKind::unusable);
    if (string) {
        bool escaped = false;
        if (scan_string(escaped) == Outcome::stopped)
            return Outcome::stopped;
        m_document.m_nodes[m_value].escaped = escaped;
    }
    if (!string)
        m_document.m_nodes[m_value].kind = number ? scan_number() : scan_literal();
    end_value(m_value);
    return Outcome::went_on;
}

JsonParser::Outcome JsonParser::step_key() {
    const char letter = here();
    if (letter == '}') {
        if (m_next == Next::key)
            fault(Fault::trailing_comma, m_comma, {"object"});
        return close(letter);
    }
    m_key = static_cast<std::uint32_t>(m_at);
    m_key_escaped = false;
    if (letter == '"' || letter == '\'') {
        if (scan_string(m_key_escaped) == Outcome::stopped)
            return Outcome::stopped;
        m_key_size = static_cast<std::uint32_t>(m_at - m_key - 2);
    } else if (is_word(letter)) {
        const std::string_view word = scan_word("");
        m_key_size = static_cast<std::uint32_t>(word.size());
        fault(Fault::unquoted_key, m_key, {word});
    } else {
        return unexpected("a key in double quotes");
    }
    m_next = Next::colon;
    return Outcome::went_on;
}

JsonParser::Outcome JsonParser::step_colon() {
    const char letter = here();
    const bool value = letter == '"' || letter == '{' || letter == '[' || is_word(letter);
    if (letter != ':' && ((letter != '=' && !value) || quotes_are_swapped()))
        return unexpected("a colon after the key");
    if (letter != ':')
        fault(Fault::missing_colon, m_at);
    if (!value)
        m_at++;
    m_next = Next::value;
    return Outcome::went_on;
}

JsonParser::Outcome JsonParser::step_comma_or_end() {
    const char letter = here();
    if (letter == '}' || letter == ']')
        return close(letter);
    const bool in_object = m_document.kind(m_container) == JsonKind::object;
    const bool value_in_list = !in_object && (letter == '{' || letter == '[' || letter == '-' || is_digit(letter));
    if (letter == ',')
        m_comma = m_at++;
    else if (letter == '"' || value_in_list)
        fault(Fault::missing_comma, m_value_end);
    else
        return unexpected(in_object ? "a comma or \"}\"" : "a comma or \"]\"");
    m_next = in_object ? Next::key : Next::value;
    return Outcome::went_on;
}

NodeId JsonParser::add_node(JsonKind kind) {
    const auto id = static_cast<NodeId>(m_document.m_nodes.size());
    JsonDocument::Node& node = m_document.m_nodes.emplace_back();
    node.key = m_key;
    node.key_size = m_key_size;
    node.key_escaped = m_key_escaped;
    node.begin = static_cast<std::uint32_t>(m_at);
    node.parent = m_container;
    node.kind = kind;
    if (m_container != no_node)
        m_document.m_nodes[m_container].count++;
    m_key = JsonDocument::no_offset;
    m_key_escaped = false;
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
        return stop(Fault::too_deep, m_at, {decimal(JsonDocument::most_nesting)});
    m_container = add_node(kind);
    m_depth++;
    m_at++;
    m_next = kind == JsonKind::object ? Next::first_key : Next::first_value;
    return Outcome::went_on;
}

JsonParser::Outcome JsonParser::close(char bracket) {
    const NodeId closed = m_container;
    const bool is_object = m_document.kind(closed) == JsonKind::object;
    if ((bracket == '}') != is_object)
        return stop(Fault::mismatched_bracket, m_at, {m_text.substr(m_at, 1), container_name(), is_object ? "}" : "]"});
    m_at++;
    m_depth--;
    m_container = m_document.m_nodes[closed].parent;
    end_value(closed);
    if (is_object)
        check_duplicate_keys(closed);
    return Outcome::went_on;
}

// Most objects are small, and their keys differ at a glance.
bool JsonParser::may_have_duplicate_keys(NodeId object) const {
    constexpr std::size_t small = 12;
    if (m_document.size(object) > small)
        return true;
    for (NodeId child = m_document.first(object); child != no_node; child = m_document.next(child)) {
        const std::string_view key = m_document.raw_key(child);
        if (m_document.m_nodes[child].key_escaped)
            return true;
        for (NodeId before = m_document.first(object); before != child; before = m_document.next(before)) {
            if (m_document.raw_key(before) == key)
                return true;
        }
    }
    return false;
}

void JsonParser::check_duplicate_keys(NodeId object) {
    if (m_document.size(object) < 2 || !may_have_duplicate_keys(object))
        return;
    // Hashed, so that an object of very many keys takes no quadratic time.
    std::size_t room = 4;
    while (room < m_document.size(object) * 2)
        room *= 2;
    m_hashed_keys.assign(room, no_node);
    for (NodeId child = m_document.first(object); child != no_node; child = m_document.next(child)) {
        std::string unescaped;
        const std::string_view key = m_document.key(child, unescaped);
        std::uint32_t hash = 2166136261U; // FNV-1a
        for (const char letter : key)
            hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
        std::size_t place = hash & (room - 1);
        while (m_hashed_keys[place] != no_node && !m_document.key_is(m_hashed_keys[place], key))
            place = (place + 1) & (room - 1);
        if (m_hashed_keys[place] == no_node) {
            m_hashed_keys[place] = child;
        } else if (!m_report.is_full()) {
            const std::size_t line = m_report.line_of(m_document.key_offset(m_hashed_keys[place]));
            m_report.add(Fault::duplicate_key, m_document.key_offset(child), m_document.pointer(child),
                         {key, decimal(line)});
        }
    }
}

JsonParser::Outcome JsonParser::stop_at_end() {
    if (m_document.m_nodes.empty())
        return stop(Fault::empty_file, 0);
    const bool in_object = m_document.kind(m_container) == JsonKind::object;
    return stop(Fault::cut_off, m_text.size(), {container_name(), {}, {}, in_object ? "}" : "]"});
}

std::string JsonParser::container_name() const {
    const std::string_view kind = m_document.kind(m_container) == JsonKind::object ? "the object" : "the list";
    return join({kind, " that begins on line ", decimal(m_report.line_of(m_document.value_offset(m_container)))});
}

// After a text that ends like "…, " the quotes have changed their roles: it is the one that was never closed.
bool JsonParser::quotes_are_swapped() const {
    const std::size_t end = m_next == Next::colon ? m_at : m_value_end;
    const std::size_t quote = m_text.substr(0, end).rfind('"');
    if ((m_next != Next::colon && m_next != Next::comma_or_end) || quote <= m_quote || quote + 1 != end)
        return false;
    const std::size_t last = m_text.find_last_not_of(" \t", quote - 1);
    return last > m_quote && std::string_view(",:{[").find(m_text[last]) != std::string_view::npos;
}

JsonParser::Outcome JsonParser::unexpected(std::string_view expected) {
    // UTF-16 begins with a byte order mark of FE and FF, or has a zero byte beside every ASCII letter.
    if (const auto byte = static_cast<unsigned char>(here()); byte >= 0xFE || byte == 0)
        return stop(Fault::not_utf_8, m_at, {"UTF-16"});
    constexpr std::string_view typographic[] = {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00BB", "\u00AB"};
    for (const std::string_view quote : typographic) {
        if (begins(quote))
            return stop(Fault::typographic_quotes, m_at, {quote, expected});
    }
    if (quotes_are_swapped())
        return stop(Fault::missing_quote, m_quote);
    const std::size_t length = std::max<std::size_t>(1, utf8_length(m_text, m_at));
    const bool after_text = m_next == Next::comma_or_end && m_text[m_value_end - 1] == '"';
    std::string_view mend;
    if (here() == ',')
        mend = "remove the comma, or put what is missing before it";
    else if (after_text)
        mend = "if the text goes on here, write the quote inside it as \\\"";
    return stop(Fault::unexpected_character, m_at, {m_text.substr(m_at, length), expected, mend});
}

} // namespace pikatesti::formats
