#include "formats/survey_table/survey_table.h"

#include "formats/csv/reader.h"
#include "formats/csv/text_decoder.h"
#include "formats/survey_table/column_words.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::size_t most_rows_above = 10; // the headings

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// In any case.
bool is_called_table(std::string name) {
    for (char& letter : name)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    return ends_with(name, ".csv") || ends_with(name, ".tsv") || ends_with(name, ".tab") ||
           name.find(".xlsx") != std::string::npos;
}

// The rows from the line on; the first is that of the headings, if there are any.
std::vector<SurveyTable::Row> read_rows(CsvReader& reader, std::size_t lines_before) {
    std::vector<SurveyTable::Row> rows;
    std::size_t lines_within = 0; // between quotes: a spreadsheet counts none of them
    for (CsvReader::Status status = reader.next(); status != CsvReader::Status::done; status = reader.next()) {
        if (status == CsvReader::Status::hungry)
            break;
        SurveyTable::Row row;
        row.number = lines_before + reader.line() - lines_within;
        row.broken = status == CsvReader::Status::fault;
        for (const std::string_view field : reader.fields()) {
            row.cells.emplace_back(field);
            lines_within += static_cast<std::size_t>(std::count(field.begin(), field.end(), '\n'));
        }
        if (row.broken || !std::all_of(row.cells.begin(), row.cells.end(), is_blank))
            rows.push_back(std::move(row));
    }
    return rows;
}

struct Cells {
    std::vector<SurveyTable::Row> rows;
    std::size_t known = 0; // headings
    char delimiter = ',';
};

Cells cells_of(std::string_view text, std::size_t lines_before, const ColumnWords& words) {
    CsvReader reader;
    reader.set_judge([&](const std::vector<std::string_view>& names) { return words.count_known(names); });
    reader.feed(text);
    reader.finish();
    Cells cells;
    cells.rows = read_rows(reader, lines_before);
    cells.delimiter = reader.delimiter();
    if (!cells.rows.empty())
        cells.known = words.count_known({cells.rows[0].cells.begin(), cells.rows[0].cells.end()});
    return cells;
}

// Below the titles that stand above the headings. A title has commas of its own, so each line is looked at by itself.
Cells find_headings(std::string_view text, const ColumnWords& words) {
    std::size_t begin = 0;
    for (std::size_t line = 0; line < most_rows_above && begin < text.size(); line++) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (cells_of(text.substr(begin, end - begin), 0, words).known > 1)
            return cells_of(text.substr(begin), line, words);
        begin = end + 1;
    }
    return cells_of(text, 0, words);
}

} // namespace

std::optional<SurveyTable> read_survey_table(std::string_view bytes, std::string name, const engine::QuestionSet& set) {
    TextDecoder decoder;
    const std::string text = decoder.decode(bytes, true);
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos || text[begin] == '{' || text[begin] == '[' || ends_with(name, ".json"))
        return std::nullopt;
    const ColumnWords words(set);
    Cells cells = cells_of(text, 0, words);
    if (cells.known < 2)
        cells = find_headings(text, words);
    if (cells.rows.size() < 2 || cells.rows[0].cells.size() < 2)
        return std::nullopt;
    const bool pasted_cells = cells.delimiter == '\t' && cells.rows[0].cells.size() > 2;
    if (cells.known == 0 && !is_called_table(name) && !pasted_cells)
        return std::nullopt;
    SurveyTable table;
    table.name = std::move(name);
    table.heading_row = cells.rows[0].number;
    table.headings = std::move(cells.rows[0].cells);
    while (!table.headings.empty() && is_blank(table.headings.back()))
        table.headings.pop_back();
    table.delimiter = cells.delimiter;
    cells.rows.erase(cells.rows.begin());
    table.rows = std::move(cells.rows);
    return table;
}

} // namespace pikatesti::formats
