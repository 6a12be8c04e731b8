// Reads a kiosk's exported totals.
#pragma once

#include "formats/diagnostics/loaded.h"
#include "formats/record/record.h"

#include <string_view>

namespace pikatesti::formats {

// What exported_day_counts() wrote, as a record of many citizens: the sum of all days, without a municipality. Any bytes may be
// given. Counts of questions and options that the set does not have are left out, each with a warning.
Loaded<Record> load_exported_day_counts(std::string_view json, const engine::QuestionSet& set);

} // namespace pikatesti::formats
