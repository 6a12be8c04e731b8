// Scans what stands between the brackets and commas of a JSON text: space, strings, numbers and words. The parser, which derives
// from it, knows where each may be.
#pragma once

#include "formats/json/document.h"

#include <string_view>

namespace pikatesti::formats {

class TokenScanner {
protected:
    enum class Outcome : std::uint8_t { went_on, stopped };

    TokenScanner(Report& report, JsonDocument& document)
        : m_report(report), m_document(document), m_text(report.text()) {}

    bool at_end() const { return m_at >= m_text.size(); }
    char here() const { return at_end() ? '\0' : m_text[m_at]; }
    bool begins(std::string_view letters) const { return m_text.substr(m_at, letters.size()) == letters; }

    Outcome skip_space_and_comments();
    Outcome scan_string(bool& escaped);                   // from the opening quote to past the closing one
    std::string_view scan_word(std::string_view further); // letters, digits, "_", "-" and the further ones
    // The kind of the value; unusable where it is wrong, which is reported.
    JsonKind scan_number();
    JsonKind scan_literal();

    // Reports at the offset, in the value being read or else the innermost list or object.
    void fault(Fault fault, std::size_t offset, Arguments arguments = {});
    Outcome stop(Fault fault, std::size_t offset, Arguments arguments = {});

    Report& m_report;
    JsonDocument& m_document; // the values found so far
    std::string_view m_text;
    std::size_t m_at = 0;
    NodeId m_container = no_node;
    NodeId m_value = no_node; // the string, number or word being read
    std::size_t m_quote = 0;  // the opening quote of the last string

private:
    void scan_escape();
    unsigned scan_four_digits(std::size_t begin) const;

    bool m_encoding_reported = false;
};

} // namespace pikatesti::formats
