// Answers of many, one after the other: a table row or a line of JSON in, its result out in the same way. Nothing of the
// others is kept, so any number can go through.
//
// A table has a row of names first: question ids, "municipality" if wanted, and whatever else, which is kept as it is. A
// cell has an option key; of a multiple choice any number, parted by anything that is not part of a key, such as "|".
// An empty cell is no answer.
#pragma once

#include "engine/municipality.h"
#include "engine/score.h"
#include "formats/question_set/load.h"

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
        : m_set(&set), m_municipalities(municipalities) {}

    // The first row. Faults here make the whole table unreadable; `hints` are worth a look.
    std::vector<RowFault> read_names(const std::vector<std::string_view>& names, std::vector<RowFault>& hints);

    // Any other row; the record is filled anew.
    void read_row(const std::vector<std::string_view>& cells, BatchRecord& record) const;

    const std::vector<std::string>& kept_names() const { return m_kept; }

private:
    enum class Kind { question, municipality, kept };
    struct Column {
        Kind kind;
        std::size_t question;
        std::string name;
    };

    void read_answer(std::string_view cell, const Column& column, BatchRecord& record) const;
    void read_municipality(std::string_view cell, BatchRecord& record) const;

    const engine::QuestionSet* m_set;
    const engine::MunicipalityList* m_municipalities;
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
