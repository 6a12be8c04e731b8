// A parsed JSON text that remembers where each key and value stands, so that every message can say the place.
//
// The usual JSON libraries keep no places and stop at the first fault. This one keeps nothing but places: a node is a
// kind and a few offsets into the text, and strings and numbers are decoded when they are asked for. So there is one
// pass over the text, and the tree is small in the web build.
#pragma once

#include "formats/diagnostics/report.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// `unusable`: there was a value, but a wrong one that is reported already ("True", "01").
enum class JsonKind : std::uint8_t { null, boolean, number, string, list, object, unusable };

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xFFFFFFFF;

// The name as a part of a JSON pointer (RFC 6901, section 3): "~0" for "~" and "~1" for "/".
std::string pointer_token(std::string_view name);

class JsonDocument {
public:
    static constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;
    static constexpr std::size_t most_values = 500'000;
    static constexpr std::size_t most_nesting = 64;

    // Parses and reports every fault of syntax it can, with messages for a person. Most faults do not hinder reading
    // on; where one does, the document is not complete and has no nodes.
    // The report's text must outlive the document; one of more than `most` bytes is a fault.
    static JsonDocument parse(Report& report, std::size_t most = most_bytes);

    bool complete() const { return !m_nodes.empty(); }
    NodeId root() const { return 0; }

    // All of these want a node that exists.
    JsonKind kind(NodeId node) const { return m_nodes[node].kind; }
    std::size_t size(NodeId node) const { return m_nodes[node].count; } // of a list or object
    NodeId first(NodeId node) const { return m_nodes[node].count > 0 ? node + 1 : no_node; }
    NodeId next(NodeId node) const;
    NodeId parent(NodeId node) const { return m_nodes[node].parent; }          // no_node for the root
    NodeId member(NodeId object, std::string_view key) const;                  // no_node if there is none
    bool has_key(NodeId node) const { return m_nodes[node].key != no_offset; } // it is a member of an object
    std::string key(NodeId node) const;                                        // of a member of an object
    // The same without a copy, but where it is written with escapes: then it is in `room`.
    std::string_view key(NodeId node, std::string& room) const {
        return m_nodes[node].key_escaped ? room = key(node) : raw_key(node);
    }
    bool key_is(NodeId node, std::string_view key) const {
        const Node& here = m_nodes[node];
        return here.key_escaped ? escaped_key_is(node, key) : here.key_size == key.size() && raw_key(node) == key;
    }
    std::string string(NodeId node) const;       // of a string
    std::size_t written_size(NodeId node) const; // of a string, in bytes, escapes as they are written
    double number(NodeId node) const;            // of a number; infinite where it is beyond a double
    bool boolean(NodeId node) const;

    // The same as they are written, with escapes, within the text.
    std::string_view raw_key(NodeId node) const {
        const Node& here = m_nodes[node];
        const bool quoted = m_text[here.key] == '"' || m_text[here.key] == '\'';
        return m_text.substr(here.key + (quoted ? 1U : 0U), here.key_size);
    }
    std::string_view written(NodeId node) const { // any value
        return m_text.substr(m_nodes[node].begin, m_nodes[node].end - m_nodes[node].begin);
    }
    bool is_raw(NodeId node) const { return !m_nodes[node].escaped; } // the string is as it is written
    std::string_view raw_string(NodeId node) const {
        return m_text.substr(m_nodes[node].begin + 1, written_size(node));
    }

    std::string pointer(NodeId node) const; // RFC 6901; keys that are longer than any id are cut
    NodeId find(std::string_view pointer) const;
    NodeId find_child(NodeId parent, std::string_view token) const; // by its part of a pointer
    bool contains(NodeId node, NodeId inner) const { return inner >= node && inner < m_nodes[node].after; }
    std::size_t value_offset(NodeId node) const { return m_nodes[node].begin; }
    std::size_t key_offset(NodeId node) const; // of the value where there is no key

private:
    friend class JsonParser;

    static constexpr std::uint32_t no_offset = 0xFFFFFFFF;

    // In the order of the text, so a value's first child follows it.
    struct Node {
        std::uint32_t key = no_offset; // of the key's quote
        std::uint32_t key_size = 0;    // as it is written, without its quotes
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        NodeId parent = no_node;
        NodeId after = no_node; // the first node that is not part of this one; no_node while it is being read
        std::uint32_t count = 0;
        JsonKind kind = JsonKind::null;
        bool key_escaped = false; // there is a backslash in the key
        bool escaped = false;     // there is one in the string
    };

    std::string pointer_token(NodeId node) const;
    bool escaped_key_is(NodeId node, std::string_view key) const;
    std::size_t index_of(NodeId node) const; // among its siblings

    std::string_view m_text;
    std::vector<Node> m_nodes;
    // The element whose place was counted last: whoever asks for many asks in their order.
    mutable NodeId m_counted = no_node;
    mutable std::size_t m_counted_index = 0;
};

} // namespace pikatesti::formats
