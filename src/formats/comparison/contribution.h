// What a record brings into a comparison: one place, so that the program and the page give the same figures.
#pragma once

#include "engine/comparison/region_comparison.h"
#include "formats/record/record.h"

namespace pikatesti::formats {

// Municipality and year stay open: a record may not say them.
engine::Contribution contribution_of(Record record);

} // namespace pikatesti::formats
