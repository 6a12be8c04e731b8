#include "formats/survey_table/read_survey_rows.h"

#include "engine/campaign/campaign.h"
#include "formats/campaign/read_entry.h"
#include "formats/diagnostics/wording.h"
#include "formats/record/record_json.h"
#include "formats/survey_table/day_words.h"
#include "formats/survey_table/municipality_words.h"
#include "formats/survey_table/survey_answers.h"
#include "formats/survey_table/voice_words.h"

#include <algorithm>
#include <map>

namespace pikatesti::formats {
namespace {

using engine::SurveyColumn;
using engine::SurveyFault;
using engine::SurveyRows;
using Is = engine::ColumnUse::Is;
using What = SurveyFault::What;

constexpr std::size_t fewest_letters = 8; // of an id that is hardly given twice; a number in sequence is shorter
constexpr int no_real_year = 1980;        // LimeSurvey writes the first day of it where a survey keeps no times

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// What a row says, before it is a record.
struct Said {
    const engine::Municipality* municipality = nullptr;
    std::optional<engine::Voice> voice;
    std::optional<int> year;
    std::string date;
    std::string identity; // empty: it is only known by its answers
    engine::Answers answers;
};

class Reading {
public:
    Reading(const SurveyTable& table, const std::vector<SurveyColumn>& columns, const engine::SurveyTold& told,
            const engine::QuestionSet& set, const engine::MunicipalityList& municipalities)
        : m_table(table), m_columns(columns), m_told(told), m_set(set), m_municipalities(municipalities),
          m_words(municipalities), m_answers(set, columns) {
        m_order = day_order();
    }

    SurveyRows run() {
        for (const SurveyTable::Row& row : m_table.rows)
            read(row);
        m_rows.municipality_missing = !find(Is::municipality);
        m_rows.voice_missing = !find(Is::voice);
        m_rows.year_missing = std::any_of(m_said.begin(), m_said.end(), [](const Said& said) { return !said.year; }) ||
                              (m_said.empty() && !find(Is::year) && !find(Is::day) && !find(Is::sent));
        m_rows.unidentified =
            std::any_of(m_said.begin(), m_said.end(), [](const Said& said) { return said.identity.empty(); });
        m_rows.ready = m_said.size();
        const bool told = (!m_rows.municipality_missing || m_municipalities.find(m_told.told.municipality)) &&
                          (!m_rows.voice_missing || m_told.told.voice) && (!m_rows.year_missing || m_told.told.year);
        for (const Said& said : m_said)
            if (told)
                m_rows.entries.push_back(entry_of(said));
        return std::move(m_rows);
    }

private:
    std::optional<std::size_t> find(Is is) const {
        const auto found =
            std::find_if(m_columns.begin(), m_columns.end(), [&](const auto& column) { return column.use.is == is; });
        return found == m_columns.end() ? std::nullopt
                                        : std::optional(static_cast<std::size_t>(found - m_columns.begin()));
    }

    static std::string_view cell_of(const SurveyTable::Row& row, std::size_t column) {
        return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
    }

    std::optional<std::size_t> day_column() const {
        const std::optional<std::size_t> day = find(Is::day);
        return day ? day : find(Is::sent);
    }

    // All the days of a column are written the same way round; one with a thirteenth tells.
    DayOrder day_order() const {
        bool day_first = false;
        bool month_first = false;
        const std::optional<std::size_t> column = day_column();
        for (const SurveyTable::Row& row : m_table.rows) {
            const std::optional<TypedDay> day = column ? typed_day(cell_of(row, *column)) : std::nullopt;
            if (!day || day->order != DayOrder::unknown)
                continue;
            day_first = day_first || day->first > 12;
            month_first = month_first || day->second > 12;
        }
        if (day_first == month_first)
            return DayOrder::unknown;
        return day_first ? DayOrder::day_first : DayOrder::month_first;
    }

