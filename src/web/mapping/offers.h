// Files that are offered to the mapping: what is in them, shown before anything is taken.
#pragma once

#include "engine/campaign/survey_table.h"
#include "ui/mapping/offer.h"

#include <string>
#include <string_view>

namespace pikatesti::web {

// A file's records, campaign, table, or template for tables. What it is not is told in module->output.
void offer(std::string name, std::string_view file);
// Of an offered table, by its columns and what was told of it.
engine::SurveyRows read_rows(const ui::mapping::OfferedTable& offered);
// Of the table of that id, into module->output; see contract.json.
void tell_failed_rows(std::string_view id);
void tell_table_template(std::string_view id);

} // namespace pikatesti::web
