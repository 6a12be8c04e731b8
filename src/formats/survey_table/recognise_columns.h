// What the columns of a table of answers are taken for, before anybody has chosen.
#pragma once

#include "engine/campaign/survey_table.h"
#include "engine/municipality.h"
#include "formats/survey_table/survey_table.h"

#include <vector>

namespace pikatesti::formats {

// One for each heading. By the headings first (column_words.h); of those that say nothing by what is in the column: municipalities,
// whose answers they are, times of the day.
std::vector<engine::SurveyColumn> recognise_columns(const SurveyTable& table, const engine::QuestionSet& set,
                                                    const engine::MunicipalityList& municipalities);

engine::SurveyTool tool_of(const SurveyTable& table);

} // namespace pikatesti::formats
