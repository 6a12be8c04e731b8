#include "formats/json/writer.h"

#include <cmath>

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
    for (const char character : value) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            m_json += '\\';
            m_json += character;
        } else if (character == '\n') {
            m_json += "\\n";
        } else if (byte < 0x20) {
            m_json += "\\u00";
            m_json += hexadecimal[byte >> 4];
            m_json += hexadecimal[byte & 15];
        } else {
            m_json += character;
        }
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
    std::string digits = (scaled < 0 ? "-" : "") + std::to_string(size / scale);
    if (long long rest = size % scale; rest != 0) {
        digits += '.';
        while (rest != 0) {
            scale /= 10;
            digits += static_cast<char>('0' + (rest / scale));
            rest %= scale;
        }
    }
    raw(digits);
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
