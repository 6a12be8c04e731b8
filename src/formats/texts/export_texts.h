// The texts of a question set as a table for translators: a row for each text, a column for each language.
#pragma once

#include "formats/texts/set_texts.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// "pointer;fi;fi-simple;sv;en" and a row for each text, as spreadsheets take it: UTF-8 with a byte order mark,
// semicolons, CRLF. `languages`: the columns, in their order; those of the set and its texts if it is empty. One that
// the set does not have yet is an empty column.
std::string export_texts(const JsonDocument& document, const std::vector<std::string>& languages = {});

} // namespace pikatesti::formats
