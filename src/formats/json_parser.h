// The one pass over a JSON text that finds its values, and every fault of syntax it can read on over.
#pragma once

#include "formats/json_document.h"

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
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool begins(std::string_view words) const { return m_text.substr(m_at, words.size()) == words; }

    void check_encoding();
    Outcome skip_space_and_comments();
    Outcome step();
    Outcome step_value();
    Outcome step_key();
    Outcome step_colon();
    Outcome step_comma_or_end();

    NodeId add_node(JsonKind kind);
    void end_value(NodeId node);
    Outcome open(JsonKind kind);
    Outcome close(char bracket);
    Outcome scan_string(); // from the opening quote to past the closing one
    void scan_escape();
    void scan_number();
    void scan_word();
    Outcome stop_at_end();
    Outcome unexpected(std::string_view expected);
    void check_duplicate_keys(NodeId object);

    std::string pointer() const;        // of the value being read, else of the innermost list or object
    std::string container_name() const; // "the object that begins on line 3"
    void fault(Fault fault, std::size_t offset, std::string message, std::string mend);
    Outcome stop(Fault fault, std::size_t offset, std::string message, std::string mend);

    Report& m_report;
    JsonDocument& m_document;
    std::string_view m_text;
    std::size_t m_at = 0;
    Next m_next = Next::value;
    NodeId m_container = no_node;
    NodeId m_value = no_node; // the string, number or word being read
    std::size_t m_depth = 0;
    std::size_t m_comma = 0;     // the last comma
    std::size_t m_value_end = 0; // of the last value
    std::uint32_t m_key = JsonDocument::no_offset;
    bool m_encoding_reported = false;
};

} // namespace pikatesti::formats
