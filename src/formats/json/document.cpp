#include "formats/json/document.h"

#include "engine/utf8.h"
#include "formats/diagnostics/wording.h"
#include "formats/json/letters.h"

namespace pikatesti::formats {
namespace {

// Escapes that the parser found wanting (and reported) are left as they stand.
std::string unescape(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    const auto unit = [&](std::size_t at, unsigned& code) {
        if (at + 6 > raw.size() || raw[at] != '\\' || raw[at + 1] != 'u')
            return false;
        code = 0;
        for (std::size_t i = at + 2; i < at + 6; i++) {
            const unsigned digit = hex_digit(raw[i]);
            if (digit > 15)
                return false;
            code = code * 16 + digit;
        }
        return true;
    };
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] != '\\' || at + 1 == raw.size()) {
            out += raw[at++];
            continue;
        }
        unsigned code = 0;
        unsigned low = 0;
        if (unit(at, code)) {
            at += 6;
            if (code >= 0xD800 && code < 0xDC00 && unit(at, low) && low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                at += 6;
            }
            engine::append_utf8(out, code);
            continue;
        }
        constexpr std::string_view letters = "bfnrt";
        constexpr std::string_view meanings = "\b\f\n\r\t";
        const std::size_t letter = letters.find(raw[at + 1]);
        out += letter == std::string_view::npos ? raw[at + 1] : meanings[letter];
        at += 2;
    }
    return out;
}

} // namespace

NodeId JsonDocument::next(NodeId node) const {
    const Node& here = m_nodes[node];
    return here.parent != no_node && here.after < m_nodes[here.parent].after ? here.after : no_node;
}

bool JsonDocument::escaped_key_is(NodeId node, std::string_view key) const { return unescape(raw_key(node)) == key; }

std::string JsonDocument::key(NodeId node) const {
    return m_nodes[node].key_escaped ? unescape(raw_key(node)) : std::string(raw_key(node));
}

NodeId JsonDocument::member(NodeId object, std::string_view key) const {
    for (NodeId child = first(object); child != no_node; child = next(child)) {
        if (key_is(child, key))
            return child;
    }
    return no_node;
}

std::string JsonDocument::string(NodeId node) const {
    return m_nodes[node].escaped ? unescape(raw_string(node)) : std::string(raw_string(node));
}

std::size_t JsonDocument::written_size(NodeId node) const { return m_nodes[node].end - m_nodes[node].begin - 2; }

bool JsonDocument::boolean(NodeId node) const { return m_text[m_nodes[node].begin] == 't'; }

double JsonDocument::number(NodeId node) const {
    const std::string_view digits = m_text.substr(m_nodes[node].begin, m_nodes[node].end - m_nodes[node].begin);
    constexpr int most_power = 400;                  // beyond any double, either way
    constexpr double exact_limit = 9007199254740992; // 2^53; further digits do not fit and only scale
    double mantissa = 0;
    int power = 0;
    bool fraction = false;
    bool full = false;
    std::size_t at = digits[0] == '-' ? 1 : 0;
    for (; at < digits.size() && (digits[at] | 0x20) != 'e'; at++) {
        if (digits[at] == '.') {
            fraction = true;
            continue;
        }
        const double further = mantissa * 10 + (digits[at] - '0');
        full = full || further > exact_limit;
        if (!full)
            mantissa = further;
        // Decimals that fit move the point to the left, digits before it that do not fit to the right.
        if (full != fraction && power > -most_power && power < most_power)
            power += full ? 1 : -1;
    }
    if (at < digits.size()) {
        at++;
        const bool negative = digits[at] == '-';
        at += digits[at] == '-' || digits[at] == '+' ? 1 : 0;
        int exponent = 0;
        for (; at < digits.size() && exponent < most_power * 2; at++)
            exponent = exponent * 10 + (digits[at] - '0');
        power += negative ? -exponent : exponent;
    }
    // A whole number below 2^53 times or over a power of ten up to 10^22 is one exact operation, so 0.1 is 0.1.
    double scale = 1;
    for (int i = 0; i < power && i < most_power; i++)
        scale *= 10;
    for (int i = 0; i > power && i > -most_power; i--)
        scale *= 10;
    if (mantissa > 0)
        mantissa = power < 0 ? mantissa / scale : mantissa * scale;
    return digits[0] == '-' ? -mantissa : mantissa;
}

std::size_t JsonDocument::key_offset(NodeId node) const {
    return has_key(node) ? m_nodes[node].key : m_nodes[node].begin;
}

std::string pointer_token(std::string_view name) {
    std::string token;
    for (const char letter : name) {
        if (letter == '~')
            token += "~0";
        else if (letter == '/')
            token += "~1";
        else
            token += letter;
    }
    return token;
}

std::string JsonDocument::pointer_token(NodeId node) const {
    constexpr std::size_t longest = 200; // bytes
    std::string_view raw = raw_key(node);
    if (raw.size() <= longest)
        return formats::pointer_token(key(node));
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xC0U) == 0x80U)
        end--;
    return formats::pointer_token(std::string(raw.substr(0, end)) + "…");
}

std::size_t JsonDocument::index_of(NodeId node) const {
    const bool further =
        m_counted <= node && m_counted < m_nodes.size() && m_nodes[m_counted].parent == m_nodes[node].parent;
    if (!further) {
        m_counted = first(m_nodes[node].parent);
        m_counted_index = 0;
    }
    for (; m_counted != node; m_counted = next(m_counted))
        m_counted_index++;
    return m_counted_index;
}

std::string JsonDocument::pointer(NodeId node) const {
    std::string out;
    for (; m_nodes[node].parent != no_node; node = m_nodes[node].parent) {
        out.insert(0, join({"/", has_key(node) ? pointer_token(node) : decimal(index_of(node))}));
    }
    return out;
}

NodeId JsonDocument::find(std::string_view pointer) const {
    NodeId node = complete() ? root() : no_node;
    while (node != no_node && !pointer.empty()) {
        const std::size_t end = pointer.find('/', 1);
        const std::string_view token = pointer.substr(1, end == std::string_view::npos ? end : end - 1);
        pointer = end == std::string_view::npos ? std::string_view() : pointer.substr(end);
        node = find_child(node, token);
    }
    return node;
}

NodeId JsonDocument::find_child(NodeId parent, std::string_view token) const {
    NodeId child = first(parent);
    for (std::size_t index = 0; child != no_node; child = next(child), index++) {
        if ((has_key(child) ? pointer_token(child) : decimal(index)) == token)
            break;
    }
    return child;
}

} // namespace pikatesti::formats
