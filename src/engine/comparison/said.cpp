#include "engine/comparison/said.h"

#include <algorithm>
#include <vector>

namespace pikatesti::engine {

namespace {

constexpr double tolerance = 1e-9;

struct Part {
    double points = 0;
    double people = 0; // share of the room
    std::optional<std::size_t> option;
};

Said said_by(double points, double maximum) {
    if (points >= maximum - tolerance)
        return Said::yes;
    return points > tolerance ? Said::partly : Said::no;
}

std::vector<std::size_t> chosen(const Question& question, const Round& round, int knowing) {
    std::vector<std::size_t> options;
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (question.options[i].points && 2 * people_for(round, i) > knowing)
            options.push_back(i);
    return options;
}

// Of a multiple choice.
double points_of_most(const Question& question, const Round& round, int knowing) {
    double points = 0;
    double exclusive = 0;
    for (const std::size_t i : chosen(question, round, knowing))
        (question.options[i].exclusive ? exclusive : points) += *question.options[i].points;
    return std::max(points, exclusive);
}

} // namespace

Answered answered(const Question& question, const Tally& tally, const AskedShare& share, Count room) {
    if (share.not_asked > 0)
        return {Said::not_asked, {}};
    if (share.asked + share.zero + share.unknown <= tolerance)
        return {Said::not_applicable, {}};
    std::vector<Part> parts{{0, share.zero, {}}};
    double unknown = share.unknown;
    const Round* round = valid_round(tally);
    const int all = round ? voters(question, *round, room) : 0;
    const int knowing = round ? knowing_voters(question, *round, room) : 0;
    if (all == 0) {
        unknown += share.asked;
    } else {
        unknown += share.asked * (all - knowing) / all;
        if (question.choice == Choice::multiple)
            parts.push_back({points_of_most(question, *round, knowing), share.asked * knowing / all, {}});
        for (std::size_t i = 0; question.choice == Choice::single && i < question.options.size(); ++i) {
            if (question.options[i].points && people_for(*round, i) > 0)
                parts.push_back({*question.options[i].points, share.asked * people_for(*round, i) / all, i});
        }
    }
    double known = 0;
    for (const Part& part : parts)
        known += part.people;
    if (known <= tolerance || known < unknown - tolerance)
        return {Said::unknown, {}};
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.points < b.points; });
    double below = 0;
    for (const Part& part : parts) {
        below += part.people;
        if (part.people > 0 && below >= known / 2 - tolerance)
            return {said_by(part.points, question.maximum()), part.option};
    }
    return {Said::unknown, {}};
}

std::vector<std::size_t> chosen_by_most(const Question& question, const Tally& tally, Count room) {
    const Round* round = question.choice == Choice::multiple ? valid_round(tally) : nullptr;
    if (!round)
        return {};
    return chosen(question, *round, knowing_voters(question, *round, room));
}

} // namespace pikatesti::engine
