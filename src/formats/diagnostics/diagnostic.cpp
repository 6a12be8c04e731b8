#include "formats/diagnostics/diagnostic.h"

#include "formats/diagnostics/unseen.h"
#include "formats/diagnostics/wording.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::size_t widest_excerpt = 100; // characters of the offending line that are shown
constexpr std::size_t before_caret = 60;    // of them before the place, where the line is longer

std::size_t after(std::string_view text, std::size_t from, std::size_t characters) {
    for (; characters > 0 && from < text.size(); characters--)
        from += std::max<std::size_t>(1, utf8_length(text, from));
    return from;
}

// What takes one column for each character: a tab and what cannot be seen too, so that the caret stays under its place.
std::string excerpt_of(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text, at));
        const std::string_view letter = text.substr(at, length);
        if (letter == "\t")
            out += ' ';
        else if (length > 1 && !unseen_letter(code_point(text, at, length)).empty())
            out += "·";
        else
            append_printable(out, letter);
        at += length;
    }
    return out;
}

std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text, at));
        count += is_combining(code_point(text, at, length)) ? 0 : 1;
        at += length;
    }
    return count;
}

} // namespace

DiagnosticFormatter::DiagnosticFormatter(std::string_view file, std::string_view text) : m_file(file), m_text(text) {
    if (m_text.substr(0, 3) == "\xEF\xBB\xBF")
        m_text.remove_prefix(3);
}

std::string_view DiagnosticFormatter::line_at(std::size_t line) {
    if (line == m_line)
        return m_found;
    if (line < m_line || m_line == 0) {
        m_rest = m_text;
        m_line = 1;
    }
    m_column = 1;
    m_column_at = 0;
    for (; m_line < line; m_line++) {
        const std::size_t end = m_rest.find('\n');
        m_rest = end == std::string_view::npos ? std::string_view() : m_rest.substr(end + 1);
    }
    m_found = m_rest.substr(0, m_rest.find('\n'));
    if (!m_found.empty() && m_found.back() == '\r')
        m_found.remove_suffix(1);
    return m_found;
}

// The line with a caret below the column. Both begin with two spaces.
void DiagnosticFormatter::append_excerpt(std::string& out, std::size_t line_number, std::size_t column) {
    const std::string_view line = line_at(line_number);
    const std::size_t skipped = column > before_caret ? column - before_caret : 0;
    // Lines may be as long as the file: what has been counted of one is not counted again.
    if (skipped + 1 < m_column) {
        m_column = 1;
        m_column_at = 0;
    }
    m_column_at = after(line, m_column_at, skipped + 1 - m_column);
    m_column = skipped + 1;
    const std::size_t place = after(line, m_column_at, column - m_column);
    const std::size_t end = after(line, m_column_at, widest_excerpt);
    out += skipped > 0 ? "\n  …" : "\n  ";
    out += excerpt_of(line.substr(m_column_at, end - m_column_at));
    out += end < line.size() ? "…\n  " : "\n  ";
    out.append(columns(line.substr(m_column_at, place - m_column_at)) + (skipped > 0 ? 1 : 0), ' ');
    out += '^';
}

std::string format_diagnostic(const Diagnostic& diagnostic, std::string_view file, std::string_view text) {
    return DiagnosticFormatter(file, text).format(diagnostic);
}

std::string DiagnosticFormatter::format(const Diagnostic& diagnostic) {
    std::string out(m_file);
    if (diagnostic.line > 0)
        out += join({":", decimal(diagnostic.line), ":", decimal(diagnostic.column)});
    out += join({diagnostic.severity == Severity::error ? ": error: " : ": warning: ", diagnostic.message, " [",
                 diagnostic.id, "]"});
    if (diagnostic.line > 0)
        append_excerpt(out, diagnostic.line, diagnostic.column);
    if (!diagnostic.pointer.empty()) {
        out += "\n  at ";
        append_printable(out, diagnostic.pointer);
    }
    if (!diagnostic.mend.empty())
        out += join({"\n  mend: ", diagnostic.mend});
    if (!diagnostic.see.empty())
        out += join({"\n  see: ", diagnostic.see});
    out += '\n';
    return out;
}

std::size_t count_of(const std::vector<Diagnostic>& diagnostics, Severity severity) {
    const auto counted = std::count_if(diagnostics.begin(), diagnostics.end(),
                                       [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; });
    return static_cast<std::size_t>(counted);
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) { return count_of(diagnostics, Severity::error) > 0; }

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.line == b.line ? a.column < b.column : a.line < b.line;
    });
}

} // namespace pikatesti::formats
