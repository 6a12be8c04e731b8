// Every result that answers can give, goal by goal and together, by going through all sums of points. For small sets.
#pragma once

#include "formats/check/reach.h"
#include "formats/check/reach_bounds.h"

namespace pikatesti::formats {

// Adds to `reach` whatever some answers lead to. False where there is too much to go through, and then not all is found.
bool add_all_sums(const QuestionTrees& trees, Reach& reach);

} // namespace pikatesti::formats
