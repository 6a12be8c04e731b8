// Small pieces of text that messages are made of. Kept apart from iostreams and printf for the size of the web build.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

using Names = std::vector<std::string_view>;
using Arguments = std::initializer_list<std::string_view>;

std::string join(Arguments parts);

// The text with %1 replaced by the first argument and so on, $1 by the same in quotes; by nothing where there is none.
std::string fill(std::string_view text, Arguments arguments);

// "1 question", "2 questions", "3 municipalities".
std::string counted(std::size_t number, std::string_view noun);

std::string decimal(std::size_t number);

// Without needless zeros, rounded to nine decimals; magnitudes up to 10^9.
std::string number_text(double number);

// The value between double quotes, fit for a terminal: cut after 40 characters, control characters and broken UTF-8
// replaced by '?'.
std::string quoted(std::string_view value);
void append_quoted(std::string& out, std::string_view value);

// Appends `text` in the same safe form, without quotes and uncut.
void append_printable(std::string& out, std::string_view text);

// The bytes of the UTF-8 character at `at`: 1-4, or 0 where the bytes are not UTF-8.
std::size_t utf8_length(std::string_view text, std::size_t at);

// The words of a text, which single spaces part.
Names words(std::string_view text);

// Of words in the order of an enumeration, the one that stands for the value.
template <typename Value> std::string_view word_for(std::string_view all, Value value) {
    return words(all)[static_cast<std::size_t>(value)];
}

bool contains(const Names& names, std::string_view name);

// "a", "b" and "c"; at most eight, then "and 12 more".
std::string listed(const Names& names, std::string_view conjunction);

// The candidate nearest to a misspelt word: at most a third of the word's letters added, dropped, changed or swapped,
// upper and lower case alike. Empty if none is near.
std::string_view nearest(std::string_view word, const Names& candidates);

struct Suggestion {
    std::string words;     // "did you mean …?", else what there is to choose from
    std::string_view name; // the one candidate that can be meant; empty where there are several
};

// What to say about a name that is not one of the candidates.
Suggestion suggestion(std::string_view word, const Names& candidates);

} // namespace pikatesti::formats
