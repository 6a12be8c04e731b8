#include "formats/diagnostics/wording.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace pikatesti::formats {
namespace {

constexpr std::size_t longest_quote = 40; // characters
constexpr std::size_t longest_word = 64;  // bytes; longer words are not compared
constexpr std::size_t longest_list = 8;   // names

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

// Edit distance with swaps of neighbours (optimal string alignment), in bytes; `limit` where it is that much or more.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
    std::size_t before_previous[longest_word + 1] = {};
    std::size_t previous[longest_word + 1] = {};
    std::size_t current[longest_word + 1] = {};
    for (std::size_t j = 0; j <= b.size(); j++)
        previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); i++) {
        // Further from the diagonal than the limit nothing is near enough any more.
        const std::size_t begin = i > limit ? i - limit : 1;
        const std::size_t end = std::min(b.size(), i + limit);
        current[begin - 1] = begin == 1 ? i : limit;
        std::size_t least = current[begin - 1];
        for (std::size_t j = begin; j <= end; j++) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            const std::size_t above = j == i + limit ? limit : previous[j];
            std::size_t best = std::min(std::min(above, current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped)
                best = std::min(best, before_previous[j - 2] + 1);
            current[j] = best;
            least = std::min(least, best);
        }
        if (least >= limit)
            return limit;
        for (std::size_t j = begin - 1; j <= end; j++) {
            before_previous[j] = previous[j];
            previous[j] = current[j];
        }
    }
    return std::min(previous[b.size()], limit);
}

} // namespace

std::string join(Arguments parts) {
    std::string out;
    for (const std::string_view part : parts)
        out.append(part);
    return out;
}

std::string fill(std::string_view text, Arguments arguments) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); at++) {
        const bool mark = text[at] == '%' || text[at] == '$';
        if (!mark || at + 1 == text.size() || text[at + 1] < '1' || text[at + 1] > '9') {
            out += text[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(text[at + 1] - '1');
        const std::string_view argument = index < arguments.size() ? arguments.begin()[index] : std::string_view();
        if (text[at] == '$')
            append_quoted(out, argument);
        else
            out.append(argument);
        at++;
    }
    return out;
}

std::string decimal(std::size_t number) {
    char digits[20];
    std::size_t at = sizeof(digits);
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return std::string(digits + at, sizeof(digits) - at);
}

std::string number_text(double number) {
    constexpr std::size_t billion = 1'000'000'000;
    if (std::fabs(number) >= 1e9) // nine decimals more would overflow, and are beyond what a double tells
        return join({number < 0 ? "-" : "", decimal(static_cast<std::size_t>(std::llround(std::fabs(number))))});
    const auto scaled = static_cast<std::uint64_t>(std::llround(std::fabs(number) * billion));
    std::string out = join({number < 0 && scaled > 0 ? "-" : "", decimal(static_cast<std::size_t>(scaled / billion))});
    if (scaled % billion == 0)
        return out;
    std::string fraction = decimal(static_cast<std::size_t>(scaled % billion + billion)); // keeps the leading zeros
    fraction.erase(fraction.find_last_not_of('0') + 1);
    fraction[0] = '.';
    return out + fraction;
}

std::string counted(std::size_t number, std::string_view noun) {
    std::string out = join({decimal(number), " ", noun});
    if (number == 1)
        return out;
    const bool in_y = out.back() == 'y';
    if (in_y)
        out.pop_back();
    return out + (in_y ? "ies" : "s");
}

std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    if (first < 0x80)
        return at < text.size() ? 1 : 0;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0;
        const bool surrogate = first == 0xED && second > 0x9F;
        return follows(at + 1) && follows(at + 2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && second < 0x90;
        const bool beyond = first == 0xF4 && second > 0x8F;
        return follows(at + 1) && follows(at + 2) && follows(at + 3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

void append_printable(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        const auto first = static_cast<unsigned char>(text[at]);
        const bool control = first < 0x20 || first == 0x7F ||
                             (first == 0xC2 && length == 2 && static_cast<unsigned char>(text[at + 1]) < 0xA0);
        if (length == 0 || control)
            out += '?';
        else
            out.append(text.substr(at, length));
        at += length == 0 ? 1 : length;
    }
}

void append_quoted(std::string& out, std::string_view value) {
    std::size_t end = 0;
    for (std::size_t characters = 0; end < value.size() && characters < longest_quote; characters++)
        end += std::max<std::size_t>(1, utf8_length(value, end));
    out += '"';
    append_printable(out, value.substr(0, end));
    out += end < value.size() ? "…\"" : "\"";
}

std::string quoted(std::string_view value) {
    std::string out;
    append_quoted(out, value);
    return out;
}

Names words(std::string_view text) {
    Names names;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        names.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

bool contains(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string listed(const Names& names, std::string_view conjunction) {
    std::string out;
    const std::size_t shown = names.size() <= longest_list + 1 ? names.size() : longest_list;
    for (std::size_t i = 0; i < shown; i++) {
        if (i > 0)
            out += i + 1 == names.size() ? join({" ", conjunction, " "}) : ", ";
        out += quoted(names[i]);
    }
    if (shown < names.size())
        out += join({" ", conjunction, " ", decimal(names.size() - shown), " more"});
    return out;
}

std::string_view nearest(std::string_view word, const Names& candidates) {
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
    if (word.empty() || word.size() > longest_word)
        return best;
    for (const std::string_view candidate : candidates) {
        const std::size_t gap =
            candidate.size() > word.size() ? candidate.size() - word.size() : word.size() - candidate.size();
        if (candidate.size() > longest_word || gap >= best_distance)
            continue;
        const std::size_t found = distance(word, candidate, best_distance);
        // A word of which nothing is left is not "near", however short it is.
        if (found < best_distance && found < candidate.size()) {
            best_distance = found;
            best = candidate;
        }
    }
    return best;
}

Suggestion suggestion(std::string_view word, const Names& candidates) {
    const std::string_view near = nearest(word, candidates);
    if (!near.empty())
        return {join({"did you mean ", quoted(near), "?"}), near};
    Names named; // what has no id, by another fault, cannot be chosen
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(named),
                 [](std::string_view name) { return !name.empty(); });
    if (named.empty())
        return {};
    const bool is_only = named.size() == 1;
    return {join({is_only ? "there is only " : "use ", listed(named, "or")}), is_only ? named.front() : ""};
}

} // namespace pikatesti::formats
