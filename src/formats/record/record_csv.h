// Records as tables for a spreadsheet.
//
// The form is the one that a Finnish or Swedish Excel, LibreOffice and Numbers open by a double click: UTF-8 with a byte order
// mark, semicolons between the cells, commas in decimal numbers, CRLF at the ends of lines, texts in quotes where they need
// them (RFC 4180). One table a file, one row of headings, no blank lines.
//
// Text that a spreadsheet would take for a formula (it begins with = + - or @, or their full-width forms) gets an apostrophe
// before it, which keeps it a text. Numbers are never written so that this is needed.
#pragma once

#include "engine/room_result.h"
#include "formats/record/record.h"

#include <string>
#include <string_view>

namespace pikatesti::formats {

// The headings, by name: "municipality", "date", "event", "people", "goal", "question", "round", "counts", "option", "voters",
// "percent", "points", "note", "low", "high", "spread_low", "spread_high", "agreement", "level", "whole", "yes", "no", "voice";
// "voice.official" and the other words of records for whose answers they are.
class CsvWords {
public:
    virtual std::string word(std::string_view name) const = 0;

protected:
    ~CsvWords() = default;
};

struct CsvText {
    const CsvWords& words;
    std::string_view language;     // of the set's texts
    std::string_view municipality; // its name; the code is used where it is empty
};

// Every option of every round of every question that is asked or was counted, a row each: how many people, of how many voters,
// what the option is worth; which round counts; the note in the first row of a question; in every row, last, whose answers
// they are. A cell is empty where nothing was counted or told.
std::string counts_csv(const engine::QuestionSet& set, const Record& record, const CsvText& text);

// The whole and every goal, a row each: percentage, range, spread and agreement in whole per cent, and whose answers they are;
// empty where not known.
std::string result_csv(const engine::QuestionSet& set, const Record& record, const CsvText& text);

// A text as a cell.
std::string csv_cell(std::string_view text);

} // namespace pikatesti::formats
