// What the columns of a table of answers are taken for, and why.
#pragma once

#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

// Ids begin with `id` and a slash. True if a column is taken for something else now.
bool survey_columns(Composer& composer, Model& model, OfferedTable& table, const std::string& id);

} // namespace pikatesti::ui::mapping
