#include "formats/survey_table/day_words.h"

#include "engine/evening_data.h"
#include "formats/diagnostics/wording.h"

#include <array>

namespace pikatesti::formats {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

struct Number {
    int value = 0;
    std::size_t digits = 0;
};

Number take_number(std::string_view& text) {
    Number number;
    while (number.digits < text.size() && number.digits < 5 && is_digit(text[number.digits]))
        number.value = number.value * 10 + (text[number.digits++] - '0');
    text.remove_prefix(number.digits);
    return number;
}

std::string two_digits(int number) { return join({number < 10 ? "0" : "", decimal(static_cast<std::size_t>(number))}); }

std::string iso_date(int year, int month, int day) {
    const std::string date =
        join({decimal(static_cast<std::size_t>(year)), "-", two_digits(month), "-", two_digits(day)});
    return engine::is_date(date) ? date : std::string();
}

} // namespace

std::string TypedDay::date() const {
    const std::string day_first = iso_date(year, second, first);
    const std::string month_first = iso_date(year, first, second);
    switch (order) {
    case DayOrder::day_first:
        return day_first;
    case DayOrder::month_first:
        return month_first;
    case DayOrder::unknown:
        break;
    }
    if (day_first.empty() || month_first.empty() || day_first == month_first)
        return day_first.empty() ? month_first : day_first;
    return {};
}

std::optional<TypedDay> typed_day(std::string_view cell) {
    const std::size_t begin = cell.find_first_not_of(" \t\r\n'");
    if (begin == std::string_view::npos)
        return std::nullopt;
    cell.remove_prefix(begin);
    std::array<Number, 3> numbers;
    char mark = '\0';
    for (std::size_t i = 0; i < numbers.size(); i++) {
        if (i > 0) {
            if (cell.empty() || (cell[0] != '.' && cell[0] != '/' && cell[0] != '-') || (i == 2 && cell[0] != mark))
                return std::nullopt;
            mark = cell[0];
            cell.remove_prefix(1);
            while (mark == '.' && !cell.empty() && cell[0] == ' ')
                cell.remove_prefix(1);
        }
        numbers[i] = take_number(cell);
        if (numbers[i].digits == 0)
            return std::nullopt;
    }
    if (!cell.empty() && cell[0] != ' ' && cell[0] != 'T' && cell[0] != ',' && cell[0] != '\t')
        return std::nullopt;
    TypedDay day;
    if (numbers[0].digits == 4) {
        day = {numbers[0].value, numbers[1].value, numbers[2].value, DayOrder::month_first};
    } else {
        if (numbers[0].digits > 2 || numbers[1].digits > 2 || (numbers[2].digits != 4 && numbers[2].digits != 2))
            return std::nullopt;
        day = {numbers[2].value + (numbers[2].digits == 2 ? 2000 : 0), numbers[0].value, numbers[1].value,
               mark == '/' ? DayOrder::unknown : DayOrder::day_first};
    }
    for (const char letter : cell)
        day.has_clock = day.has_clock || is_digit(letter);
    const bool exists = !iso_date(day.year, day.first, day.second).empty() ||
                        (day.order != DayOrder::month_first && !iso_date(day.year, day.second, day.first).empty());
    if (!exists || (day.order != DayOrder::unknown && day.date().empty()))
        return std::nullopt;
    return day;
}

} // namespace pikatesti::formats
