// Better words for values that do not fit each other.
#pragma once

#include "formats/explain/place.h"

#include <string_view>
#include <vector>

namespace pikatesti::formats {

// Languages that are listed in capitals, questions that wait for each other.
void hint_at_references(std::string_view text, std::vector<Placed>& faults);

} // namespace pikatesti::formats