    void read(const SurveyTable::Row& row) {
        m_rows.rows++;
        if (row.broken)
            return m_rows.failed.push_back({row.number, {{What::broken_row, m_columns.size(), "", ""}}});
        const auto surplus =
            std::find_if(row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(row.cells.size(), m_columns.size())),
                         row.cells.end(), [](const std::string& cell) { return !is_blank(cell); });
        if (surplus != row.cells.end())
            return m_rows.failed.push_back({row.number, {{What::too_many_cells, m_columns.size(), *surplus, ""}}});
        if (const auto sent = find(Is::sent); sent && is_blank(cell_of(row, *sent)))
            return void(m_rows.unfinished++);
        if (const auto review = find(Is::review)) {
            const std::string state = squeezed(cell_of(row, *review));
            if (state == "rejected" || state.find("notapproved") != std::string::npos)
                return void(m_rows.rejected++);
        }
        std::vector<SurveyFault> faults;
        Said said;
        said.answers = m_answers.read(row, faults);
        const bool answered = std::any_of(said.answers.begin(), said.answers.end(),
                                          [](const auto& answer) { return !answer.options.empty(); });
        if (!answered && faults.empty())
            return void(m_rows.unanswered++);
        read_municipality(row, said, faults);
        read_voice(row, said, faults);
        read_day(row, said, faults);
        said.identity = identity_of(row);
        if (faults.empty())
            m_said.push_back(std::move(said));
        else
            m_rows.failed.push_back({row.number, std::move(faults)});
    }

    void read_municipality(const SurveyTable::Row& row, Said& said, std::vector<SurveyFault>& faults) const {
        const std::optional<std::size_t> column = find(Is::municipality);
        if (!column)
            return;
        const std::string_view cell = cell_of(row, *column);
        said.municipality = m_words.find(cell);
        if (said.municipality != nullptr)
            return;
        const engine::Municipality* const near = m_words.nearest(cell);
        faults.push_back({is_blank(cell) ? What::no_municipality : What::unknown_municipality, *column,
                          std::string(cell), near == nullptr ? std::string() : near->code});
    }

    void read_voice(const SurveyTable::Row& row, Said& said, std::vector<SurveyFault>& faults) const {
        const std::optional<std::size_t> column = find(Is::voice);
        if (!column)
            return;
        const std::string_view cell = cell_of(row, *column);
        said.voice = voice_in(cell);
        if (!said.voice)
            faults.push_back({is_blank(cell) ? What::no_voice : What::unknown_voice, *column, std::string(cell), ""});
    }

    void read_day(const SurveyTable::Row& row, Said& said, std::vector<SurveyFault>& faults) {
        const auto fault = [&](std::size_t column) {
            const std::string_view cell = cell_of(row, column);
            faults.push_back({is_blank(cell) ? What::no_day : What::unknown_day, column, std::string(cell), ""});
        };
        if (const std::optional<std::size_t> column = day_column()) {
            std::optional<TypedDay> day = typed_day(cell_of(row, *column));
            if (!day)
                return fault(*column);
            if (day->order == DayOrder::unknown)
                day->order = m_order;
            if (day->year != no_real_year) {
                said.year = day->year;
                said.date = day->date();
                const bool impossible = day->order != DayOrder::unknown && said.date.empty();
                if (impossible)
                    return fault(*column);
                m_rows.days_unsure = m_rows.days_unsure || said.date.empty();
            }
        }
        if (const std::optional<std::size_t> column = find(Is::year)) {
            const std::string_view cell = cell_of(row, *column);
            const std::size_t begin = std::min(cell.find_first_not_of(" \t"), cell.size());
            const std::string_view digits = cell.substr(begin, 4);
            const bool is_year = digits.size() == 4 && (digits[0] == '1' || digits[0] == '2') &&
                                 digits.find_first_not_of("0123456789") == std::string_view::npos &&
                                 is_blank(cell.substr(begin + 4));
            if (!is_year)
                return fault(*column);
            int year = 0;
            for (const char digit : digits)
                year = 10 * year + (digit - '0');
            // A column of its own for the year goes before the day on which the form was sent.
            if (said.year != year)
                said.date.clear();
            said.year = year;
        }
    }

