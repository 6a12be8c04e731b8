#include "engine/comparison/noted_facts.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

const FactValue* noted_in(const Cell& cell, std::size_t question, std::size_t fact) {
    for (const QuestionFact& each : cell.facts)
        if (each.question == question && each.value.fact == fact)
            return &each.value;
    return nullptr;
}

// Rules 3 and 4.
void add_numbers(FactRow& row) {
    std::vector<double> numbers;
    for (const auto& [code, value] : row.who)
        numbers.push_back(value.number);
    std::sort(numbers.begin(), numbers.end());
    row.some =
        static_cast<int>(std::count_if(numbers.begin(), numbers.end(), [](double number) { return number > 0; }));
    if (numbers.empty())
        return;
    row.least = numbers.front();
    row.middle = numbers[(numbers.size() - 1) / 2];
    row.greatest = numbers.back();
}

} // namespace

bool is_number(NotedFact::Kind kind) { return kind != NotedFact::Kind::text && kind != NotedFact::Kind::link; }

std::vector<FactRow> fact_rows(const QuestionSet& set, const RegionComparison& comparison, std::string_view region,
                               int year) {
    std::vector<FactRow> rows;
    for (std::size_t question = 0; question < set.questions.size(); ++question) {
        for (std::size_t fact = 0; fact < set.questions[question].facts.size(); ++fact) {
            FactRow row;
            row.question = question;
            row.fact = fact;
            for (const RegionComparison::Entry* entry : comparison.entries(region, year, Voice::official)) {
                const auto& [key, cell] = *entry;
                if (cell.too_few)
                    continue;
                const Said said = cell.answers[question].said;
                if (said == Said::not_asked || said == Said::not_applicable)
                    continue;
                ++row.asked;
                if (const FactValue* value = noted_in(cell, question, fact))
                    row.who.emplace_back(key.municipality, *value);
            }
            if (row.asked == 0)
                continue;
            if (is_number(set.questions[question].facts[fact].kind))
                add_numbers(row);
            else
                row.some = row.noted();
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace pikatesti::engine
