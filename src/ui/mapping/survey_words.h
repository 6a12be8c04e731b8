// A table of answers in words: what its columns were taken for and why, and what is wrong with its rows.
#pragma once

#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

// The beginning of a cell or a heading, on one line.
std::string survey_sample(const std::string& text);
std::string survey_title(const Model& model, const OfferedTable& table);
// "Microsoft Forms"; empty: nobody's layout.
std::string survey_tool_words(engine::SurveyTool tool);
std::string column_use_words(const Model& model, const engine::ColumnUse& use);
std::string column_why_words(const Model& model, const OfferedTable& table, const engine::SurveyColumn& column);
// Where it is, what is wrong and how it is mended.
std::string survey_fault_words(const Model& model, const OfferedTable& table, std::size_t row,
                               const engine::SurveyFault& fault);

} // namespace pikatesti::ui::mapping
