#include "engine/agreement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pikatesti::engine {

namespace {

constexpr double tolerance = 1e-9;

// The people of a single choice by the order of the points, options of the same points together.
std::vector<int> people_by_points(const Question& question, const Round& round) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].points)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return *question.options[a].points < *question.options[b].points;
    });
    std::vector<int> people;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool same =
            i > 0 && *question.options[order[i]].points - *question.options[order[i - 1]].points < tolerance;
        if (!same)
            people.push_back(0);
        people.back() += people_for(round, order[i]);
    }
    return people;
}

std::optional<double> agreement_on_items(const Question& question, const Round& round, int knowing) {
    double sum = 0;
    int items = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (!question.options[i].points || question.options[i].exclusive)
            continue;
        const int chosen = people_for(round, i);
        sum += ordinal_consensus({knowing - chosen, chosen}).value_or(1);
        ++items;
    }
    return items > 0 ? std::optional(sum / items) : std::nullopt;
}

struct Mean {
    double sum = 0;
    int number = 0;
    void add(double value) {
        sum += value;
        ++number;
    }
    std::optional<double> get() const { return number > 0 ? std::optional(sum / number) : std::nullopt; }
};

double weight_in_whole(const QuestionSet& set, const Question& question) {
    double weight = 0;
    for (const GoalShare& share : question.goals)
        weight += share.weight * set.goals[share.goal].weight;
    return weight * question.maximum();
}

} // namespace

std::optional<double> ordinal_consensus(const std::vector<int>& people) {
    const double all = std::accumulate(people.begin(), people.end(), 0.0);
    if (people.size() < 2 || all <= 0)
        return std::nullopt;
    double below = 0;
    double dispersion = 0;
    for (std::size_t i = 0; i + 1 < people.size(); ++i) {
        below += people[i];
        dispersion += std::min(below, all - below) / all;
    }
    return 1 - 2 * dispersion / static_cast<double>(people.size() - 1);
}

std::optional<double> agreement(const Question& question, const Round& round, Count room) {
    const int knowing = knowing_voters(question, round, room);
    if (!is_counted(round) || knowing <= 0)
        return std::nullopt;
    if (question.choice == Choice::multiple)
        return agreement_on_items(question, round, knowing);
    return ordinal_consensus(people_by_points(question, round));
}

Agreements agreements(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                      std::optional<int> year) {
    const std::vector<AskedShare> shares = asked_shares(set, tallies, traits, year);
    Agreements found;
    std::vector<Mean> goals(set.goals.size());
    Mean overall;
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const Round* round = valid_round(tallies[i]);
        std::optional<double>& value = found.questions.emplace_back();
        if (!round || shares[i].asked <= 0)
            continue;
        value = agreement(set.questions[i], *round, room);
        if (!value)
            continue;
        overall.add(*value);
        for (const GoalShare& share : set.questions[i].goals)
            goals[share.goal].add(*value);
    }
    for (const Mean& goal : goals)
        found.goals.push_back(goal.get());
    found.overall = overall.get();
    return found;
}

std::vector<TalkingPoint> talking_points(const QuestionSet& set, const Tallies& tallies, const Traits& traits,
                                         Count room, std::optional<int> year) {
    const Agreements found = agreements(set, tallies, traits, room, year);
    std::vector<TalkingPoint> points;
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        if (!found.questions[i] || *found.questions[i] >= 1 - tolerance)
            continue;
        const int knowing = knowing_voters(set.questions[i], *valid_round(tallies[i]), room);
        if (knowing >= least_voters_to_talk)
            points.push_back({i, *found.questions[i], knowing});
    }
    std::stable_sort(points.begin(), points.end(), [&](const TalkingPoint& a, const TalkingPoint& b) {
        const long long first = std::llround(a.agreement * 1e6);
        const long long second = std::llround(b.agreement * 1e6);
        if (first != second)
            return first < second;
        if (a.voters != b.voters)
            return a.voters > b.voters;
        const double heavier = weight_in_whole(set, set.questions[a.question]);
        return heavier > weight_in_whole(set, set.questions[b.question]) + tolerance;
    });
    return points;
}

} // namespace pikatesti::engine
