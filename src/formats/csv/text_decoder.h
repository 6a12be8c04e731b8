// Any text that spreadsheets save, as UTF-8, in chunks of any size. What it is written in is a property of the whole file: UTF-16 shows
// at its beginning; the first byte that is no UTF-8 makes it Windows-1252, unless letters before it were UTF-8 already.
#pragma once

#include <string>
#include <string_view>

namespace pikatesti::formats {

class TextDecoder {
public:
    enum class Encoding { ascii, utf_8, windows_1252, utf_16_little, utf_16_big };

    // What the bytes mean, in UTF-8; a letter that is not complete yet comes with the next chunk. `last`: there is no more.
    // Bytes that fit no encoding are passed on as they are, for the reader to report.
    std::string decode(std::string_view bytes, bool last);

    Encoding encoding() const { return m_encoding; }

private:
    void recognise();
    void take_bytes(std::string& out, bool last);
    void take_utf_16(std::string& out);

    std::string m_rest;
    Encoding m_encoding = Encoding::ascii;
    bool m_begun = false;
    char16_t m_high = 0; // the first half of a surrogate pair
};

// "UTF-8", "Windows-1252", …
std::string_view name_of(TextDecoder::Encoding encoding);

} // namespace pikatesti::formats
