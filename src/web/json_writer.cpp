#include "web/json_writer.h"

#include <cmath>

namespace pikatesti::web {

void JsonWriter::separate() {
    if (!m_first)
        m_json += ',';
    m_first = false;
}

void JsonWriter::raw(std::string_view text) {
    separate();
    m_json += text;
}

JsonWriter& JsonWriter::begin_object() {
    raw("{");
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    m_json += '}';
    m_first = false;
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    raw("[");
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    m_json += ']';
    m_first = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    text(name);
    m_json += ':';
    m_first = true;
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

JsonWriter& JsonWriter::number(double value) {
    const auto hundredths = static_cast<long long>(std::llround(value * 100));
    const long long size = hundredths < 0 ? -hundredths : hundredths;
    std::string digits = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
    if (const long long rest = size % 100; rest != 0) {
        digits += '.';
        digits += static_cast<char>('0' + (rest / 10));
        digits += static_cast<char>('0' + (rest % 10));
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

} // namespace pikatesti::web
