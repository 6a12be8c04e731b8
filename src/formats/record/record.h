// The record of an evening, as it is exported, saved while it goes on, and read again. questions/records.md describes the
// format; citizens' results and a kiosk's totals have the same one.
#pragma once

#include "engine/evening.h"
#include "engine/municipality.h"
#include "formats/question_set/load.h"
#include "formats/record/interview.h"

#include <string>
#include <string_view>

namespace pikatesti::formats {

enum class RecordKind {
    evening,   // a room with a presenter
    answers,   // one citizen
    kiosk,     // many citizens, one after another, summed up
    interview, // format 2: a municipality, for a region's mapping
};

struct Record {
    RecordKind kind = RecordKind::evening;
    std::string revision; // of the set it was made with; left empty when writing: that of the set
    engine::EveningData data;
    engine::Traits traits; // of the municipality; not in the file, looked up in the list
    Interview interview = {};
};

// 1 where nothing is in it that came with format 2, so that programs of before can read it.
int format_of(const Record& record);

enum class RecordPurpose {
    file,     // to be kept: indented, with the figures that follow from the counts
    autosave, // as short as it can be, without figures; load_record() reads it alike
};
std::string record_json(const engine::QuestionSet& set, const Record& record,
                        RecordPurpose purpose = RecordPurpose::file);

// Only the figures, as they stand in a record under "result", and "agreement" by question id; indented.
std::string record_result_json(const engine::QuestionSet& set, const Record& record);

// Any bytes may be given. Of a record of another revision of the set, what fits is kept: counts of a question or an option
// that is gone are left out, each with a warning (Severity::warning; the value is there all the same), and the figures in it
// are not looked at. Of one of the same revision, all has to fit, and a figure that does not follow from the counts is a
// warning. A record of another set is an error.
// Municipalities are looked up in the list; one that is not in it is a warning. Without a list any code will do, and the
// figures of a record that names one are not compared.
Loaded<Record> load_record(std::string_view json, const engine::QuestionSet& set,
                           const engine::MunicipalityList* municipalities = nullptr);

// Whose records they are, without looking at the rest: the id of the set; empty where it is no record.
std::string set_of_record(std::string_view json);

} // namespace pikatesti::formats
