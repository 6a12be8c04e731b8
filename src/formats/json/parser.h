// The one pass over a JSON text that finds its values, and every fault of syntax it can read on over.
#pragma once

#include "formats/json/document.h"
#include "formats/json/tokens.h"

namespace pikatesti::formats {

class JsonParser : TokenScanner {
public:
    JsonParser(Report& report, JsonDocument& document);

    // False where the text cannot be read to its end, or is larger.
    bool run(std::size_t most_bytes);

private:
    // What may come next.
    enum class Next : std::uint8_t { value, first_value, key, first_key, colon, comma_or_end, nothing };

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

    bool quotes_are_swapped() const;
    Outcome unexpected(std::string_view expected);
    Outcome stop_at_end();
    // "the object that begins on line 3": the innermost one.
    std::string container_name() const;

    Next m_next = Next::value;
    std::size_t m_depth = 0;
    std::size_t m_comma = 0;     // the last comma
    std::size_t m_value_end = 0; // of the last value
    std::uint32_t m_key = JsonDocument::no_offset;
    std::uint32_t m_key_size = 0;
    bool m_key_escaped = false;
    std::vector<NodeId> m_hashed_keys; // of one object at a time
};

} // namespace pikatesti::formats
