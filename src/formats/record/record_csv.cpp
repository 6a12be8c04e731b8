#include "formats/record/record_csv.h"

#include "formats/diagnostics/wording.h"
#include "formats/record/record_words.h"
#include "formats/record/voice_of.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What makes a spreadsheet take a cell for a formula.
constexpr std::string_view formula_marks[] = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

class Table {
public:
    explicit Table(const CsvText& text) : m_words(text.words), m_csv(byte_order_mark) {}

    void headings(std::string_view names) {
        for (const std::string_view name : words(names))
            text(m_words.word(name));
        end_row();
    }
    void text(std::string_view value) { cell(csv_cell(value)); }
    void number(std::optional<double> value) {
        std::string digits = value ? number_text(*value) : std::string();
        std::replace(digits.begin(), digits.end(), '.', ',');
        cell(digits);
    }
    void count(engine::Count value) { number(value ? std::optional<double>(*value) : std::nullopt); }
    void percent(std::optional<double> share) {
        number(share ? std::optional<double>(engine::percent_half_up(*share, 1)) : std::nullopt);
    }
    void yes_or_no(bool value) { text(m_words.word(value ? "yes" : "no")); }
    void end_row() {
        m_csv += "\r\n";
        m_first = true;
    }
    void voice(std::optional<engine::Voice> value) {
        text(value ? m_words.word(join({"voice.", word_for(voice_words, *value)})) : std::string());
    }
    std::string take() { return std::move(m_csv); }

private:
    void cell(std::string_view written) {
        if (!m_first)
            m_csv += ';';
        m_first = false;
        m_csv += written;
    }

    const CsvWords& m_words;
    std::string m_csv;
    bool m_first = true;
};

std::string plain(const engine::LocalizedText& text, const CsvText& csv) {
    return engine::without_soft_hyphens(text.in(csv.language));
}

void write_where(Table& table, const Record& record, const CsvText& text) {
    const engine::EveningDetails& details = record.data.details;
    table.text(text.municipality.empty() ? details.municipality : text.municipality);
    table.text(details.date);
    table.text(details.event);
}

void write_round(Table& table, const engine::QuestionSet& set, const Record& record, const CsvText& text,
                 std::size_t index, std::size_t number) {
    const engine::Question& question = set.questions[index];
    const engine::QuestionNotes& notes = record.data.questions[index];
    const engine::Round& round = notes.tally.rounds[number];
    const bool counted = engine::is_counted(round);
    const int voters = engine::voters(question, round, record.data.details.people);
    for (std::size_t i = 0; i < question.options.size(); i++) {
        write_where(table, record, text);
        table.text(plain(set.goals[question.goals.front().goal].name, text));
        table.text(plain(question.text, text));
        table.count(static_cast<int>(number) + 1);
        table.yes_or_no(engine::valid_round(notes.tally) == &round);
        table.text(plain(question.options[i].label, text));
        table.count(counted ? engine::Count(engine::people_for(round, i)) : engine::Count());
        table.count(counted ? engine::Count(voters) : engine::Count());
        table.percent(counted && voters > 0 ? std::optional(1.0 * engine::people_for(round, i) / voters)
                                            : std::nullopt);
        table.number(question.options[i].points);
        table.text(number == 0 && i == 0 ? notes.note : std::string());
        table.voice(voice_of(record));
        table.end_row();
    }
}

void write_score(Table& table, const engine::Score& score, const std::optional<engine::Spread>& spread,
                 std::optional<double> agreement) {
    table.count(score.shown ? score.percent : std::nullopt);
    table.count(score.range.low);
    table.count(score.range.high);
    table.percent(spread ? std::optional(spread->low / 100) : std::nullopt);
    table.percent(spread ? std::optional(spread->high / 100) : std::nullopt);
    table.percent(agreement);
}

} // namespace

std::string csv_cell(std::string_view text) {
    const bool formula = std::any_of(std::begin(formula_marks), std::end(formula_marks),
                                     [&](std::string_view mark) { return text.substr(0, mark.size()) == mark; });
    const bool quotes = text.find_first_of(";\"\r\n,\t") != std::string_view::npos ||
                        (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    std::string cell = formula ? "'" : "";
    for (const char c : text) {
        cell += c;
        if (c == '"')
            cell += c;
    }
    return quotes ? join({"\"", cell, "\""}) : cell;
}

std::string counts_csv(const engine::QuestionSet& set, const Record& record, const CsvText& text) {
    Table table(text);
    table.headings("municipality date event goal question round counts option people voters percent points note voice");
    const std::vector<engine::AskedShare> shares =
        engine::asked_shares(set, engine::tallies_of(record.data), record.traits, engine::year_of(record.data.details));
    for (std::size_t i = 0; i < set.questions.size(); i++) {
        const engine::QuestionNotes& notes = record.data.questions[i];
        if (shares[i].asked <= 0 && !engine::valid_round(notes.tally) && notes.note.empty())
            continue;
        for (std::size_t round = 0; round < notes.tally.rounds.size(); round++)
            write_round(table, set, record, text, i, round);
    }
    return table.take();
}

std::string result_csv(const engine::QuestionSet& set, const Record& record, const CsvText& text) {
    const engine::RoomResult found =
        engine::room_result(set, engine::tallies_of(record.data), record.traits, record.data.details.people,
                            engine::year_of(record.data.details));
    Table table(text);
    table.headings("municipality date event people goal percent low high spread_low spread_high agreement level voice");
    const auto begin_row = [&](std::string_view goal) {
        write_where(table, record, text);
        table.count(record.data.details.people);
        table.text(goal);
    };
    begin_row(text.words.word("whole"));
    write_score(table, found.result.overall, found.spreads.overall, found.agreements.overall);
    table.text(plain(found.result.level ? set.levels[*found.result.level].name : set.not_enough_name, text));
    table.voice(voice_of(record));
    table.end_row();
    for (std::size_t i = 0; i < set.goals.size(); i++) {
        begin_row(plain(set.goals[i].name, text));
        write_score(table, found.result.goals[i], found.spreads.goals[i], found.agreements.goals[i]);
        table.text(found.result.band_id(set, i));
        table.voice(voice_of(record));
        table.end_row();
    }
    return table.take();
}

} // namespace pikatesti::formats
