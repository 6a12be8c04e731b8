// Warnings about questions, options, variants and sources.
#pragma once

#include "formats/check/linter.h"

namespace pikatesti::formats {

void lint_questions(Linter& linter);

} // namespace pikatesti::formats
