// Answers as a line of JSON.
#pragma once

#include "engine/municipality.h"
#include "formats/answers/batch_record.h"

#include <string_view>

namespace pikatesti::formats {

// One line: {"answers": {…}, "municipality": "758"} and further members, which are kept.
void read_answer_line(std::string_view line, const engine::QuestionSet& set,
                      const engine::MunicipalityList* municipalities, BatchRecord& record);

} // namespace pikatesti::formats
