// Collects the faults of one file and gives them back in the order of their places.
#pragma once

#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/fault.h"
#include "formats/diagnostics/wording.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

class Report {
public:
    // `text` must outlive the report; offsets are bytes into it.
    explicit Report(std::string_view text) : m_text(text) {}

    std::string_view text() const { return m_text; }

    // `arguments` fill the fault's text. Faults beyond `most_faults` are counted as one.
    void add(Fault fault, std::size_t offset, std::string pointer, Arguments arguments = {});
    // The same for a text that is not in the table of faults.
    void add(Severity severity, const FaultText& text, std::size_t offset, std::string pointer, Arguments arguments);

    // Nothing more is taken.
    bool is_full() const { return m_found.size() > most_faults; }

    // The line, from 1, that the offset is on.
    std::size_t line_of(std::size_t offset) const;

    // Everything collected, with lines and columns. The report is empty afterwards.
    std::vector<Diagnostic> take();

    static constexpr std::size_t most_faults = 1000;

private:
    struct Found {
        std::size_t offset;
        Diagnostic diagnostic;
    };

    std::string_view m_text;
    std::vector<Found> m_found;
    mutable std::vector<std::size_t> m_lines; // on which each stretch of the text begins, as far as asked for
};

} // namespace pikatesti::formats
