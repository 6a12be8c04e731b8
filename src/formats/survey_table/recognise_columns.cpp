#include "formats/survey_table/recognise_columns.h"

#include "formats/survey_table/column_words.h"
#include "formats/survey_table/day_words.h"
#include "formats/survey_table/municipality_words.h"
#include "formats/survey_table/voice_words.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

using engine::SurveyColumn;
using Is = engine::ColumnUse::Is;
using Why = SurveyColumn::Why;

constexpr std::size_t most_samples = 3;
constexpr std::size_t fewest_values = 3; // from which a column can be told by its values alone

std::string_view cell_of(const SurveyTable::Row& row, std::size_t column) {
    return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// LimeSurvey's mark for what the respondent wrote in a field of one's own; that is in another column.
bool is_own_answer(std::string_view cell) { return cell == "-oth-"; }

std::vector<std::string> samples_of(const SurveyTable& table, std::size_t column) {
    std::vector<std::string> samples;
    for (const SurveyTable::Row& row : table.rows) {
        const std::string_view cell = cell_of(row, column);
        if (samples.size() == most_samples)
            break;
        if (!is_blank(cell) && std::find(samples.begin(), samples.end(), cell) == samples.end())
            samples.emplace_back(cell);
    }
    return samples;
}

class Recognising {
public:
    Recognising(const SurveyTable& table, const engine::QuestionSet& set,
                const engine::MunicipalityList& municipalities)
        : m_table(table), m_set(set), m_words(set), m_municipalities(municipalities) {}

    std::vector<SurveyColumn> run() {
        for (std::size_t i = 0; i < m_table.headings.size(); i++) {
            const HeadingMeans means = m_words.meaning_of(m_table.headings[i]);
            m_precedences.push_back(means.precedence);
            SurveyColumn& column = m_columns.emplace_back();
            column.heading = m_table.headings[i];
            column.use = means.use;
            column.why = means.why;
        }
        for (std::size_t i = 0; i < m_columns.size(); i++)
            if (m_columns[i].why == Why::unknown)
                tell_by_values(i);
        leave_one_day();
        leave_one_of_each();
        tell_codes();
        for (std::size_t i = 0; i < m_columns.size(); i++)
            if (m_columns[i].why != Why::personal)
                m_columns[i].samples = samples_of(m_table, i);
        return std::move(m_columns);
    }

private:
    // How many of the column's cells that are not blank are such, and how many there are.
    template <typename Such> std::pair<std::size_t, std::size_t> count(std::size_t column, const Such& such) const {
        std::pair<std::size_t, std::size_t> counted{0, 0};
        for (const SurveyTable::Row& row : m_table.rows) {
            const std::string_view cell = cell_of(row, column);
            if (is_blank(cell))
                continue;
            counted.first += such(cell) ? 1 : 0;
            counted.second++;
        }
        return counted;
    }

    bool is_used(Is is) const {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const auto& column) { return column.use.is == is; });
    }

    void tell_by_values(std::size_t index) {
        const std::string heading = squeezed(m_columns[index].heading);
        const auto heading_has = [&](std::initializer_list<const char*> stems) {
            return std::any_of(stems.begin(), stems.end(),
                               [&](const char* stem) { return heading.find(stem) != std::string::npos; });
        };
        // A heading that speaks of it, and most of the values; or else all of them.
        const auto is = [&](std::pair<std::size_t, std::size_t> counted, bool spoken_of) {
            const auto [such, all] = counted;
            return spoken_of ? all > 0 && 2 * such > all : all >= fewest_values && such == all;
        };
        const auto take = [&](Is use) {
            m_columns[index].use = {use};
            m_columns[index].why = Why::values;
        };
        const auto is_municipality = [&](std::string_view cell) { return m_municipalities.find(cell) != nullptr; };
        const auto is_name = [&](std::string_view cell) {
            return is_municipality(cell) && cell.find_first_not_of(" 0123456789") != std::string_view::npos;
        };
        const bool about_place = heading_has({"kunna", "kunta", "kommun", "municipal"});
        if (!is_used(Is::municipality) &&
            (about_place ? is(count(index, is_municipality), true) : is(count(index, is_name), false)))
            return take(Is::municipality);
        const bool about_role =
            heading_has({"rooli", "role", "edusta", "vastaaja", "respondent", "representera", "svara", "taho"});
        if (!is_used(Is::voice) &&
            is(count(index, [](std::string_view cell) { return voice_in(cell).has_value(); }), about_role))
            return take(Is::voice);
        const auto is_time = [](std::string_view cell) {
            const std::optional<TypedDay> day = typed_day(cell);
            return day && day->has_clock;
        };
        if (is(count(index, is_time), false)) {
            take(Is::day);
            m_precedences[index] =
                1 + static_cast<int>(index); // later columns: forms write the end after the beginning
        }
    }

    void give_up(std::size_t index, std::size_t for_another) {
        m_columns[index].gave_up = m_columns[index].use;
        m_columns[index].use = {};
        m_columns[index].why = Why::another;
        m_columns[index].another = for_another;
    }

    void leave_one_day() {
        std::optional<std::size_t> best;
        const auto is_day = [&](std::size_t i) {
            return m_columns[i].use.is == Is::day || m_columns[i].use.is == Is::sent;
        };
        const auto has_any = [&](std::size_t i) {
            return m_columns[i].use.is == Is::sent || count(i, [](std::string_view) { return true; }).second > 0;
        };
        for (std::size_t i = 0; i < m_columns.size(); i++)
            if (is_day(i) && has_any(i) && (!best || m_precedences[i] > m_precedences[*best]))
                best = i;
        for (std::size_t i = 0; i < m_columns.size(); i++) {
            // Beside a day of the coordinator's own, the form's still says who has finished.
            const bool says_finished = best && m_columns[i].use.is == Is::sent && m_columns[*best].use.is == Is::day;
            if (best && is_day(i) && i != *best && !says_finished)
                give_up(i, *best);
        }
    }

    void leave_one_of_each() {
        for (std::size_t i = 0; i < m_columns.size(); i++) {
            const engine::ColumnUse use = m_columns[i].use;
            if (use.is == Is::nothing || use.is == Is::respondent_id)
                continue;
            for (std::size_t other = 0; other < m_columns.size(); other++) {
                const engine::ColumnUse& present = m_columns[other].use;
                const bool same = other < i && present == use;
                // All options in one cell and each in a column: the cell is used.
                const bool part =
                    use.is == Is::option && present.is == Is::question && present.question == use.question;
                if (same || part) {
                    give_up(i, other);
                    break;
                }
            }
        }
    }

    // Rule 5.
    void tell_codes() {
        for (SurveyColumn& column : m_columns) {
            if (column.use.is != Is::question)
                continue;
            const auto index = static_cast<std::size_t>(&column - m_columns.data());
            const std::size_t question = column.use.question;
            const auto is_code = [&](std::string_view cell) {
                const std::optional<std::size_t> option = engine::option_of_code(cell);
                return option && *option < m_set.questions[question].options.size() &&
                       !m_words.answers().find_options(question, cell);
            };
            const auto [codes, all] = count(index, is_code);
            const std::size_t own = count(index, is_own_answer).first;
            if (codes == 0 || codes + own < all)
                continue;
            column.use.by_code = true;
            column.why = Why::codes;
        }
    }

    const SurveyTable& m_table;
    const engine::QuestionSet& m_set;
    ColumnWords m_words;
    MunicipalityWords m_municipalities;
    std::vector<SurveyColumn> m_columns;
    std::vector<int> m_precedences;
};

} // namespace

std::vector<SurveyColumn> recognise_columns(const SurveyTable& table, const engine::QuestionSet& set,
                                            const engine::MunicipalityList& municipalities) {
    return Recognising(table, set, municipalities).run();
}

engine::SurveyTool tool_of(const SurveyTable& table) {
    return ColumnWords::tool_of({table.headings.begin(), table.headings.end()});
}

} // namespace pikatesti::formats
