#include "formats/comparison/comparison_text.h"

#include "engine/comparison/noted_facts.h"
#include "formats/comparison/comparison_words.h"
#include "formats/diagnostics/wording.h"

#include <algorithm>

namespace pikatesti::formats {

namespace {

constexpr std::size_t name_width = 26;
constexpr std::size_t figure_width = 16;

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t letters = letters_in(text);
    text.append(letters < width ? width - letters : 1, ' ');
    return text;
}

std::string figure(std::optional<int> percent, engine::Range range) {
    if (!percent)
        return "-";
    if (range.low == range.high)
        return number_text(*percent);
    return join({number_text(*percent), " (", number_text(range.low), "-", number_text(range.high), ")"});
}

std::string figure(const engine::Score& score) {
    return score.shown ? figure(score.percent, score.range) : "not known";
}

std::string figure(const engine::RegionMean& mean) {
    return mean.percent ? join({figure(mean.percent, mean.range), " n=", number_text(mean.municipalities)}) : "-";
}

std::string figure(const engine::RegionChange& change) {
    if (!change.before.percent)
        return "-";
    const int points = *change.now.percent - *change.before.percent;
    return join({points > 0 ? "+" : "", number_text(points),
                 change.certainty == engine::Certainty::uncertain ? "?" : "",
                 " n=", number_text(change.now.municipalities)});
}

void append_cells(std::string& out, const ComparisonText& text, const Group& group) {
    for (const auto& [key, cell] : text.comparison.cells()) {
        if (key.year != group.year || key.voice != group.voice || text.comparison.region_of(key) != group.region)
            continue;
        const std::string_view name = text.division.name_of(key.municipality);
        out += padded(std::string(name.empty() ? std::string_view(key.municipality) : name), name_width) +
               padded(number_text(cell.people), 6);
        if (cell.too_few) {
            out += "too few to be shown\n";
            continue;
        }
        out += padded(figure(cell.result.overall), figure_width);
        for (const engine::GoalScore& goal : cell.result.goals)
            out += padded(figure(goal), figure_width);
        out.erase(out.find_last_not_of(' ') + 1);
        out += cell.documents ? "  from documents\n" : "\n";
    }
}

template <typename Figure> void append_row(std::string& out, std::string head, std::size_t goals, Figure figure_of) {
    out += padded(std::move(head), name_width + 6) + padded(figure_of(std::nullopt), figure_width);
    for (std::size_t i = 0; i < goals; i++)
        out += padded(figure_of(i), figure_width);
    out.erase(out.find_last_not_of(' ') + 1);
    out += "\n";
}

// Nothing where nothing was noted.
void append_facts(std::string& out, const ComparisonText& text, const Group& group) {
    std::string rows;
    for (const engine::FactRow& row : engine::fact_rows(text.set, text.comparison, group.region, group.year)) {
        if (row.noted() == 0)
            continue;
        const engine::Question& question = text.set.questions[row.question];
        const engine::NotedFact& fact = question.facts[row.fact];
        rows += padded(join({question.id, "/", fact.key}), 2 * name_width) +
                padded(join({number_text(row.noted()), " of ", number_text(row.asked)}), 10) +
                padded(number_text(row.some), 6);
        if (engine::is_number(fact.kind))
            rows += join({number_text(row.least), " - ", number_text(row.middle), " - ", number_text(row.greatest)});
        rows.erase(rows.find_last_not_of(' ') + 1);
        rows += "\n";
    }
    if (!rows.empty())
        out += join(
            {padded("noted, never scored", 2 * name_width), "n of N    some  least - middle - greatest\n", rows, "\n"});
}

void append_group(std::string& out, const ComparisonText& text, const Group& group) {
    const engine::RegionComparison& all = text.comparison;
    using Goal = std::optional<std::size_t>;
    out += join({group.region, " ", number_text(group.year), ", ", voice_word(group.voice), ": ", decimal(group.heard),
                 " of ", decimal(all.municipalities_in(group.region, group.year)), " municipalities\n"});
    append_row(out, "per cent (range)        people", text.set.goals.size(),
               [&](Goal goal) { return goal ? text.set.goals[*goal].id : std::string("all"); });
    append_cells(out, text, group);
    append_row(out, "mean", text.set.goals.size(),
               [&](Goal goal) { return figure(all.mean(group.region, group.year, group.voice, goal)); });
    if (group.before)
        append_row(out, join({"change since ", number_text(*group.before)}), text.set.goals.size(), [&](Goal goal) {
            return figure(all.change(group.region, *group.before, group.year, group.voice, goal));
        });
    out += join({"\n", padded("weakest first", name_width + 6), "yes  partly  no  unknown  not asked  n of N\n"});
    for (const engine::WeakPoint& point : all.weak_points(group.region, group.year, group.voice)) {
        const auto count = [&](engine::Said said, std::size_t width) {
            return padded(number_text(point.count(said)), width);
        };
        out += padded(text.set.questions[point.question].id, name_width + 6) + count(engine::Said::yes, 5) +
               count(engine::Said::partly, 8) + count(engine::Said::no, 4) + count(engine::Said::unknown, 9) +
               count(engine::Said::not_asked, 11) +
               join({number_text(point.known()), " of ", number_text(point.asked()), "\n"});
    }
    out += "\n";
    if (group.voice == engine::Voice::official)
        append_facts(out, text, group);
}

} // namespace

std::string comparison_text(const ComparisonText& text) {
    std::string out;
    for (const Group& group : groups_of(text))
        append_group(out, text, group);
    out += "Not an official measure. \"?\": not sure, for the ranges meet.\n";
    return out;
}

} // namespace pikatesti::formats
