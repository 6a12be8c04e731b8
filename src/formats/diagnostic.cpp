#include "formats/diagnostic.h"

#include "formats/wording.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::size_t widest_excerpt = 100; // characters of the offending line that are shown
constexpr std::size_t before_caret = 60;    // of them before the place, where the line is longer

// The line with a caret below the column. Both begin with two spaces.
void append_excerpt(std::string& out, std::string_view text, std::size_t line, std::size_t column) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    for (std::size_t i = 1; i < line; i++)
        text = text.substr(std::min(text.find('\n'), text.size() - 1) + 1);
    text = text.substr(0, text.find('\n'));
    if (!text.empty() && text.back() == '\r')
        text.remove_suffix(1);

    const auto advance = [&](std::size_t from, std::size_t characters) {
        for (; characters > 0 && from < text.size(); characters--)
            from += std::max<std::size_t>(1, utf8_length(text, from));
        return from;
    };
    const std::size_t skipped = column > before_caret ? column - before_caret : 0;
    const std::size_t begin = advance(0, skipped);
    const std::size_t end = advance(begin, widest_excerpt);
    out += skipped > 0 ? "\n  …" : "\n  ";
    // One column for one character: a tab is drawn as one space, so that the caret stays under its place.
    std::string excerpt(text.substr(begin, end - begin));
    std::replace(excerpt.begin(), excerpt.end(), '\t', ' ');
    append_printable(out, excerpt);
    out += end < text.size() ? "…\n  " : "\n  ";
    out.append(column - 1 - skipped + (skipped > 0 ? 1 : 0), ' ');
    out += '^';
}

} // namespace

std::string format_diagnostic(const Diagnostic& diagnostic, std::string_view file, std::string_view text) {
    std::string out(file);
    if (diagnostic.line > 0)
        out += join({":", decimal(diagnostic.line), ":", decimal(diagnostic.column)});
    out += join({diagnostic.severity == Severity::error ? ": error: " : ": warning: ", diagnostic.message, " [",
                 diagnostic.id, "]"});
    if (diagnostic.line > 0)
        append_excerpt(out, text, diagnostic.line, diagnostic.column);
    if (!diagnostic.pointer.empty()) {
        out += "\n  at ";
        append_printable(out, diagnostic.pointer);
    }
    if (!diagnostic.mend.empty())
        out += join({"\n  mend: ", diagnostic.mend});
    out += '\n';
    return out;
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.line == b.line ? a.column < b.column : a.line < b.line;
    });
}

} // namespace pikatesti::formats
