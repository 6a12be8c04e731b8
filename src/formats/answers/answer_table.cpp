#include "formats/answers/batch.h"
#include "formats/json/letters.h"
#include "formats/question_set/set_reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

bool is_result_name(const engine::QuestionSet& set, std::string_view name) {
    const Names fields = words(score_fields);
    if (contains(fields, name))
        return true;
    const std::size_t dot = name.find('.');
    return dot != std::string_view::npos && set.find_goal(name.substr(0, dot)) &&
           contains(fields, name.substr(dot + 1));
}

} // namespace

std::vector<RowFault> AnswerTable::read_names(const std::vector<std::string_view>& names,
                                              std::vector<RowFault>& hints) {
    std::vector<RowFault> faults;
    Names known = ids_of(m_set->questions);
    known.push_back("municipality");
    bool any_question = false;
    for (std::size_t i = 0; i < names.size(); i++) {
        const std::string_view name = trimmed(names[i]);
        Column column{Kind::kept, 0, std::string(name)};
        if (const std::optional<std::size_t> question = m_set->find_question(name)) {
            column.kind = Kind::question;
            column.question = *question;
            any_question = true;
        } else if (name == "municipality") {
            column.kind = Kind::municipality;
        } else if (is_result_name(*m_set, name)) {
            faults.push_back({"taken-column", join({"the column ", quoted(name), " has the name of a result"}),
                              "rename it: the result has a column of this name"});
        } else if (const std::string_view near = nearest(name, known); !near.empty()) {
            hints.push_back({"unknown-column",
                             join({"the column ", quoted(name), " is no question and is kept as it is"}),
                             join({"did you mean ", quoted(near), "?"})});
        }
        const bool twice = std::any_of(m_columns.begin(), m_columns.end(),
                                       [&](const Column& earlier) { return earlier.name == name; });
        if (twice && column.kind != Kind::kept)
            faults.push_back(
                {"duplicate-column", join({"the column ", quoted(name), " is there twice"}), "remove one"});
        if (column.kind == Kind::kept)
            m_kept.push_back(column.name);
        m_columns.push_back(std::move(column));
    }
    if (!any_question)
        faults.push_back(
            {"no-question-column", "no column has the id of a question as its name",
             join({"name the columns in the first row; the questions are ", listed(ids_of(m_set->questions), "and")})});
    return faults;
}

void AnswerTable::read_row(const std::vector<std::string_view>& cells, BatchRecord& record) const {
    record.answers.municipality.clear();
    record.answers.traits.clear();
    record.answers.answers.resize(m_set->questions.size());
    for (engine::Answer& answer : record.answers.answers) {
        answer.state = engine::Answer::State::untouched;
        answer.options.clear();
    }
    record.kept.clear();
    record.faults.clear();
    if (cells.size() != m_columns.size()) {
        record.faults.push_back(
            {"wrong-cell-count",
             join({"this row has ", counted(cells.size(), "cell"), ", the first row has ", decimal(m_columns.size())}),
             "look for a delimiter or a quote too many or too few"});
        return;
    }
    for (std::size_t i = 0; i < cells.size(); i++) {
        const Column& column = m_columns[i];
        if (column.kind == Kind::question)
            read_answer(cells[i], column, record);
        else if (column.kind == Kind::municipality)
            read_municipality(trimmed(cells[i]), record);
        else
            record.kept.emplace_back(column.name, cells[i]);
    }
}

void AnswerTable::read_answer(std::string_view cell, const Column& column, BatchRecord& record) const {
    const engine::Question& question = m_set->questions[column.question];
    engine::Answer& answer = record.answers.answers[column.question];
    const auto fault = [&](const char* id, std::string message, std::string mend) {
        record.faults.push_back({id, join({"in the column ", quoted(column.name), ": ", message}), std::move(mend)});
    };
    const auto is_key_letter = [](char letter) {
        return is_word(letter) || static_cast<unsigned char>(letter) >= 0x80;
    };
    std::size_t exclusive = question.options.size();
    for (std::size_t at = 0; at < cell.size();) {
        if (!is_key_letter(cell[at])) {
            at++;
            continue;
        }
        const std::size_t begin = at;
        while (at < cell.size() && is_key_letter(cell[at]))
            at++;
        const std::string_view key = cell.substr(begin, at - begin);
        const std::optional<std::size_t> option = question.find_option(key);
        if (!option) {
            fault("unknown-option", join({"there is no option ", quoted(key)}),
                  suggestion(key, keys_of(question.options)));
            return;
        }
        if (std::find(answer.options.begin(), answer.options.end(), *option) != answer.options.end()) {
            fault("duplicate-option", join({quoted(key), " stands twice"}), "remove one");
            return;
        }
        answer.options.push_back(*option);
        if (question.options[*option].exclusive)
            exclusive = *option;
    }
    if (answer.options.size() > 1 && question.choice == engine::Choice::single)
        fault("too-many-answers", "only one option can be chosen", "give one option key");
    else if (answer.options.size() > 1 && exclusive < question.options.size())
        fault("exclusive-combined",
              join({quoted(question.options[exclusive].key), " cannot be chosen together with others"}),
              "give it alone, or leave it out");
    std::sort(answer.options.begin(), answer.options.end());
    if (!answer.options.empty())
        answer.state = engine::Answer::State::given;
}

void AnswerTable::read_municipality(std::string_view cell, BatchRecord& record) const {
    if (cell.empty())
        return;
    std::string code(cell);
    // Spreadsheets take 005 for a number.
    if (code.size() < 3 && std::all_of(code.begin(), code.end(), is_digit))
        code.insert(0, 3 - code.size(), '0');
    record.answers.municipality = code;
    if (!m_municipalities)
        return;
    if (const engine::Municipality* found = m_municipalities->find(code)) {
        record.answers.traits = found->traits;
        return;
    }
    const auto named = m_municipalities->suggest(cell, 1);
    record.faults.push_back({"unknown-municipality", join({"there is no municipality ", quoted(cell), " in the list"}),
                             named.empty() ? std::string("write a three-digit code of the list, such as \"005\"")
                                           : join({"did you mean ", quoted(named.front()->code), "?"})});
}

} // namespace pikatesti::formats
