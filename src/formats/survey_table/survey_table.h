// A table of answers as cells: pasted from a spreadsheet (tab-separated), or CSV of any dialect.
#pragma once

#include "engine/question_set.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct SurveyTable {
    struct Row {
        std::size_t number = 0; // as a spreadsheet numbers them, from 1
        std::vector<std::string> cells;
        bool broken = false; // it cannot be divided into cells, and has none
    };
    std::string name; // of the file; empty: pasted
    std::size_t heading_row = 1;
    std::vector<std::string> headings;
    std::vector<Row> rows; // below the headings, but for blank ones; cells that are empty at the end may be left out
    char delimiter = ',';
};

// Any bytes may be given: UTF-8, UTF-16 or Windows-1252. None: it is no table, or has nothing but headings. Titles above the headings
// are passed by: the headings are the first of the first ten rows in which two are known, else the first row.
std::optional<SurveyTable> read_survey_table(std::string_view bytes, std::string name, const engine::QuestionSet& set);

} // namespace pikatesti::formats
