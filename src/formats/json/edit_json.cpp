#include "formats/json/edit_json.h"

#include "formats/diagnostics/wording.h"
#include "formats/json/writer.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

// Of the line that the offset is on.
std::string_view indentation_at(std::string_view text, std::size_t offset) {
    const std::size_t line_break = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    const std::size_t begin = line_break == std::string_view::npos ? 0 : line_break + 1;
    const std::size_t end = std::min(text.find_first_not_of(" \t", begin), text.size());
    return text.substr(begin, end - begin);
}

// Behind blanks and comments.
std::size_t past_blanks(std::string_view text, std::size_t at) {
    while (true) {
        at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::string_view two = text.substr(at, 2);
        if (two != "//" && two != "/*")
            return at;
        const bool line = two == "//";
        const std::size_t end = text.find(line ? std::string_view("\n") : std::string_view("*/"), at + 2);
        at = std::min(end, text.size() - (line ? 0 : 2)) + (line ? 0 : 2);
    }
}

} // namespace

std::string json_literal(std::string_view text) {
    JsonWriter writer;
    writer.text(text);
    std::string written = writer.take();
    for (std::size_t at = 0; (at = written.find("\xC2\xAD", at)) != std::string::npos;)
        written.replace(at, 2, "\\u00ad");
    return written;
}

std::string_view colon_of(std::string_view text) {
    return text.find("\": ") == std::string_view::npos ? std::string_view(":") : std::string_view(": ");
}

TextEdits JsonEditor::replace_value(NodeId node, std::string literal) const {
    return {{m_document.value_offset(node), m_document.written(node).size(), std::move(literal)}};
}

TextEdits JsonEditor::replace_key(NodeId node, std::string_view key) const {
    const std::size_t begin = m_document.key_offset(node);
    const bool quoted = m_text[begin] == '"' || m_text[begin] == '\'';
    return {{begin, m_document.raw_key(node).size() + (quoted ? 2 : 0), json_literal(key)}};
}

TextEdits JsonEditor::remove(NodeId node) const {
    const std::size_t begin = m_document.key_offset(node);
    const std::size_t end = end_of(node);
    // Only blanks and one comma: a comment between two values stays.
    const auto is_plain = [&](std::size_t from, std::size_t to) {
        const std::string_view between = m_text.substr(from, to - from);
        return between.find_first_not_of(" \t\r\n,") == std::string_view::npos &&
               std::count(between.begin(), between.end(), ',') <= 1;
    };
    const NodeId parent = m_document.parent(node);
    NodeId before = no_node;
    for (NodeId child = m_document.first(parent); child != node; child = m_document.next(child))
        before = child;
    if (const NodeId next = m_document.next(node); next != no_node) {
        const std::size_t until = m_document.key_offset(next);
        if (is_plain(end, until))
            return {{begin, until - begin, ""}};
    } else if (before != no_node && is_plain(end_of(before), begin)) {
        return {{end_of(before), end - end_of(before), ""}};
    } else if (before == no_node) {
        const std::size_t open = m_document.value_offset(parent) + 1;
        const std::size_t close = m_text.find_first_not_of(" \t\r\n", end);
        if (is_plain(open, begin) && close != std::string_view::npos && (m_text[close] == '}' || m_text[close] == ']'))
            return {{open, close - open, ""}};
    }
    // A comment stands between: it stays, and the node goes with one comma, wherever that is.
    TextEdits edits{{begin, end - begin, ""}};
    const std::size_t after = past_blanks(m_text, end);
    const std::size_t ahead = before == no_node ? m_text.size() : past_blanks(m_text, end_of(before));
    if (after < m_text.size() && m_text[after] == ',')
        edits.push_back({after, 1, ""});
    else if (ahead < begin && m_text[ahead] == ',')
        edits.insert(edits.begin(), {ahead, 1, ""});
    return edits;
}

TextEdits JsonEditor::add_member(NodeId object, std::string_view key, std::string_view literal) const {
    return add(object, join({json_literal(key), colon_of(m_text), literal}),
               key == "id" || key == "key" || key == "format");
}

TextEdits JsonEditor::add_element(NodeId list, std::string_view literal) const {
    return add(list, std::string(literal), false);
}

TextEdits JsonEditor::add(NodeId container, std::string item, bool first) const {
    const std::size_t open = m_document.value_offset(container) + 1;
    NodeId child = m_document.first(container);
    if (child == no_node)
        return {{open, 0, std::move(item)}};
    const std::size_t begin = m_document.key_offset(child);
    const bool on_lines = m_text.substr(open, begin - open).find('\n') != std::string_view::npos;
    const std::string separator = on_lines ? join({",\n", indentation_at(m_text, begin)}) : ", ";
    if (first)
        return {{begin, 0, join({item, separator})}};
    while (m_document.next(child) != no_node)
        child = m_document.next(child);
    return {{end_of(child), 0, join({separator, item})}};
}

} // namespace pikatesti::formats
