// Warnings about texts: missing, empty or untranslated, too wide or too long.
#pragma once

#include "formats/check/linter.h"

namespace pikatesti::formats {

void lint_texts(Linter& linter);

} // namespace pikatesti::formats
