// Reads records.
#pragma once

#include "engine/question_set.h"
#include "formats/diagnostics/loaded.h"
#include "formats/record/record.h"

#include <string>
#include <string_view>

namespace pikatesti::formats {

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
