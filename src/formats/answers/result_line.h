// Results as lines of JSON.
#pragma once

#include "engine/score.h"
#include "formats/answers/batch_record.h"

#include <string>

namespace pikatesti::formats {

// One line of JSON: the kept members, "municipality" if there is one, and "result" as result_json() has it.
// Kept values are written as they are if they are JSON, else as strings.
void append_result_line(std::string& out, const engine::QuestionSet& set, const BatchRecord& record, bool kept_is_json,
                        const engine::Result& result);

} // namespace pikatesti::formats
