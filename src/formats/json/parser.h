// The one pass over a JSON text that finds its values, and every fault of syntax it can read on over.
#pragma once

#include "formats/json/document.h"

namespace pikatesti::formats {

class JsonParser {
public:
    JsonParser(Report& report, JsonDocument& document);

    // False where the text cannot be read to its end.
    bool run();

private:
    // What may come next.
    enum class Next : std::uint8_t { value, first_value, key, first_key, colon, comma_or_end, nothing };
    enum class Outcome : std::uint8_t { went_on, stopped };

    bool at_end() const { return m_at >= m_text.size(); }
    char here() const { return at_end() ? '\0' : m_text[m_at]; }
    bool begins(std::string_view letters) const { return m_text.substr(m_at, letters.size()) == letters; }

    // The structure: json_parser.cpp.
    Outcome step();
    Outcome step_value();
    Outcome step_key();
    Outcome step_colon();
    Outcome step_comma_or_end();
    NodeId add_node(JsonKind kind);
    void end_value(NodeId node);
    Outcome open(JsonKind kind);
    Outcome close(char bracket);
    bool may_have_duplicate_keys(NodeId object) const;
    void check_duplicate_keys(NodeId object);

    // What stands between the brackets and commas: json_tokens.cpp.
    Outcome skip_space_and_comments();
    Outcome scan_string(bool& escaped); // from the opening quote to past the closing one
    void scan_escape();
    unsigned scan_four_digits(std::size_t begin) const;
    std::string_view scan_word(std::string_view further); // letters, digits, "_", "-" and the further ones
    void scan_number();
    void scan_literal();

    bool quotes_are_swapped() const;
    Outcome unexpected(std::string_view expected);
    Outcome stop_at_end();
    // "the object that begins on line 3": the innermost one.
    std::string container_name() const;
    // Reports at the offset, in the value being read or else the innermost list or object.
    void fault(Fault fault, std::size_t offset, Arguments arguments = {});
    Outcome stop(Fault fault, std::size_t offset, Arguments arguments = {});

    Report& m_report;
    JsonDocument& m_document;
    std::string_view m_text;
    std::size_t m_at = 0;
    Next m_next = Next::value;
    NodeId m_container = no_node;
    NodeId m_value = no_node; // the string, number or word being read
    std::size_t m_depth = 0;
    std::size_t m_comma = 0;     // the last comma
    std::size_t m_quote = 0;     // the opening quote of the last text
    std::size_t m_value_end = 0; // of the last value
    std::uint32_t m_key = JsonDocument::no_offset;
    std::uint32_t m_key_size = 0;
    bool m_key_escaped = false;
    std::vector<NodeId> m_hashed_keys; // of one object at a time
    bool m_encoding_reported = false;
};

} // namespace pikatesti::formats
