#include "formats/answers/answer_table.h"

#include "formats/answers/result_table.h"
#include "formats/json/letters.h"
#include "formats/question_set/set_limits.h"

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

// By its whole name in any language; null if there is none, or more than one.
const engine::Municipality* find_by_name(const engine::MunicipalityList& list, std::string_view name) {
    const std::string wanted = engine::fold_name(name);
    const engine::Municipality* found = nullptr;
    for (const engine::Municipality& municipality : list.municipalities) {
        const auto is_called = [&](const auto& entry) { return engine::fold_name(entry.text) == wanted; };
        const auto& names = municipality.name.entries;
        if (!std::any_of(names.begin(), names.end(), is_called))
            continue;
        if (found != nullptr)
            return nullptr;
        found = &municipality;
    }
    return found;
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

std::optional<std::size_t> AnswerTable::find_question(std::string_view name) const {
    if (const std::optional<std::size_t> question = m_set->find_question(name))
        return question;
    return m_words.find_question(name);
}

std::size_t AnswerTable::count_known(const std::vector<std::string_view>& names) const {
    const auto known = [&](std::string_view name) { return find_question(name) || is_municipality_heading(name); };
    return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), known));
}

// Two columns of one name would be taken for one another.
std::string AnswerTable::free_name(std::string_view name) const {
    const auto taken = [&](const std::string& wanted) {
        return std::find(m_kept.begin(), m_kept.end(), wanted) != m_kept.end();
    };
    std::string free(name);
    for (std::size_t number = 2; taken(free); number++)
        free = join({name, " (", decimal(number), ")"});
    return free;
}

std::vector<RowFault> AnswerTable::read_names(const std::vector<std::string_view>& names) {
    std::vector<RowFault> faults;
    const Names known = ids_of(m_set->questions);
    bool any_question = false;
    for (const std::string_view given : names) {
        const std::string_view name = trimmed(given);
        Column column{Kind::kept, 0, std::string(name)};
        if (const std::optional<std::size_t> question = find_question(name)) {
            column.kind = Kind::question;
            column.question = *question;
            any_question = true;
        } else if (is_municipality_heading(name)) {
            column.kind = Kind::municipality;
        } else if (is_result_name(*m_set, name)) {
            faults.push_back({"taken-column", join({"the column ", quoted(name), " has the name of a result"}),
                              "rename it: the result has a column of this name"});
        } else if (const std::string_view near = nearest(name, known); !near.empty()) {
            faults.push_back(
                {"unknown-column", join({"the column ", quoted(name), " is no question of the set"}),
                 join({"did you mean ", quoted(near), "? Rename the column if it is none of the questions"})});
        }
        const bool twice = std::any_of(m_columns.begin(), m_columns.end(), [&](const Column& earlier) {
            return earlier.kind == column.kind && earlier.question == column.question;
        });
        if (twice && column.kind != Kind::kept)
            faults.push_back(
                {"duplicate-column", join({"the column ", quoted(name), " is there twice"}), "remove one"});
        if (column.kind == Kind::kept) {
            column.name = free_name(name);
            m_kept.push_back(column.name);
        }
        m_columns.push_back(std::move(column));
    }
    if (!any_question)
        faults.push_back(
            {"no-question-column", "no column has the id or the text of a question as its name",
             join({"name the columns in the first row; the questions are ", listed(ids_of(m_set->questions), "and")})});
    return faults;
}

bool AnswerTable::read_row(const std::vector<std::string_view>& cells, BatchRecord& record) const {
    record.answers.municipality.clear();
    record.answers.traits.clear();
    record.answers.answers.resize(m_set->questions.size());
    for (engine::Answer& answer : record.answers.answers) {
        answer.state = engine::Answer::State::untouched;
        answer.options.clear();
    }
    record.kept.clear();
    record.faults.clear();
    const auto is_blank = [](std::string_view cell) { return trimmed(cell).empty(); };
    if (std::all_of(cells.begin(), cells.end(), is_blank))
        return false;
    const std::size_t common = std::min(cells.size(), m_columns.size());
    if (!std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(common), cells.end(), is_blank)) {
        record.faults.push_back(
            {"wrong-cell-count",
             join({"this row has ", counted(cells.size(), "cell"), ", the first row has ", decimal(m_columns.size())}),
             "look for a delimiter or a quote too many or too few"});
        return true;
    }
    for (std::size_t i = 0; i < m_columns.size(); i++) {
        const Column& column = m_columns[i];
        const std::string_view cell = i < common ? cells[i] : std::string_view();
        if (column.kind == Kind::question)
            read_answer(cell, column, record);
        else if (column.kind == Kind::municipality)
            read_municipality(trimmed(cell), record);
        else
            record.kept.emplace_back(column.name, cell);
    }
    return true;
}

void AnswerTable::read_answer(std::string_view cell, const Column& column, BatchRecord& record) const {
    const engine::Question& question = m_set->questions[column.question];
    engine::Answer& answer = record.answers.answers[column.question];
    const auto fault = [&](const char* id, std::string_view message, std::string mend) {
        record.faults.push_back({id, join({"in the column ", quoted(column.name), ": ", message}), std::move(mend)});
    };
    const auto is_key_letter = [](char letter) {
        return is_word(letter) || static_cast<unsigned char>(letter) >= 0x80;
    };
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
            // No keys, then: the labels, as people see them.
            if (auto labelled = m_words.find_options(column.question, cell)) {
                answer.options = std::move(*labelled);
                break;
            }
            fault("unknown-option", join({"there is no option ", quoted(key)}),
                  suggestion(key, keys_of(question.options)).words);
            return;
        }
        answer.options.push_back(*option);
    }
    std::sort(answer.options.begin(), answer.options.end());
    const auto key_of = [&](std::size_t option) { return quoted(question.options[option].key); };
    const auto twice = std::adjacent_find(answer.options.begin(), answer.options.end());
    const auto exclusive = std::find_if(answer.options.begin(), answer.options.end(),
                                        [&](std::size_t option) { return question.options[option].exclusive; });
    if (twice != answer.options.end())
        fault("duplicate-option", join({key_of(*twice), " stands twice"}), "remove one");
    else if (answer.options.size() > 1 && question.choice == engine::Choice::single)
        fault("too-many-answers", "only one option can be chosen", "give one option key");
    else if (answer.options.size() > 1 && exclusive != answer.options.end())
        fault("exclusive-combined", join({key_of(*exclusive), " cannot be chosen together with others"}),
              "give it alone, or leave it out");
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
    const engine::Municipality* found = m_municipalities->find(code);
    if (found == nullptr)
        found = find_by_name(*m_municipalities, cell);
    if (found != nullptr) {
        record.answers.municipality = found->code;
        record.answers.traits = found->traits;
        return;
    }
    const auto named = m_municipalities->suggest(cell, 1);
    record.faults.push_back({"unknown-municipality", join({"there is no municipality ", quoted(cell), " in the list"}),
                             named.empty() ? std::string("write a three-digit code of the list, such as \"005\"")
                                           : join({"did you mean ", quoted(named.front()->code), "?"})});
}

} // namespace pikatesti::formats
