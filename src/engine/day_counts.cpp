#include "engine/day_counts.h"

#include "engine/score.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

void one_more(Totals& totals, std::string name) { ++totals[std::move(name)]; }

void move_into(Totals& to, Totals& from) {
    add(to, from);
    from.clear();
}

void add_answers(Totals& totals, const Session& session) {
    const QuestionSet& set = session.set();
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const Answer& answer = session.answer(i);
        const std::string& id = set.questions[i].id;
        if (answer.state == Answer::State::untouched || !session.is_asked(i)) // hidden answers count for nobody
            continue;
        one_more(totals, (answer.state == Answer::State::given ? "answered/" : "skipped/") + id);
        for (const std::size_t option : answer.options)
            one_more(totals, "answer/" + id + '/' + set.questions[i].options[option].key);
    }
}

void add_result(Totals& totals, const Session& session) {
    const QuestionSet& set = session.set();
    const Result result = score(set, session.answers(), session.traits());
    one_more(totals, "level/" + std::string(result.level_id(set)));
    for (std::size_t i = 0; i < set.goals.size(); ++i) {
        const GoalScore& goal = result.goals[i];
        const std::string& id = set.goals[i].id;
        one_more(totals, "band/" + id + '/' + std::string(result.band_id(set, i)));
        if (!goal.shown || !goal.percent)
            continue;
        one_more(totals, "measured/" + id);
        if (*goal.percent > 0)
            totals["percent/" + id] += *goal.percent;
    }
}

} // namespace

int total(const Totals& totals, std::string_view name) {
    const auto found = totals.find(name);
    return found == totals.end() ? 0 : found->second;
}

int ended(const Totals& totals) { return total(totals, "completed") + total(totals, "broken_off"); }

void add(Totals& totals, const Totals& more) {
    for (const auto& [name, number] : more)
        totals[name] += number;
}

Totals totals_of_visit(const Session& session, bool completed) {
    Totals totals;
    add_answers(totals, session);
    if (completed) {
        one_more(totals, "completed");
        add_result(totals, session);
        return totals;
    }
    one_more(totals, "broken_off");
    if (session.stage() == Stage::review)
        one_more(totals, "stopped/review");
    else // gone back before the first question is given up at the first
        one_more(totals,
                 "stopped/" + session.set().questions[session.stage() == Stage::question ? session.question() : 0].id);
    return totals;
}

DayCount& DayCounts::at(std::string_view day) {
    const auto place = std::lower_bound(
        days.begin(), days.end(), day, [](const DayCount& each, std::string_view wanted) { return each.day < wanted; });
    if (place != days.end() && place->day == day)
        return *place;
    return *days.insert(place, DayCount{std::string(day), 0, {}, {}});
}

void DayCounts::close_other_days(std::string_view day) {
    for (DayCount& other : days) {
        if (other.day == day || other.waiting.empty())
            continue;
        move_into(rests_waiting, other.waiting);
        if (ended(rests_waiting) >= smallest_group)
            move_into(rests_shown, rests_waiting);
    }
}

void DayCounts::begin(std::string_view day) {
    close_other_days(day);
    ++at(day).visitors;
}

void DayCounts::end(std::string_view day, const Totals& visit) {
    close_other_days(day);
    DayCount& count = at(day);
    add(count.waiting, visit);
    if (ended(count.waiting) >= smallest_group)
        move_into(count.shown, count.waiting);
}

const DayCount* DayCounts::find(std::string_view day) const {
    const auto found = std::find_if(days.begin(), days.end(), [&](const DayCount& each) { return each.day == day; });
    return found == days.end() ? nullptr : &*found;
}

int DayCounts::visitors() const {
    int sum = 0;
    for (const DayCount& day : days)
        sum += day.visitors;
    return sum;
}

Totals DayCounts::shown() const {
    Totals sum = rests_shown;
    for (const DayCount& day : days)
        add(sum, day.shown);
    return sum;
}

Totals DayCounts::recorded() const {
    Totals sum = shown();
    add(sum, rests_waiting);
    for (const DayCount& day : days)
        add(sum, day.waiting);
    return sum;
}

std::optional<int> mean_percent(const Totals& totals, std::string_view goal) {
    const int measured = total(totals, "measured/" + std::string(goal));
    if (measured == 0)
        return std::nullopt;
    return ((2 * total(totals, "percent/" + std::string(goal))) + measured) / (2 * measured);
}

} // namespace pikatesti::engine
