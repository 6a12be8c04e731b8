// Records from the rows of a table, by the rules of engine/campaign/survey_table.h.
#pragma once

#include "engine/campaign/survey_table.h"
#include "engine/municipality.h"
#include "formats/survey_table/survey_table.h"

#include <vector>

namespace pikatesti::formats {

// columns: one for each heading. Municipalities of earlier years should be in the list too (engine::Division::all()).
engine::SurveyRows read_survey_rows(const SurveyTable& table, const std::vector<engine::SurveyColumn>& columns,
                                    const engine::SurveyTold& told, const engine::QuestionSet& set,
                                    const engine::MunicipalityList& municipalities);

} // namespace pikatesti::formats
