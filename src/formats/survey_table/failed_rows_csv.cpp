#include "formats/survey_table/failed_rows_csv.h"

#include "formats/csv/reader.h"
#include "formats/diagnostics/wording.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

// A number may begin with a sign.
bool is_formula(const std::string& cell) {
    if (cell.empty() || std::string_view("=+-@").find(cell[0]) == std::string_view::npos)
        return false;
    const bool sign = cell[0] == '+' || cell[0] == '-';
    return !sign || cell.find_first_not_of("0123456789.,", 1) != std::string::npos;
}

} // namespace

std::string failed_rows_csv(const SurveyTable& table, const std::string& row_heading, const std::string& why_heading,
                            const std::vector<std::pair<std::size_t, std::string>>& failed) {
    const char delimiter = table.delimiter == '\t' ? ';' : table.delimiter;
    std::string out = "\xEF\xBB\xBF";
    const auto append = [&](const std::vector<std::string>& cells, const std::string& row, const std::string& why) {
        for (std::size_t i = 0; i < table.headings.size(); i++) {
            const std::string cell = i < cells.size() ? cells[i] : std::string();
            append_csv_field(out, is_formula(cell) ? "'" + cell : cell, delimiter);
            out += delimiter;
        }
        append_csv_field(out, row, delimiter);
        out += delimiter;
        append_csv_field(out, why, delimiter);
        out += "\r\n";
    };
    append(table.headings, row_heading, why_heading);
    for (const auto& [number, why] : failed) {
        const auto row =
            std::find_if(table.rows.begin(), table.rows.end(),
                         [wanted = number](const SurveyTable::Row& each) { return each.number == wanted; });
        if (row != table.rows.end())
            append(row->cells, decimal(number), why);
    }
    return out;
}

} // namespace pikatesti::formats
