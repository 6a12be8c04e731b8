#include "formats/report.h"

#include "formats/wording.h"

#include <algorithm>

namespace pikatesti::formats {

void Report::add(Fault fault, std::size_t offset, std::string pointer, std::string message, std::string mend,
                 Severity severity) {
    if (is_full())
        return;
    if (m_found.size() == most_faults) {
        fault = Fault::too_many_faults;
        message = join({"there are more than ", decimal(most_faults), " faults; the rest are not listed"});
        mend = "mend these first";
        severity = Severity::error;
    }
    m_found.push_back(
        {offset,
         {severity, std::string(fault_id(fault)), 0, 0, std::move(pointer), std::move(message), std::move(mend)}});
}

std::size_t Report::line_of(std::size_t offset) const {
    std::size_t line = 1;
    for (const char byte : m_text.substr(0, offset))
        line += byte == '\n' ? 1 : 0;
    return line;
}

std::vector<Diagnostic> Report::take() {
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Found& a, const Found& b) { return a.offset < b.offset; });
    std::vector<Diagnostic> diagnostics;
    diagnostics.reserve(m_found.size());

    // One pass over the text for all places. A byte order mark takes no column: editors do not show it.
    std::size_t at = m_text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    std::size_t line = 1;
    std::size_t column = 1;
    for (Found& found : m_found) {
        for (; at < found.offset && at < m_text.size(); at++) {
            if (m_text[at] == '\n') {
                line++;
                column = 1;
            } else if (const bool continues = (static_cast<unsigned char>(m_text[at]) & 0xC0U) == 0x80U; !continues) {
                column++;
            }
        }
        found.diagnostic.line = line;
        found.diagnostic.column = column;
        diagnostics.push_back(std::move(found.diagnostic));
    }
    m_found.clear();
    return diagnostics;
}

} // namespace pikatesti::formats