    std::string identity_of(const SurveyTable::Row& row) const {
        std::string identity;
        bool sure = false;
        for (std::size_t i = 0; i < m_columns.size(); i++) {
            const std::string_view cell = cell_of(row, i);
            const Is is = m_columns[i].use.is;
            if (is == Is::respondent_id && !is_blank(cell)) {
                identity += join({"|", cell});
                sure = sure || cell.size() >= fewest_letters;
            } else if (is == Is::day || is == Is::sent) {
                const std::optional<TypedDay> day = typed_day(cell);
                if (day && day->has_clock && day->year != no_real_year) {
                    identity += join({"|", cell});
                    sure = true;
                }
            }
        }
        return sure ? identity : std::string();
    }

    engine::EntryPointer entry_of(const Said& said) {
        Record record;
        engine::EveningDetails& details = record.data.details;
        record.data = engine::empty_evening(m_set);
        details.municipality = said.municipality == nullptr ? m_told.told.municipality : said.municipality->code;
        details.date = said.date;
        details.voice = said.voice ? said.voice : m_told.told.voice;
        details.people = 1;
        details.answering = engine::Answering::agreed;
        for (std::size_t i = 0; i < m_set.questions.size(); i++)
            record.data.questions[i].tally.rounds = {engine::round_of_one(m_set.questions[i], said.answers[i])};
        const bool official = details.voice == engine::Voice::official;
        record.kind = official ? RecordKind::interview : RecordKind::answers;
        if (official)
            record.interview.method = engine::Method::form;
        KeptEntry kept;
        if (said.date.empty())
            kept.told.year = said.year ? said.year : m_told.told.year;
        record.interview.id = id_of(said, record, kept.told.year);
        kept.text = record_json(m_set, record, RecordPurpose::autosave);
        kept.file = m_table.name.substr(0, engine::longest_campaign_text);
        return read_entry(std::move(kept), m_set, m_municipalities).entry;
    }

    // Rule 2: the same for the same row of another file.
    std::string id_of(const Said& said, const Record& record, std::optional<int> told_year) {
        const engine::EveningDetails& details = record.data.details;
        std::string known = join({details.municipality, "|", decimal(static_cast<std::size_t>(*details.voice))});
        if (said.identity.empty()) {
            known += join({"|", said.date, "|", told_year ? number_text(*told_year) : ""});
            for (const engine::Answer& answer : said.answers) {
                known += '|';
                for (const std::size_t option : answer.options)
                    known += join({decimal(option), ","});
            }
            if (m_told.apart)
                known += content_of_table();
        } else {
            known += said.identity;
        }
        const std::size_t occurrence = ++m_occurrences[known];
        return join({"survey-", engine::content_key(join({known, "#", decimal(occurrence)}))});
    }

    const std::string& content_of_table() {
        if (m_content.empty()) {
            std::string cells;
            for (const SurveyTable::Row& row : m_table.rows)
                for (const std::string& cell : row.cells)
                    cells += join({cell, "\n"});
            m_content = engine::content_key(cells);
        }
        return m_content;
    }

    const SurveyTable& m_table;
    const std::vector<SurveyColumn>& m_columns;
    const engine::SurveyTold& m_told;
    const engine::QuestionSet& m_set;
    const engine::MunicipalityList& m_municipalities;
    MunicipalityWords m_words;
    SurveyAnswers m_answers;
    DayOrder m_order = DayOrder::unknown;
    SurveyRows m_rows;
    std::vector<Said> m_said; // of the rows that are ready
    std::map<std::string, std::size_t> m_occurrences;
    std::string m_content;
};

} // namespace

SurveyRows read_survey_rows(const SurveyTable& table, const std::vector<SurveyColumn>& columns,
                            const engine::SurveyTold& told, const engine::QuestionSet& set,
                            const engine::MunicipalityList& municipalities) {
    return Reading(table, columns, told, set, municipalities).run();
}

} // namespace pikatesti::formats
