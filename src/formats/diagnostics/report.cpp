#include "formats/diagnostics/report.h"

namespace pikatesti::formats {

void Report::add(Fault fault, std::size_t offset, std::string pointer, Arguments arguments) {
    add(Severity::error, fault_text(fault), offset, std::move(pointer), arguments);
}

void Report::add(Severity severity, const FaultText& text, std::size_t offset, std::string pointer,
                 Arguments arguments) {
    if (is_full())
        return;
    const FaultText& too_many = fault_text(Fault::too_many_faults);
    if (m_found.size() == most_faults && &text != &too_many) {
        add(severity, too_many, offset, std::move(pointer), {decimal(most_faults)});
        return;
    }
    Found& found = m_found.emplace_back();
    found.offset = offset;
    found.diagnostic.severity = severity;
    found.diagnostic.id = text.id;
    found.diagnostic.pointer = std::move(pointer);
    found.diagnostic.message = fill(text.message, arguments);
    found.diagnostic.mend = fill(text.mend, arguments);
    found.diagnostic.values.assign(arguments.begin(), arguments.end());
    if (arguments.size() > value_argument)
        found.diagnostic.value = found.diagnostic.values[value_argument];
    // The guide explains each warning under a heading that is its id.
    if (severity == Severity::warning)
        found.diagnostic.see = join({"questions/README.md#", text.id});
}

std::size_t Report::line_of(std::size_t offset) const {
    // Once for each stretch of the text, however many ask.
    constexpr std::size_t stretch = 1U << 14U;
    const auto lines = [&](std::size_t from, std::size_t to) {
        std::size_t count = 0;
        for (; from < to && from < m_text.size(); from++)
            count += m_text[from] == '\n' ? 1 : 0;
        return count;
    };
    if (m_lines.empty())
        m_lines.push_back(1);
    while (m_lines.size() <= offset / stretch)
        m_lines.push_back(m_lines.back() + lines((m_lines.size() - 1) * stretch, m_lines.size() * stretch));
    return m_lines[offset / stretch] + lines(offset - offset % stretch, offset);
}

std::vector<Diagnostic> Report::take() {
    // By place; those of one place in the order they were found. They mostly are in order already.
    std::vector<Found*> ordered;
    for (Found& found : m_found) {
        ordered.push_back(&found);
        for (std::size_t i = ordered.size() - 1; i > 0 && ordered[i - 1]->offset > ordered[i]->offset; i--)
            std::swap(ordered[i - 1], ordered[i]);
    }
    std::vector<Diagnostic> diagnostics;
    diagnostics.reserve(ordered.size());

    // One pass over the text for all places. A byte order mark takes no column: editors do not show it.
    std::size_t at = m_text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    std::size_t line = 1;
    std::size_t column = 1;
    for (Found* found : ordered) {
        for (; at < found->offset && at < m_text.size(); at++) {
            if (m_text[at] == '\n') {
                line++;
                column = 1;
            } else if (const bool continues = (static_cast<unsigned char>(m_text[at]) & 0xC0U) == 0x80U; !continues) {
                column++;
            }
        }
        found->diagnostic.line = line;
        found->diagnostic.column = column;
        diagnostics.push_back(std::move(found->diagnostic));
    }
    m_found.clear();
    return diagnostics;
}

} // namespace pikatesti::formats
