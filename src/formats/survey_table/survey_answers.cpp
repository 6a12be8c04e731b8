#include "formats/survey_table/survey_answers.h"

#include <algorithm>
#include <array>

namespace pikatesti::formats {
namespace {

using engine::SurveyFault;
using Is = engine::ColumnUse::Is;

bool is_one_of(std::string_view said, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), said) != words.end();
}

} // namespace

engine::Answers SurveyAnswers::read(const SurveyTable::Row& row, std::vector<SurveyFault>& faults) const {
    engine::Answers answers(m_set->questions.size());
    for (std::size_t i = 0; i < m_columns->size() && i < row.cells.size(); i++) {
        const Is is = (*m_columns)[i].use.is;
        if (row.cells[i].find_first_not_of(" \t\r\n") == std::string::npos)
            continue;
        if (is == Is::question)
            read_question(row.cells[i], i, answers, faults);
        else if (is == Is::option)
            read_option(row.cells[i], i, answers, faults);
    }
    for (std::size_t i = 0; i < answers.size(); i++) {
        engine::Answer& answer = answers[i];
        std::sort(answer.options.begin(), answer.options.end());
        answer.options.erase(std::unique(answer.options.begin(), answer.options.end()), answer.options.end());
        if (answer.options.empty())
            continue;
        answer.state = engine::Answer::State::given;
        const engine::Question& question = m_set->questions[i];
        const bool exclusive = std::any_of(answer.options.begin(), answer.options.end(),
                                           [&](std::size_t option) { return question.options[option].exclusive; });
        const bool several = answer.options.size() > 1;
        if (!several || (question.choice == engine::Choice::multiple && !exclusive))
            continue;
        const auto column = std::find_if(m_columns->begin(), m_columns->end(), [&](const engine::SurveyColumn& each) {
            return (each.use.is == Is::question || each.use.is == Is::option) && each.use.question == i;
        });
        const auto index = static_cast<std::size_t>(column - m_columns->begin());
        faults.push_back({exclusive ? SurveyFault::What::not_together : SurveyFault::What::several_answers, index,
                          column->use.is == Is::question && index < row.cells.size() ? row.cells[index] : std::string(),
                          ""});
    }
    return answers;
}

void SurveyAnswers::read_question(std::string_view cell, std::size_t column, engine::Answers& answers,
                                  std::vector<SurveyFault>& faults) const {
    using What = SurveyFault::What;
    const engine::ColumnUse& use = (*m_columns)[column].use;
    const std::size_t question = use.question;
    std::vector<std::size_t>& all = answers[question].options;
    const std::optional<std::size_t> coded = engine::option_of_code(cell);
    const bool beyond = coded && *coded >= m_set->questions[question].options.size();
    if (use.by_code && coded && !beyond) {
        all.push_back(*coded);
        return;
    }
    const auto options = m_words.find_options(question, cell);
    if (!options) {
        const What what = beyond ? What::code_beyond : coded ? What::code : What::unknown_answer;
        faults.push_back({what, column, std::string(cell), ""});
        return;
    }
    all.insert(all.end(), options->begin(), options->end());
}

void SurveyAnswers::read_option(std::string_view cell, std::size_t column, engine::Answers& answers,
                                std::vector<SurveyFault>& faults) const {
    const engine::ColumnUse& use = (*m_columns)[column].use;
    const std::string said = squeezed(cell);
    // "-" and the like are no letters: a form's mark for nothing.
    if (said.empty() || is_one_of(said, {"0", "n", "no", "false", "ei", "nej", "unchecked", "na", "notselected"}))
        return;
    const auto named = m_words.find_options(use.question, cell);
    const bool chosen =
        is_one_of(said, {"1", "y", "yes", "true", "x", "kylla", "ja", "checked", "selected", "k", "j"}) ||
        (named && named->size() == 1 && named->front() == use.option);
    if (chosen)
        answers[use.question].options.push_back(use.option);
    else
        faults.push_back({SurveyFault::What::unknown_mark, column, std::string(cell), ""});
}

} // namespace pikatesti::formats
