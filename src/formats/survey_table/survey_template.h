// What the columns of a table were taken for, as a file: to be used for the next table of the same form.
#pragma once

#include "engine/campaign/survey_table.h"
#include "formats/diagnostics/loaded.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// {"format": 1, "kind": "table-template", "set": {"id", "revision"}, "columns": [{"heading", "is", "question", "option"}]}: `is` is a
// word of survey_words, the question an id and the option a key. Only headings are in it, and nothing that anybody answered.
std::string survey_template_json(const std::vector<engine::SurveyColumn>& columns, const engine::QuestionSet& set);

bool is_survey_template(std::string_view json);

// Any bytes may be given. A template of another set, or with a question that the set does not have, is an error.
Loaded<engine::SurveyTemplate> load_survey_template(std::string_view json, const engine::QuestionSet& set);

} // namespace pikatesti::formats
