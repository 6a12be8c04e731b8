// The rows of a table that could not be read, as a table of their own: to be mended and added again.
#pragma once

#include "formats/survey_table/survey_table.h"

#include <string>
#include <utility>
#include <vector>

namespace pikatesti::formats {

// For a spreadsheet: UTF-8 with a byte order mark, CRLF, the table's own delimiter (a semicolon for tabs). The headings and cells
// are those of the table, with two more columns: the row's number there and why it failed, under the headings given. A text that a
// spreadsheet would take for a formula gets an apostrophe.
// failed: row numbers of the table in ascending order, each with its reason.
std::string failed_rows_csv(const SurveyTable& table, const std::string& row_heading, const std::string& why_heading,
                            const std::vector<std::pair<std::size_t, std::string>>& failed);

} // namespace pikatesti::formats
