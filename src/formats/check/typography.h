// How numbers, signs, dashes and quotation marks are written in Finnish, Swedish and English: one table for each language,
// applied to question sets (the warning "typography") and to the words of the interface (tests/formats/typography_test.cpp).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct TypographyRule {
    // What is wrong, sign by sign: '#' is a digit or a brace of a placeholder such as {percent}, '@' a letter, '^' the
    // beginning of the text or a space, '$' its end, a space, or a closing mark; '_' a no-break space. All else is itself.
    std::string_view wrong;
    std::string_view said; // what is right
    std::string_view mend; // what to write
    std::string_view source;
};

// The rules that hold in every language; then those of a language, none for one without a table. A tag such as
// "fi-simple" has the rules of "fi".
std::span<const TypographyRule> common_typography();
std::span<const TypographyRule> typography_of(std::string_view language);

struct TypographyFinding {
    const TypographyRule* rule = nullptr;
    std::string excerpt; // the words around the place
};

// The first place that breaks each rule, in the order of the tables. Web addresses are left alone.
std::vector<TypographyFinding> find_typography(std::string_view text, std::string_view language);

} // namespace pikatesti::formats
