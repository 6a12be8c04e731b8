#include "engine/comparison/opening.h"

namespace pikatesti::engine {

namespace {

OpeningLine::Figure figure_of(const Score& score) {
    return score.shown ? OpeningLine::Figure{score.percent, score.range} : OpeningLine::Figure{};
}

} // namespace

std::optional<GapOpening> opening(const QuestionSet& set, const RegionComparison& comparison,
                                  const std::string& municipality, int year, std::optional<Voice> others) {
    const Gap found = gap(set, comparison, municipality, year, others);
    if (found.missing != Gap::Missing::nothing)
        return std::nullopt;
    const Cell& official = *comparison.shown_cell({municipality, Voice::official, year});
    const Cell& other = *comparison.shown_cell({municipality, others, year});
    GapOpening made;
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

} // namespace pikatesti::engine
