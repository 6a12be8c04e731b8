#include "formats/check/typography.h"

#include "engine/text.h"
#include "engine/utf8.h"
#include "formats/diagnostics/unseen.h"
#include "formats/diagnostics/wording.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::uint32_t no_break_space = 0xA0;

// Where the rules are from. The two style guides of the European Union are on its Publications Office's site; section 6.4
// has the table of spaces for each language (fi-360400, sv-360400). These tables and Kielikello were read for the rules;
// the rules named after the three others have not been compared with their text yet.
constexpr std::string_view kielikello = "Kielikello 3/1993: Merkit";
constexpr std::string_view eu_fi = "EU, Toimielinten yhteiset tekstinlaadinnan ohjeet, 6.4";
constexpr std::string_view eu_sv = "EU, Publikationshandbok, 6.4";
constexpr std::string_view skrivregler = "Språkrådet, Svenska skrivregler";
constexpr std::string_view lagsprak = "Statsrådets kansli, Svenskt lagspråk i Finland";
constexpr std::string_view eu_en = "European Commission, English Style Guide";
constexpr std::string_view every = "the three guides alike";

constexpr TypographyRule common[] = {
    {"  ", "one space is enough", "write one space", every},
    {" _", "one space is enough", "write the no-break space alone", every},
    {"_ ", "one space is enough", "write the no-break space alone", every},
    {" ,", "no space stands before a comma", "remove the space", every},
    {" ;", "no space stands before a semicolon", "remove the space", every},
    {" .$", "no space stands before a full stop", "remove the space", every},
    {" :$", "no space stands before a colon", "remove the space", every},
    {" ?", "no space stands before a question mark", "remove the space", every},
    {" !", "no space stands before an exclamation mark", "remove the space", every},
    {" )", "no space stands before a closing bracket", "remove the space", every},
    {"( ", "no space stands after an opening bracket", "remove the space", every},
    {"@,@", "a space follows a comma", "write a space", every},
    {"...", "an ellipsis is one sign", "write …", every},
    {" - ", "a dash between words is an en dash with spaces", "write – with spaces", every},
    {"@ –@", "a dash between words has a space on both sides, the part of a compound a hyphen",
     "write – with spaces, or -", every},
    {"@– @", "a dash between words has a space on both sides, the part of a compound a hyphen",
     "write – with spaces, or -", every},
    {"#-#", "a range is written with an en dash", "write –", every},
    {"# – #", "a range has no spaces about its dash", "remove the spaces", every},
};

constexpr TypographyRule finnish[] = {
    {"#%", "a no-break space stands before %", "write \\u00a0 before %", eu_fi},
    {"# %", "a no-break space stands before %", "write \\u00a0 before %", eu_fi},
    {"#§", "a no-break space stands before §", "write \\u00a0 before §", kielikello},
    {"# §", "a no-break space stands before §", "write \\u00a0 before §", kielikello},
    {"§ #", "the section's number stands before §", "write the number, \\u00a0 and §", kielikello},
    {"§#", "the section's number stands before §", "write the number, \\u00a0 and §", kielikello},
    {"§_#", "the section's number stands before §", "write the number, \\u00a0 and §", kielikello},
    {"# / ####", "an act's number and year have no spaces about the slash", "remove the spaces", kielikello},
    {"\"", "quotation marks are ” on both sides", "write ”", kielikello},
    {"“", "quotation marks are ” on both sides", "write ”", kielikello},
    {"„", "quotation marks are ” on both sides", "write ”", kielikello},
    {"'", "an apostrophe is ’", "write ’", kielikello},
    {"‘", "an apostrophe is ’", "write ’", kielikello},
    {"—", "a dash is an en dash", "write –", eu_fi},
};

constexpr TypographyRule swedish[] = {
    {"#%", "a no-break space stands before %", "write \\u00a0 before %", eu_sv},
    {"# %", "a no-break space stands before %", "write \\u00a0 before %", eu_sv},
    {"#§", "a no-break space stands before §", "write \\u00a0 before §", lagsprak},
    {"# §", "a no-break space stands before §", "write \\u00a0 before §", lagsprak},
    {"§ #", "the section's number stands before §", "write the number, \\u00a0 and §", lagsprak},
    {"§#", "the section's number stands before §", "write the number, \\u00a0 and §", lagsprak},
    {"§_#", "the section's number stands before §", "write the number, \\u00a0 and §", lagsprak},
    {"# / ####", "an act's number and year have no spaces about the slash", "remove the spaces", lagsprak},
    {"\"", "quotation marks are ” on both sides", "write ”", skrivregler},
    {"“", "quotation marks are ” on both sides", "write ”", skrivregler},
    {"„", "quotation marks are ” on both sides", "write ”", skrivregler},
    {"'", "an apostrophe is ’", "write ’", skrivregler},
    {"‘", "an apostrophe is ’", "write ’", skrivregler},
    {"—", "a dash is an en dash", "write –", skrivregler},
    {"@…", "a space stands before an ellipsis that is left for whole words", "write a space before …", eu_sv},
};

