// Better words for a value that is wrong by itself.
#pragma once

#include "formats/explain/place.h"

#include <string>
#include <string_view>

namespace pikatesti::formats {

// An id, a number in quotes.
void hint_at_value(std::string_view text, Placed& fault);

// The number, null, true or false that stands in quotes where one of them is wanted, as JSON writes it; empty where none does.
std::string meant_value(std::string_view text, const Placed& fault);

// The id that was probably meant by what is none; empty where nothing is left of it.
std::string meant_id(std::string_view written);

} // namespace pikatesti::formats
