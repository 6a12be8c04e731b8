#include "formats/json/writer.h"

#include <charconv>
#include <cmath>
#include <iterator>

namespace pikatesti::formats {

void JsonWriter::new_line() {
    m_json += '\n';
    m_json.append(static_cast<std::size_t>(m_depth) * 2, ' ');
}

void JsonWriter::separate() {
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    if (!m_first)
        m_json += ',';
    if (m_indented && m_row == 0 && m_depth > 0)
        new_line();
    else if (m_indented && !m_first)
        m_json += ' ';
    m_first = false;
}

void JsonWriter::raw(std::string_view text) {
    separate();
    m_json += text;
}

JsonWriter JsonWriter::apart() const {
    JsonWriter element;
    element.m_indented = m_indented;
    element.m_depth = m_depth;
    element.m_row = m_row;
    return element;
}

// It begins with the new line that it is to stand on.
void JsonWriter::append(std::string_view element) {
    if (!m_first)
        m_json += m_indented && m_row > 0 ? ", " : ",";
    m_json += element;
    m_first = false;
}

JsonWriter& JsonWriter::begin(char bracket, Members members) {
    separate();
    m_json += bracket;
    m_first = true;
    ++m_depth;
    if (members == Members::in_a_row && m_row == 0)
        m_row = m_depth;
    return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
    const bool in_a_row = m_row > 0;
    if (m_row == m_depth)
        m_row = 0;
    --m_depth;
    if (m_indented && !in_a_row && !m_first)
        new_line();
    m_json += bracket;
    m_first = false;
    return *this;
}

JsonWriter& JsonWriter::begin_object(Members members) { return begin('{', members); }
JsonWriter& JsonWriter::end_object() { return end('}'); }
JsonWriter& JsonWriter::begin_array(Members members) { return begin('[', members); }
JsonWriter& JsonWriter::end_array() { return end(']'); }

JsonWriter& JsonWriter::key(std::string_view name) {
    text(name);
    m_json += ':';
    if (m_indented)
        m_json += ' ';
    m_after_key = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    constexpr char hexadecimal[] = "0123456789abcdef";
    separate();
    m_json += '"';
    while (true) {
        // Mostly all of it stands for itself.
        std::size_t plain = 0;
        while (plain < value.size() && static_cast<unsigned char>(value[plain]) >= 0x20 && value[plain] != '"' &&
               value[plain] != '\\')
            plain++;
        m_json += value.substr(0, plain);
        if (plain == value.size())
            break;
        const auto byte = static_cast<unsigned char>(value[plain]);
        if (byte >= 0x20) {
            m_json += '\\';
            m_json += value[plain];
        } else if (byte == '\n') {
            m_json += "\\n";
        } else {
            m_json += "\\u00";
            m_json += hexadecimal[byte >> 4];
            m_json += hexadecimal[byte & 15];
        }
        value.remove_prefix(plain + 1);
    }
    m_json += '"';
    return *this;
}

JsonWriter& JsonWriter::number(double value, int decimals) {
    constexpr double exact = 1e15; // a double tells no decimals beyond these digits
    long long scale = 1;
    for (int i = 0; i < decimals && std::fabs(value) * static_cast<double>(scale) < exact; ++i)
        scale *= 10;
    const long long scaled = std::llround(value * static_cast<double>(scale));
    const long long size = scaled < 0 ? -scaled : scaled;
    separate();
    if (scaled < 0)
        m_json += '-';
    char digits[24];
    m_json.append(digits, std::to_chars(std::begin(digits), std::end(digits), size / scale).ptr);
    if (long long rest = size % scale; rest != 0) {
        m_json += '.';
        while (rest != 0) {
            scale /= 10;
            m_json += static_cast<char>('0' + (rest / scale));
            rest %= scale;
        }
    }
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    raw(value ? "true" : "false");
    return *this;
}

JsonWriter& JsonWriter::null() {
    raw("null");
    return *this;
}

} // namespace pikatesti::formats
