// Changes of a JSON text that leave the rest of it as it is written: formatting, order and comments.
#pragma once

#include "formats/diagnostics/text_edit.h"
#include "formats/json/document.h"

#include <string>
#include <string_view>

namespace pikatesti::formats {

// A text between quotes, soft hyphens as escapes, so that one sees them.
std::string json_literal(std::string_view text);

// What stands between a key and its value in this text: ": " or ":".
std::string_view colon_of(std::string_view text);

class JsonEditor {
public:
    // Both must outlive it; the document is of the text and complete.
    JsonEditor(std::string_view text, const JsonDocument& document) : m_text(text), m_document(document) {}

    TextEdits replace_value(NodeId node, std::string literal) const;
    TextEdits replace_key(NodeId node, std::string_view key) const;
    // With the comma and the line that it leaves.
    TextEdits remove(NodeId node) const;
    // `literal` is a value as it is written. Behind the last member; "id", "key" and "format" before the first.
    TextEdits add_member(NodeId object, std::string_view key, std::string_view literal) const;
    TextEdits add_element(NodeId list, std::string_view literal) const;

    std::size_t end_of(NodeId node) const { return m_document.value_offset(node) + m_document.written(node).size(); }

private:
    TextEdits add(NodeId container, std::string item, bool first) const;

    std::string_view m_text;
    const JsonDocument& m_document;
};

} // namespace pikatesti::formats
