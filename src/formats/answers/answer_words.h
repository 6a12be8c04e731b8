// Questions and options as people write them in a table: ids and keys in any case, texts and labels in any language of the
// set, and the words "yes", "partly", "no" and "don't know" in Finnish, Swedish and English.
#pragma once

#include "engine/question_set.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pikatesti::formats {

// What is compared: letters and digits in lower case, without marks, soft hyphens, spaces and punctuation.
std::string squeezed(std::string_view text);

// Does the heading name the municipality?
bool is_municipality_heading(std::string_view heading);

class AnswerWords {
public:
    explicit AnswerWords(const engine::QuestionSet& set);

    // The question that a heading means: its id, its text in any language, or the beginning of one text alone. None if
    // there is no such question or more than one.
    std::optional<std::size_t> find_question(std::string_view heading) const;

    // The options that a cell means, in the order they are written; of a multiple choice any number, with anything between
    // them. None if a part of the cell is no option.
    std::optional<std::vector<std::size_t>> find_options(std::size_t question, std::string_view cell) const;

private:
    using Names = std::unordered_map<std::string, std::optional<std::size_t>>; // none: several are called so

    static void add(Names& names, std::string_view name, std::size_t index);

    Names m_questions;
    std::vector<Names> m_options; // of each question
    std::vector<bool> m_multiple; // may more than one be chosen?
};

} // namespace pikatesti::formats
