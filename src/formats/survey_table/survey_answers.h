// The answers in one row of a table.
#pragma once

#include "engine/campaign/survey_table.h"
#include "formats/answers/answer_words.h"
#include "formats/survey_table/survey_table.h"

#include <vector>

namespace pikatesti::formats {

class SurveyAnswers {
public:
    // All must outlive it.
    SurveyAnswers(const engine::QuestionSet& set, const std::vector<engine::SurveyColumn>& columns)
        : m_set(&set), m_columns(&columns), m_words(set) {}

    // One answer per question, untouched where nothing is said; what cannot be read is added to the faults. Of a multiple choice of
    // which each option has a column, nothing chosen is no answer: "none of these" is an option too.
    engine::Answers read(const SurveyTable::Row& row, std::vector<engine::SurveyFault>& faults) const;

private:
    void read_question(std::string_view cell, std::size_t column, engine::Answers& answers,
                       std::vector<engine::SurveyFault>& faults) const;
    void read_option(std::string_view cell, std::size_t column, engine::Answers& answers,
                     std::vector<engine::SurveyFault>& faults) const;

    const engine::QuestionSet* m_set;
    const std::vector<engine::SurveyColumn>* m_columns;
    AnswerWords m_words;
};

} // namespace pikatesti::formats
