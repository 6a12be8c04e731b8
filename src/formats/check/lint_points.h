// Warnings about points, thresholds and examples.
#pragma once

#include "formats/check/linter.h"

namespace pikatesti::formats {

void lint_points(Linter& linter);

} // namespace pikatesti::formats
