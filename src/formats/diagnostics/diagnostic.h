// What is wrong in a file, where, and how to mend it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

enum class Severity { error, warning };

struct Diagnostic {
    Severity severity = Severity::error;
    std::string id;         // stable, kebab-case, such as "unknown-key"
    std::size_t line = 0;   // from 1; 0: no place
    std::size_t column = 0; // from 1, in characters (code points)
    std::string pointer;    // JSON pointer (RFC 6901) to the value; "" is the whole
    std::string message;    // what is wrong and what was expected
    std::string mend;       // how to mend it; may be empty
    std::string see;        // where it is explained; may be empty
    // What a mend has to write or to know, by the kind of fault: see fault.h; may be empty.
    std::string value = {};
    // What its sentences are filled with, for those who tell it in another language: see fault.h.
    std::vector<std::string> values = {};
    // Further lines that have the same fault, told here once.
    std::vector<std::size_t> also_on = {};
};

// "file:line:column: error: message" and, on lines of their own, the offending line with a caret, the pointer, the
// mend, and where a warning is explained. `text` is the file's content.
std::string format_diagnostic(const Diagnostic& diagnostic, std::string_view file, std::string_view text);

// The same for many that are in the order of the text, which is gone through once.
class DiagnosticFormatter {
public:
    // Both must outlive it.
    DiagnosticFormatter(std::string_view file, std::string_view text);

    std::string format(const Diagnostic& diagnostic);

private:
    std::string_view line_at(std::size_t line);
    void append_excerpt(std::string& out, std::size_t line, std::size_t column);

    std::string_view m_file;
    std::string_view m_text;
    std::size_t m_line = 0;      // that was looked up last; 0: none yet
    std::string_view m_rest;     // from its beginning
    std::string_view m_found;    // the line itself, without its end
    std::size_t m_column = 1;    // that was looked up last in this line
    std::size_t m_column_at = 0; // its offset in the line
};

std::size_t count_of(const std::vector<Diagnostic>& diagnostics, Severity severity);
bool has_errors(const std::vector<Diagnostic>& diagnostics);

// What several checks of one file found, in the order of the file.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

} // namespace pikatesti::formats
