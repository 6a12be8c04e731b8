// What the heading of a column means by itself.
#pragma once

#include "engine/campaign/survey_table.h"
#include "formats/answers/answer_words.h"

#include <optional>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct HeadingMeans {
    engine::ColumnUse use;
    engine::SurveyColumn::Why why = engine::SurveyColumn::Why::unknown;
    // Of two columns for the day the one with more is used: the end of the answering goes before its beginning.
    int precedence = 0;
};

class ColumnWords {
public:
    // The set must outlive it.
    explicit ColumnWords(const engine::QuestionSet& set) : m_set(&set), m_words(set) {}

    // A question by its id or text in any language, with a number or a group before it ("1. …", "group/q"); an option as "q/option",
    // "Q[SQ001]" or "Question text [option's label]"; what forms write beside the answers. Nobody knows it: Why::unknown.
    HeadingMeans meaning_of(std::string_view heading) const;
    // How many of the headings mean a question, the municipality or whose answers they are.
    std::size_t count_known(const std::vector<std::string_view>& headings) const;
    // Whose layout the headings are.
    static engine::SurveyTool tool_of(const std::vector<std::string_view>& headings);

    const AnswerWords& answers() const { return m_words; }

private:
    std::optional<HeadingMeans> question_in(std::string_view heading) const;
    std::optional<HeadingMeans> option_in(std::string_view question, std::string_view option) const;
    std::optional<HeadingMeans> any_option_in(std::string_view heading) const;

    const engine::QuestionSet* m_set;
    AnswerWords m_words;
};

} // namespace pikatesti::formats
