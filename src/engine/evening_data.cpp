#include "engine/evening_data.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

EveningData empty_evening(const QuestionSet& set) {
    EveningData data;
    for (Tally& tally : empty_tallies(set))
        data.questions.push_back({std::move(tally), {}});
    return data;
}

Tallies take_tallies(EveningData&& data) {
    Tallies tallies;
    tallies.reserve(data.questions.size());
    for (QuestionNotes& question : data.questions)
        tallies.push_back(std::move(question.tally));
    return tallies;
}

std::optional<int> year_of(const EveningDetails& details) {
    if (!is_date(details.date))
        return std::nullopt;
    int year = 0;
    for (const char digit : std::string_view(details.date).substr(0, 4))
        year = year * 10 + (digit - '0');
    return year;
}

Tallies tallies_of(const EveningData& data) {
    Tallies tallies;
    for (const QuestionNotes& question : data.questions)
        tallies.push_back(question.tally);
    return tallies;
}

bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    int parts[3] = {0, 0, 0};
    for (std::size_t i = 0, part = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
        } else if (is_digit(text[i])) {
            parts[part] = parts[part] * 10 + (text[i] - '0');
        } else {
            return false;
        }
    }
    const auto [year, month, day] = parts;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || month < 1 || month > 12)
        return false;
    return day >= 1 && day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool is_municipality_code(std::string_view text) {
    return !text.empty() && text.size() <= 16 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-';
    });
}

} // namespace pikatesti::engine