constexpr TypographyRule english[] = {
    {"# %", "no space stands before %", "remove the space", eu_en},
    {"#_%", "no space stands before %", "remove the space", eu_en},
    {"§", "a section of an act is written as a word", "write \"section\" and the number", eu_en},
    {"# / ####", "an act's number and year have no spaces about the slash", "remove the spaces", eu_en},
    {"\"", "quotation marks are “ and ”", "write “ or ”", eu_en},
    {"„", "quotation marks are “ and ”", "write “", eu_en},
    {"^”@", "an opening quotation mark is “", "write “", eu_en},
    {"'", "an apostrophe is ’", "write ’", eu_en},
};

using Letters = std::vector<std::uint32_t>;

Letters letters_of(std::string_view text) {
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text, at));
        letters.push_back(code_point(text, at, length));
        at += length;
    }
    return letters;
}

bool is_number(std::uint32_t code) { return (code >= '0' && code <= '9') || code == '{' || code == '}'; }

bool is_text_letter(std::uint32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7);
}

bool is_space(std::uint32_t code) { return code == ' ' || code == no_break_space; }

bool fits(std::uint32_t sign, const Letters& text, std::size_t at) {
    const bool inside = at < text.size();
    switch (sign) {
    case '#':
        return inside && is_number(text[at]);
    case '@':
        return inside && is_text_letter(text[at]);
    case '_':
        return inside && text[at] == no_break_space;
    case '$':
        return !inside || is_space(text[at]) || text[at] == ')' || text[at] == 0x201D || text[at] == 0x2019;
    default:
        return inside && text[at] == sign;
    }
}

// A date such as 2026-11-28 and a telephone number such as 040-123 have hyphens between their numbers.
bool is_date_or_telephone(const Letters& text, std::size_t hyphen) {
    std::size_t first = hyphen;
    while (first > 0 && (is_number(text[first - 1]) || text[first - 1] == '-'))
        first--;
    std::size_t hyphens = 0;
    for (std::size_t at = first; at < text.size() && (is_number(text[at]) || text[at] == '-'); at++)
        hyphens += text[at] == '-' ? 1 : 0;
    return hyphens > 1 || text[first] == '0';
}

// Inside a word such as https://example.org/2020-12.
bool in_address(const Letters& text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && !is_space(text[begin - 1]))
        begin--;
    for (std::size_t i = begin; i + 2 < text.size() && !is_space(text[i]); i++) {
        if (text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/')
            return true;
    }
    return false;
}

constexpr auto nowhere = static_cast<std::size_t>(-1);

std::size_t find_wrong(const TypographyRule& rule, const Letters& wrong, const Letters& text) {
    const bool at_begin = wrong.front() == '^';
    const std::size_t skipped = at_begin ? 1 : 0;
    for (std::size_t at = 0; at < text.size(); at++) {
        if (at_begin && at > 0 && !is_space(text[at - 1]) && text[at - 1] != '(')
            continue;
        std::size_t matched = skipped;
        while (matched < wrong.size() && fits(wrong[matched], text, at + matched - skipped))
            matched++;
        if (matched == wrong.size() && !in_address(text, at) &&
            (rule.wrong != "#-#" || !is_date_or_telephone(text, at + 1)))
            return at;
    }
    return nowhere;
}

// From the word before the place to the word after it.
std::string around(const Letters& text, std::size_t at, std::size_t length) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 12 && (begin == at || !is_space(text[begin - 1])))
        begin--;
    std::size_t end = std::min(at + length, text.size());
    for (std::size_t i = 0; end < text.size() && i < 12 && !is_space(text[end]); i++)
        end++;
    std::string out;
    for (std::size_t i = begin; i < end; i++)
        engine::append_utf8(out, text[i]);
    return out;
}

} // namespace

std::span<const TypographyRule> common_typography() { return common; }

std::span<const TypographyRule> typography_of(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    if (primary == "fi")
        return finnish;
    if (primary == "sv")
        return swedish;
    if (primary == "en")
        return english;
    return {};
}

std::vector<TypographyFinding> find_typography(std::string_view text, std::string_view language) {
    std::vector<TypographyFinding> findings;
    const Letters letters = letters_of(engine::without_soft_hyphens(text));
    for (const std::span<const TypographyRule> rules : {common_typography(), typography_of(language)}) {
        for (const TypographyRule& rule : rules) {
            const Letters wrong = letters_of(rule.wrong);
            if (const std::size_t at = find_wrong(rule, wrong, letters); at != nowhere)
                findings.push_back({&rule, around(letters, at, wrong.size())});
        }
    }
    return findings;
}

} // namespace pikatesti::formats
