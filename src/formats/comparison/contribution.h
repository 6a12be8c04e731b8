// What a record brings into a comparison: one place, so that the program and the page give the same figures.
#pragma once

#include "engine/comparison/region_comparison.h"
#include "formats/record/record.h"

#include <optional>

namespace pikatesti::formats {

// Whose answers they are. Citizens and a kiosk are residents; who sat in an evening only the record can say.
std::optional<engine::Voice> voice_of(const Record& record);

// Municipality and year stay open: a record may not say them.
engine::Contribution contribution_of(const Record& record);

} // namespace pikatesti::formats
