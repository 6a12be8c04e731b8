// Days and times as forms and spreadsheets write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pikatesti::formats {

// Of 10/5/2026: which comes first?
enum class DayOrder { unknown, day_first, month_first };

struct TypedDay {
    int year = 0;
    int first = 0, second = 0; // day and month, as `order` says
    DayOrder order = DayOrder::unknown;
    bool has_clock = false; // a time of the day follows

    // YYYY-MM-DD; empty where there is no such day, or where it is not known what comes first and both would do.
    std::string date() const;
};

// "2026-10-05T12:30:00.000+03:00", "2026/10/05 9:30:00 PM GMT+3", "5.10.2026 12.30", "5.10.26 klo 9", "10/5/26 12:30:05". None:
// it does not begin with a day.
std::optional<TypedDay> typed_day(std::string_view cell);

} // namespace pikatesti::formats
