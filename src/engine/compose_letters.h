// Letters whose marks were written apart, as macOS writes file names and some keyboards write text: "a" and U+0308 for "ä".
#pragma once

#include <string>
#include <string_view>

namespace pikatesti::engine {

// The text with each letter and the mark after it as one letter, as normalization form C has them, for the letters of
// Finnish, Swedish, the Sámi languages and most languages of Europe in Latin letters (Latin-1, Latin Extended-A, and what
// Skolt Sámi and Romanian need). All else is as it was, also bytes that are not UTF-8. Never longer than the text.
std::string composed(std::string_view text);

} // namespace pikatesti::engine
