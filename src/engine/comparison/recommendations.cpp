#include "engine/comparison/recommendations.h"

#include "engine/comparison/gap.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

constexpr std::size_t most_points = 5;

bool something_is_missing(const WeakPoint& point) {
    return point.count(Said::partly) + point.count(Said::no) + point.count(Said::unknown) > 0;
}

std::vector<WeakPoint> weakest(std::vector<WeakPoint> points) {
    std::erase_if(points, [](const WeakPoint& point) { return !something_is_missing(point); });
    if (points.size() > most_points)
        points.resize(most_points);
    return points;
}

std::optional<LowestGoal> lowest(const QuestionSet& set, const RegionComparison& comparison, std::string_view region,
                                 int year, std::optional<Voice> voice) {
    std::optional<LowestGoal> found;
    for (std::size_t goal = 0; goal < set.goals.size(); ++goal) {
        const RegionMean mean = comparison.mean(region, year, voice, goal);
        if (mean.percent && (!found || *mean.percent < *found->mean.percent))
            found = LowestGoal{goal, mean};
    }
    return found;
}

// Both voices of one municipality, if both are shown.
void add_gap(Recommendations& made, const Gap& gap, const std::string& municipality) {
    Differing differing{municipality, 0};
    for (const QuestionGap& question : gap.questions) {
        differing.questions += question.kind == GapKind::differ && question.sure ? 1 : 0;
        if (question.kind != GapKind::others_do_not_know)
            continue;
        const auto known = std::find_if(made.untold.begin(), made.untold.end(),
                                        [&](const Untold& each) { return each.question == question.question; });
        Untold& untold = known == made.untold.end() ? made.untold.emplace_back(Untold{question.question, {}}) : *known;
        untold.municipalities.push_back(municipality);
    }
    if (differing.questions > 0)
        made.differing.push_back(std::move(differing));
}

void sort(Recommendations& made) {
    for (Untold& untold : made.untold)
        std::sort(untold.municipalities.begin(), untold.municipalities.end());
    std::sort(made.untold.begin(), made.untold.end(), [](const Untold& a, const Untold& b) {
        const std::size_t first = a.municipalities.size();
        const std::size_t second = b.municipalities.size();
        return first == second ? a.question < b.question : first > second;
    });
    std::sort(made.differing.begin(), made.differing.end(), [](const Differing& a, const Differing& b) {
        return a.questions == b.questions ? a.municipality < b.municipality : a.questions > b.questions;
    });
}

} // namespace

Recommendations recommendations(const QuestionSet& set, const RegionComparison& comparison, std::string_view region,
                                const std::vector<std::string>& municipalities, int year, std::optional<Voice> voice) {
    Recommendations made;
    made.weakest = weakest(comparison.weak_points(region, year, voice));
    made.lowest = lowest(set, comparison, region, year, voice);
    for (const std::string& municipality : municipalities) {
        if (comparison.shown_cell({municipality, voice, year}) == nullptr)
            made.not_heard.push_back(municipality);
        add_gap(made, gap(set, comparison, municipality, year, Voice::associations), municipality);
    }
    sort(made);
    return made;
}

} // namespace pikatesti::engine
