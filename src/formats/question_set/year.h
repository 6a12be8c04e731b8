// A year in a question set.
#pragma once

#include "formats/json/reader.h"

#include <optional>

namespace pikatesti::formats {

inline constexpr int first_year = 1900;
inline constexpr int last_year = 2999;

// From first_year to last_year; none where there is no node, or no year in it, which is reported.
std::optional<int> read_year(Reader& reader, NodeId node);

} // namespace pikatesti::formats
