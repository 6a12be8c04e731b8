// Writes records.
#pragma once

#include "engine/question_set.h"
#include "formats/record/record.h"

#include <string>

namespace pikatesti::formats {

enum class RecordPurpose {
    file,     // to be kept: indented, with the figures that follow from the counts
    autosave, // as short as it can be, without figures; load_record() reads it alike
};
std::string record_json(const engine::QuestionSet& set, const Record& record,
                        RecordPurpose purpose = RecordPurpose::file);

// Only the figures, as they stand in a record under "result", and "agreement" by question id; indented.
std::string record_result_json(const engine::QuestionSet& set, const Record& record);

// 1 where nothing is in it that came with format 2, so that programs of before can read it.
int format_of(const Record& record);

} // namespace pikatesti::formats
