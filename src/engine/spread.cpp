#include "engine/spread.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

// Sums of points, as the score adds them up.
struct Ends {
    double low = 0;
    double high = 0;
    double known = 0;

    void add(const Ends& other, double weight) {
        low += other.low * weight;
        high += other.high * weight;
        known += other.known * weight;
    }
    std::optional<Spread> percent() const {
        if (known <= 0)
            return std::nullopt;
        const auto of_known = [&](double points) { return std::clamp(100 * points / known, 0.0, 100.0); };
        return Spread{of_known(low), of_known(high)};
    }
};

struct Part {
    double points = 0;
    double share = 0; // of the whole room
};

// Points of the lower and the upper half of those who know, each half standing for all of them.
Ends cut_in_the_middle(std::vector<Part> parts) {
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.points < b.points; });
    double all = 0;
    for (const Part& part : parts)
        all += part.share;
    Ends ends;
    double left = all / 2; // of the lower half
    for (const Part& part : parts) {
        const double lower = std::min(left, part.share);
        left -= lower;
        ends.low += 2 * part.points * lower;
        ends.high += 2 * part.points * (part.share - lower);
    }
    return ends;
}

Ends ends_of(const Question& question, const Round& round, const AskedShare& share, Count room) {
    const double all = voters(question, round, room);
    const double knowing = share.zero + share.asked * knowing_voters(question, round, room) / all;
    Ends ends;
    std::vector<Part> parts;
    double chosen = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (!question.options[i].points)
            continue;
        const Part part{*question.options[i].points, share.asked * people_for(round, i) / all};
        if (question.choice == Choice::single) {
            parts.push_back(part);
            chosen += part.share;
        } else {
            ends.add(cut_in_the_middle({part, {0, knowing - part.share}}), 1);
        }
    }
    if (question.choice == Choice::single) {
        parts.push_back({0, knowing - chosen});
        ends = cut_in_the_middle(std::move(parts));
    }
    return ends;
}

} // namespace

Spreads spreads(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                std::optional<int> year) {
    const std::vector<AskedShare> shares = asked_shares(set, tallies, traits, year);
    const std::vector<QuestionValue> values = value_tallies(set, tallies, traits, room, year);
    std::vector<Ends> goals(set.goals.size());
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const Question& question = set.questions[i];
        const Round* round = valid_round(tallies[i]);
        Ends ends;
        if (values[i].standing == Standing::answered && round)
            ends = ends_of(question, *round, shares[i], room);
        ends.known = values[i].known;
        for (const GoalShare& share : question.goals)
            goals[share.goal].add(ends, share.weight);
    }
    Spreads found;
    Ends overall;
    for (std::size_t i = 0; i < goals.size(); ++i) {
        found.goals.push_back(goals[i].percent());
        overall.add(goals[i], set.goals[i].weight);
    }
    found.overall = overall.percent();
    return found;
}

} // namespace pikatesti::engine
