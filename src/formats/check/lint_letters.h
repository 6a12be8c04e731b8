// Warnings about the letters of a text: damaged ones, markup, line breaks, and what the typefaces do not have.
#pragma once

#include "formats/check/linter.h"

#include <string_view>

namespace pikatesti::formats {

// entry: the node that the warnings are about; text: as it is to be shown. False where letters are damaged: then nothing
// else is worth saying of the text.
bool lint_letters(Linter& linter, NodeId entry, std::string_view text);

} // namespace pikatesti::formats
