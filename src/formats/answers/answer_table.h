// Answers of many, one after the other: a table row or a line of JSON in, its result out in the same way. Nothing of the
// others is kept, so any number can go through.
//
// A table has a row of names first: questions (by id or text), the municipality if wanted, and whatever else, which is kept
// as it is. A cell has an option by its key or its label in any language of the set; of a multiple choice any number, with
// anything between them, such as "|". An empty cell is no answer. See answer_words.h for what counts as the same.
#pragma once

#include "engine/municipality.h"
#include "engine/score.h"
#include "formats/answers/answer_words.h"
#include "formats/answers/load_answers.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pikatesti::formats {

// What is wrong with one row.
struct RowFault {
    std::string id;
    std::string message;
    std::string mend;
};

struct BatchRecord {
    AnswerRecord answers;
    std::vector<std::pair<std::string, std::string>> kept; // name and text; of JSON the value as it is written
    std::vector<RowFault> faults;                          // where there are any the rest is of no use
};

// The columns of a table of answers.
class AnswerTable {
public:
    // Both must outlive it; the list may be null.
    AnswerTable(const engine::QuestionSet& set, const engine::MunicipalityList* municipalities)
        : m_set(&set), m_municipalities(municipalities), m_words(set) {}

    // How many of the names are questions or the municipality: what tells the right delimiter.
    std::size_t count_known(const std::vector<std::string_view>& names) const;

    // The first row. Faults make the whole table unreadable.
    std::vector<RowFault> read_names(const std::vector<std::string_view>& names);

    // Any other row; the record is filled anew. Empty cells at the end of a row may be left out. False if nothing is in
    // any cell: spreadsheets save such rows, and nobody has answered there.
    bool read_row(const std::vector<std::string_view>& cells, BatchRecord& record) const;

    const std::vector<std::string>& kept_names() const { return m_kept; }

private:
    enum class Kind { question, municipality, kept };
    struct Column {
        Kind kind;
        std::size_t question;
        std::string name;
    };

    std::optional<std::size_t> find_question(std::string_view name) const;
    std::string free_name(std::string_view name) const;
    void read_answer(std::string_view cell, const Column& column, BatchRecord& record) const;
    void read_municipality(std::string_view cell, BatchRecord& record) const;

    const engine::QuestionSet* m_set;
    const engine::MunicipalityList* m_municipalities;
    AnswerWords m_words;
    std::vector<Column> m_columns;
    std::vector<std::string> m_kept;
};

// One line: {"answers": {…}, "municipality": "758"} and further members, which are kept.
void read_answer_line(std::string_view line, const engine::QuestionSet& set,
                      const engine::MunicipalityList* municipalities, BatchRecord& record);

// Results as a table: the kept columns, then "municipality", "level", "percent", "range_low", "range_high", "points", "known",
// "max" and "shown" of the whole, and "<goal>.level" and so on.
class ResultTable {
public:
    // Where semicolons part the fields, decimals have a comma, as spreadsheets then want them.
    ResultTable(const engine::QuestionSet& set, std::vector<std::string> kept, bool kept_is_json, char delimiter,
                bool crlf);

    void append_names(std::string& out) const;
    // Kept values are looked up by their names; JSON strings lose their quotes.
    void append_row(std::string& out, const BatchRecord& record, const engine::Result& result) const;

private:
    void append_score(std::string& out, std::string_view level, const engine::Score& score) const;
    void append_number(std::string& out, double number) const;

    const engine::QuestionSet* m_set;
    std::vector<std::string> m_kept;
    bool m_kept_is_json;
    char m_delimiter;
    bool m_crlf;
};

// One line of JSON: the kept members, "municipality" if there is one, and "result" as result_json() has it.
// Kept values are written as they are if they are JSON, else as strings.
void append_result_line(std::string& out, const engine::QuestionSet& set, const BatchRecord& record, bool kept_is_json,
                        const engine::Result& result);

// The fields of a score in the order of the columns.
inline constexpr std::string_view score_fields = "level percent range_low range_high points known max shown";

} // namespace pikatesti::formats
