#include "engine/campaign/survey_table.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

using Is = ColumnUse::Is;

// Can both be in one table?
bool go_together(const ColumnUse& a, const ColumnUse& b) {
    if (a.is == Is::nothing || b.is == Is::nothing || a.is == Is::respondent_id)
        return true;
    const bool asks_a = a.is == Is::question || a.is == Is::option;
    const bool asks_b = b.is == Is::question || b.is == Is::option;
    if (!asks_a || !asks_b)
        return a.is != b.is;
    return a.question != b.question || (a.is == Is::option && b.is == Is::option && a.option != b.option);
}

// Is the column taken for that already?
bool is_taken_for(const ColumnUse& present, ColumnUse wanted) {
    wanted.by_code = wanted.by_code || present.by_code;
    return present == wanted;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

} // namespace

std::optional<std::size_t> option_of_code(std::string_view cell) {
    constexpr std::string_view blanks = " \t\r\n";
    constexpr std::size_t most_digits = 4;
    const std::size_t begin = std::min(cell.find_first_not_of(blanks), cell.size());
    cell = cell.substr(begin, cell.find_last_not_of(blanks) + 1 - begin);
    const auto is_letter = [&](std::size_t at, char lower) { return at < cell.size() && (cell[at] | ' ') == lower; };
    if (!is_letter(0, 'a'))
        return std::nullopt;
    const std::string_view digits = cell.substr(is_letter(1, 'o') ? 2 : 1);
    if (digits.empty() || digits.size() > most_digits || !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    std::size_t number = 0;
    for (const char digit : digits)
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    return number > 0 ? std::optional(number - 1) : std::nullopt;
}

void assign(std::vector<SurveyColumn>& columns, std::size_t index, ColumnUse use) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i == index || go_together(use, columns[i].use))
            continue;
        columns[i].gave_up = columns[i].use;
        columns[i].use = {};
        columns[i].why = SurveyColumn::Why::another;
        columns[i].another = index;
    }
    columns[index].use = use;
    columns[index].why = SurveyColumn::Why::chosen;
    for (SurveyColumn& column : columns) {
        const ColumnUse& other = columns[column.another].use;
        const bool tells_day = column.gave_up.is == Is::day && other.is == Is::sent;
        if (column.why == SurveyColumn::Why::another && !tells_day && go_together(other, column.gave_up))
            column.why = SurveyColumn::Why::unknown; // the other one says something else now
    }
}

std::size_t apply(const SurveyTemplate& made, std::vector<SurveyColumn>& columns) {
    std::vector<std::size_t> places; // of the template's columns in the table; as many as there are: it is not there
    std::size_t used = 0;
    for (const SurveyTemplate::Column& wanted : made.columns) {
        std::size_t place = 0;
        while (place < columns.size() && (columns[place].heading != wanted.heading ||
                                          std::find(places.begin(), places.end(), place) != places.end()))
            ++place;
        used += place < columns.size() && wanted.use.is != Is::nothing ? 1 : 0;
        places.push_back(place);
    }
    if (used == 0)
        return 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] == columns.size() || is_taken_for(columns[places[i]].use, made.columns[i].use))
            continue;
        assign(columns, places[i], made.columns[i].use);
        columns[places[i]].why = SurveyColumn::Why::from_template;
    }
    return used;
}

} // namespace pikatesti::engine
