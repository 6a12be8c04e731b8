// Answers as rows of a table.
//
// The first row names the columns: questions (by id or text), the municipality if wanted, and anything else, which is kept as
// it is. A cell names an option by its key or by its label in any language of the set; of a multiple choice any number, with
// anything between them, such as "|". An empty cell is no answer. See answer_words.h for what counts as the same.
#pragma once

#include "engine/municipality.h"
#include "formats/answers/answer_words.h"
#include "formats/answers/batch_record.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

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

} // namespace pikatesti::formats
