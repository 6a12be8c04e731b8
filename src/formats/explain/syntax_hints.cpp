// Where a fault of syntax shows later than it was made.
#include "formats/explain/syntax_hints.h"

#include "formats/diagnostics/unseen.h"
#include "formats/diagnostics/wording.h"
#include "formats/explain/explain.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

// Marks that programs for texts put in the place of straight quotes.
constexpr std::string_view quotes[] = {"\u201C", "\u201D", "\u201E", "\u201F", "\u2018", "\u2019", "\u201A",
                                       "\u00AB", "\u00BB", "\u2039", "\u203A", "\u2033", "\u2032", "\uFF02"};

constexpr const char* write_straight =
    "write a straight \" for it, and turn off \"smart quotes\" where the file is written";

std::string_view quote_at(std::string_view text, std::size_t at) {
    const auto* const found = std::find_if(std::begin(quotes), std::end(quotes), [&](std::string_view quote) {
        return text.substr(at, quote.size()) == quote;
    });
    return found == std::end(quotes) ? std::string_view() : *found;
}

// The place before `at` of what is neither a space nor one of `skipped`; npos where there is none.
std::size_t before(std::string_view text, std::size_t at, std::string_view skipped = "") {
    while (at > 0) {
        const char letter = text[--at];
        if (std::string_view(" \t\r\n").find(letter) == std::string_view::npos &&
            skipped.find(letter) == std::string_view::npos)
            return at;
    }
    return std::string_view::npos;
}

// The quote that opens the text whose closing one is at `end`.
std::size_t opening_quote(std::string_view text, std::size_t end) {
    std::size_t at = end == 0 ? std::string_view::npos : text.rfind('"', end - 1);
    while (at != std::string_view::npos && at > 0 && text[at - 1] == '\\')
        at = text.rfind('"', at - 1);
    return at;
}

// A text that was to end with a typographic quote runs on to the end of the line, or to the next straight one. Only a
// quote before what follows a text counts: others may be meant.
void look_for_typographic_end(std::string_view text, Placed& fault) {
    const std::size_t end = std::min(text.find('\n', fault.offset), text.size());
    std::size_t candidate = std::string_view::npos;
    for (std::size_t at = fault.offset + 1; at < end; at++) {
        const std::string_view quote = quote_at(text, at);
        const std::size_t next = text.find_first_not_of(" \t\r", at + quote.size());
        const bool ends = next == std::string_view::npos || std::string_view(",:}]\n").find(text[next]) < 5;
        if (!quote.empty() && ends && candidate == std::string_view::npos)
            candidate = at;
    }
    if (candidate == std::string_view::npos)
        return;
    const std::string_view quote = quote_at(text, candidate);
    move_to(fault, text, candidate);
    fault.diagnostic.id = fault_text(Fault::typographic_quotes).id;
    fault.diagnostic.message = join({"the typographic quote ", quote, " ends no text: only a straight \" does"});
    fault.diagnostic.mend = write_straight;
    fault.diagnostic.values = {std::string(quote)};
}

void closed_early(std::string_view text, Placed& fault, std::size_t bracket) {
    const std::string_view which = text.substr(bracket, 1);
    move_to(fault, text, bracket);
    fault.diagnostic.pointer.clear();
    retell(fault, hint_text(Hint::closed_early), {which, which == "}" ? "an object" : "a list"});
}

void look_after_the_end(std::string_view text, Placed& fault) {
    const char here = text[fault.offset];
    if (here == '}' || here == ']') {
        retell(fault, hint_text(Hint::bracket_too_many), {text.substr(fault.offset, 1)});
        return;
    }
    const std::size_t end = before(text, fault.offset);
    if (end != std::string_view::npos && (text[end] == '}' || text[end] == ']') && (here == ',' || here == '"'))
        closed_early(text, fault, end);
}

// `"key":` in a list: its object may have been closed before it.
void look_before_colon(std::string_view text, Placed& fault) {
    const std::size_t quote = before(text, fault.offset);
    const std::size_t begin =
        quote != std::string_view::npos && text[quote] == '"' ? opening_quote(text, quote) : std::string_view::npos;
    const std::size_t bracket = begin == std::string_view::npos ? begin : before(text, begin, ",");
    if (bracket != std::string_view::npos && text[bracket] == '}')
        closed_early(text, fault, bracket);
    else
        fault.diagnostic.mend = "a list has values without keys; what has keys stands in { … }";
}

// Nothing but a key can follow there.
bool stands_for_key(std::string_view text, std::size_t at) {
    const std::size_t last = before(text, at);
    return last != std::string_view::npos && (text[last] == '{' || text[last] == ',');
}

} // namespace

void hint_at_syntax(std::string_view text, Placed& fault) {
    const std::string& id = fault.diagnostic.id;
    const auto is = [&](Fault kind) { return id == fault_text(kind).id; };
    if (is(Fault::missing_quote) || is(Fault::cut_off)) {
        if (fault.offset < text.size() && text[fault.offset] == '"')
            look_for_typographic_end(text, fault);
    } else if (is(Fault::extra_content) && fault.offset < text.size()) {
        look_after_the_end(text, fault);
    } else if (is(Fault::mismatched_bracket)) {
        fault.diagnostic.mend += ", or remove it if it is one too many";
    } else if (is(Fault::unexpected_character) && fault.offset < text.size()) {
        const std::size_t length = utf8_length(text, fault.offset);
        const std::uint32_t code = code_point(text, fault.offset, length);
        const std::string_view unseen = length > 1 ? unseen_letter(code) : std::string_view();
        if (!unseen.empty())
            fault.diagnostic.mend = join({"it is ", unseen, ", which came along with copied text: remove it"});
        else if (!quote_at(text, fault.offset).empty())
            fault.diagnostic.mend = write_straight;
        else if (text[fault.offset] == ':')
            look_before_colon(text, fault);
        else if (text[fault.offset] == '{' && stands_for_key(text, fault.offset))
            fault.diagnostic.mend = "close the object before it with } first";
    }
}

} // namespace pikatesti::formats
