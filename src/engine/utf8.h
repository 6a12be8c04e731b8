// Letters as the bytes of UTF-8.
#pragma once

#include <string>

namespace pikatesti::engine {

// code: 0 to 0x10FFFF. A lone surrogate is written as it is: whether it may stand there is the caller's to know.
void append_utf8(std::string& out, char32_t code);

} // namespace pikatesti::engine
