// A kiosk's totals as they are exported. docs/kiosk.md describes the exports.
#pragma once

#include "engine/day_counts.h"
#include "engine/question_set.h"

#include <string>
#include <string_view>

namespace pikatesti::formats {

// What may be handed out: groups of five and more, by the rules of engine/day_counts.h. Every question, option, level and goal
// of the set is there, with zeros; ids that the set does not have any more are at the end of theirs.
std::string exported_day_counts(const engine::QuestionSet& set, const engine::DayCounts& counts);
// The same as a table: day, kind, name, part, number; UTF-8 with a byte order mark, CRLF, for spreadsheets too.
std::string day_counts_csv(const engine::QuestionSet& set, const engine::DayCounts& counts);

// The sum of what may be handed out as a record of many citizens, for comparisons. Empty while there is nothing.
std::string day_counts_record(const engine::QuestionSet& set, const engine::DayCounts& counts,
                              std::string_view municipality);

} // namespace pikatesti::formats
