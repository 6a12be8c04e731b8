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
    const std::size_t comma = m_text.find_first_not_of(" \t\r\n", end);
    const bool has_comma = comma != std::string_view::npos && m_text[comma] == ',';
    return {{begin, (has_comma ? comma + 1 : end) - begin, ""}};
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
