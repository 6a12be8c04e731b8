// A text for a report, in the language that is chosen for it, to be read and copied.
#pragma once

#include "ui/mapping/report_text.h"

#include <functional>
#include <string>

namespace pikatesti::ui::mapping {

struct ReportSection {
    std::string id;   // of what stands around the text
    std::string name; // its heading
    std::function<ReportText()> text;
    bool prints = false; // it can be printed by itself
};
void report_section(Composer& composer, Model& model, const ReportSection& section);

// The text alone, with headings from this level on.
void report_parts(Composer& composer, const ReportText& text, const std::string& language, int level);

} // namespace pikatesti::ui::mapping
