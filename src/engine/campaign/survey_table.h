// A table of answers that people already have, such as the export of a survey form, on its way into a campaign: what its columns
// are taken for, and what becomes of its rows.
//
//  1. A row is one respondent. Of officials it becomes a record of kind interview, of any other voice one of kind answers; two
//     respondents with the same answers are two.
//  2. A row is known again by what the form wrote for it (a time of the day, an id), else by its answers: the same rows in another
//     file, such as a longer export of the same form, are not counted again. Rows of one file that are the same are counted as
//     often as they stand in it.
//  3. A row of which anything that is used cannot be read is not taken at all.
//  4. What no column says (municipality, year, voice) is told once for the whole table. A cell that is empty in such a column is
//     a fault of its row.
//  5. Answer codes as LimeSurvey makes them ("A1", "A01", "AO01") are taken by the order of the question's options: of yes,
//     partly, no and don't know "A2" is partly. A column is taken so by itself where each of its cells is such a code and there is
//     an option for it; "-oth-", LimeSurvey's mark for an answer of one's own, is none, and a fault of its row. So is a code for
//     which there is no option, such as "A5" here, and any code in a column that is not taken by the order.
#pragma once

#include "engine/campaign/entry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

// What a table's layout shows it to be exported from.
enum class SurveyTool : std::uint8_t { none, microsoft_forms, google_forms, limesurvey, kobotoolbox, odk };

struct ColumnUse {
    enum class Is : std::uint8_t {
        nothing,
        municipality,
        voice,
        year,
        day,           // on which it was answered
        sent,          // the same; where it is empty the respondent has not finished
        respondent_id, // that the form gave
        review,        // a form's own check: rejected answers are left out
        question,
        option, // of a multiple choice: chosen or not
    } is = Is::nothing;
    std::size_t question = 0; // of a question or an option: index in the set
    std::size_t option = 0;
    bool by_code = false; // of a question: its cells are codes by rule 5

    bool operator==(const ColumnUse&) const = default;
};

struct SurveyColumn {
    enum class Why : std::uint8_t {
        id,            // the heading is the question's id
        text,          // the heading is the question's text, or the option's label
        beginning,     // the heading is the beginning of one question's text
        order,         // the heading only says which of the options it is
        codes,         // the heading is the question's, and what is in it are codes by rule 5
        heading,       // the heading is a known word
        values,        // what is in the column
        bookkeeping,   // of the form: not used
        personal,      // names and addresses: never read
        another,       // another column says the same: not used
        unknown,       // not used
        chosen,        // by the coordinator
        from_template, // kept from a table of before
    };
    std::string heading;
    std::vector<std::string> samples; // some of what is in it, each once; none of personal columns
    ColumnUse use;
    Why why = Why::unknown;
    std::size_t another = 0; // index of the column that says the same
    ColumnUse gave_up;       // what it would be without that one
};

struct SurveyFault {
    enum class What : std::uint8_t {
        broken_row, // cannot be divided into cells
        too_many_cells,
        no_municipality,
        unknown_municipality,
        no_voice,
        unknown_voice,
        no_day,
        unknown_day,
        unknown_answer,
        several_answers, // to a single choice
        not_together,    // "none of these" or "I don't know" beside other options
        unknown_mark,    // neither chosen nor not chosen
        code,            // by rule 5, in a column that is not taken so
        code_beyond,     // by rule 5, but the question has fewer options
    } what = What::broken_row;
    std::size_t column = 0; // as many as there are columns: the row as a whole
    std::string text;       // in the cell
    std::string near;       // code of the municipality that may be meant
};

// Rule 5: the place of the option among the question's, from 0, which may have fewer. None: it is no such code.
std::optional<std::size_t> option_of_code(std::string_view cell);

struct FailedRow {
    std::size_t row = 0; // as a spreadsheet numbers them, from 1
    std::vector<SurveyFault> faults;
};

// Takes the column for something else, as the coordinator chose. What only one column can be is taken from the one that was it before;
// a question is in one cell or has a column for each option, not both.
void assign(std::vector<SurveyColumn>& columns, std::size_t index, ColumnUse use);

// What columns were taken for, by their headings, to be used for the next table of the same form.
struct SurveyTemplate {
    struct Column {
        std::string heading;
        ColumnUse use;
    };
    std::string name; // of its file
    std::vector<Column> columns;
};
// Takes the columns for what the template says; of several with the same heading in their order. Codes by rule 5 are seen in the
// table itself, so a column of them stays one though the template does not say so. How many of those that the
// template uses are in the table: with none of them nothing changes.
std::size_t apply(const SurveyTemplate& made, std::vector<SurveyColumn>& columns);

// What is told of a table as a whole.
struct SurveyTold {
    Told told;
    bool apart = false; // rule 2 does not hold for rows that are only known by their answers: they are other people

    bool operator==(const SurveyTold&) const = default;
};

struct SurveyRows {
    std::size_t rows = 0;  // below the headings, but for blank ones: each is in one of the next five
    std::size_t ready = 0; // can be taken
    std::vector<FailedRow> failed;
    std::size_t unfinished = 0;
    std::size_t rejected = 0;
    std::size_t unanswered = 0; // to no question
    // To be told, by rule 4. As long as anything is missing there are no entries.
    bool municipality_missing = false, year_missing = false, voice_missing = false;
    bool days_unsure = false;          // day and month may be either way round: only the year is used
    bool unidentified = false;         // some rows are only known by their answers
    std::vector<EntryPointer> entries; // one for each row that is ready
};

} // namespace pikatesti::engine
