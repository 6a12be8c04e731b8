// What a mapping says in prose, ready for a wellbeing report: of one municipality, of the region, and to whom it suggests what.
//
// Every text says when, whose answers and how many they are, and that it is no official measure. Everything in it follows from
// the figures, by recommendations.h, gap.h and region_comparison.h; whoever takes it reads it through and adds what they know.
#pragma once

#include "ui/mapping/model.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

struct TextPart {
    enum class Kind : std::uint8_t { heading, subheading, paragraph, item } kind = Kind::paragraph;
    std::string id;
    std::string text;
};
using ReportText = std::vector<TextPart>;

// In the model's language, of the year and voice that the table is of. Empty where there is nothing to tell.
ReportText municipality_report(Model& model, const std::string& municipality);
// The paragraph, and the recommendations in three parts.
ReportText region_report(Model& model);

// To be pasted into any program: items begin with a dash, and a blank line stands before a heading.
std::string plain_text(const ReportText& text);

// Says what it is asked in another language as long as it lives.
class InLanguage {
public:
    InLanguage(Model& model, std::string language) : m_model(model), m_before(std::move(model.language)) {
        m_model.language = std::move(language);
    }
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;
    ~InLanguage() { m_model.language = std::move(m_before); }

private:
    Model& m_model;
    std::string m_before;
};

} // namespace pikatesti::ui::mapping
