#include "engine/comparison/opening.h"

namespace pikatesti::engine {

namespace {

OpeningLine::Figure figure_of(const Score& score) {
    return score.shown ? OpeningLine::Figure{score.percent, score.range} : OpeningLine::Figure{};
}

OpeningLine::Figure figure_of(const RegionMean& mean) {
    return mean.percent ? OpeningLine::Figure{mean.percent, mean.range} : OpeningLine::Figure{};
}

// Rule 2.
std::optional<Voice> other_voice(const RegionComparison& comparison, const std::string& region, int year) {
    for (const Voice voice : {Voice::associations, Voice::both, Voice::residents})
        if (comparison.mean(region, year, voice, std::nullopt).percent)
            return voice;
    return std::nullopt;
}

} // namespace

std::optional<EveningOpening> opening(const QuestionSet& set, const RegionComparison& comparison,
                                      const std::string& municipality, int year, std::optional<Voice> others) {
    const Gap found = gap(set, comparison, municipality, year, others);
    if (found.missing != Gap::Missing::nothing)
        return std::nullopt;
    const Cell& official = *comparison.shown_cell({municipality, Voice::official, year});
    const Cell& other = *comparison.shown_cell({municipality, others, year});
    EveningOpening made;
    made.municipality = municipality;
    made.year = year;
    made.voice = others;
    made.officials = found.officials;
    made.others = found.others;
    made.documents = official.documents;
    made.whole = {figure_of(official.result.overall), figure_of(other.result.overall)};
    for (std::size_t goal = 0; goal < set.goals.size(); ++goal)
        made.goals.push_back({figure_of(official.result.goals[goal]), figure_of(other.result.goals[goal])});
    for (const QuestionGap& question : found.questions) {
        if (question.kind == GapKind::differ && question.sure)
            made.differ.push_back(question.question);
        if (question.kind == GapKind::others_do_not_know)
            made.not_known.push_back(question.question);
    }
    return made;
}

std::optional<EveningOpening> region_opening(const QuestionSet& set, const RegionComparison& comparison,
                                             const std::string& region, int year) {
    const RegionMean officials = comparison.mean(region, year, Voice::official, std::nullopt);
    if (!officials.percent)
        return std::nullopt;
    EveningOpening made;
    made.region = region;
    made.year = year;
    made.voice = other_voice(comparison, region, year);
    const auto line = [&](std::optional<std::size_t> goal) {
        return OpeningLine{figure_of(comparison.mean(region, year, Voice::official, goal)),
                           figure_of(comparison.mean(region, year, made.voice, goal))};
    };
    made.officials = officials.municipalities;
    made.others = comparison.mean(region, year, made.voice, std::nullopt).municipalities;
    made.municipalities = static_cast<int>(comparison.municipalities_in(region, year));
    made.documents = comparison.from_documents(region, year, Voice::official) > 0;
    made.whole = line(std::nullopt);
    for (std::size_t goal = 0; goal < set.goals.size(); ++goal)
        made.goals.push_back(line(goal));
    for (const WeakPoint& point : comparison.weak_points(region, year, Voice::official))
        if (point.count(Said::yes) < point.known())
            made.weak.push_back(point.question);
    return made;
}

} // namespace pikatesti::engine
