// How many visitors of a kiosk said what, by day: totals, and nothing about any one of them.
//
//  1. A visit counts twice: when it begins, and when it ends. What ends without a word, because the device was switched
//     off, has begun and is nowhere else: visitors - ended.
//  2. A visit that has ended is a handful of ones in totals: completed or broken off, where it stopped, each option chosen,
//     the level, each goal's percentage and band. Its totals are added to those of others at once. No row, no order and
//     no time but the day is kept.
//  3. Totals are shown and exported in groups of five visits only: those of a day wait until five visits of that day have
//     ended, then they join what is shown. So a day with fewer than five visitors shows nothing but their number, and
//     between any two looks at the totals, however they are taken apart, lie five visits, or none.
//  4. When another day begins, what still waits is taken from its day and waits together with the rests of the others, for a
//     group of five of their own. What is shown of all days is the sum of the shown parts: to subtract the days from it
//     gives the rests, which are five visits or more, of days that nobody can tell.
//  5. The number of visitors of a day is always told: it says nothing but that they were there.
#pragma once

#include "engine/session.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

// The fewest visits that are shown together.
inline constexpr int smallest_group = 5;

// Numbers by name; what is not there is 0. Names, in which ids stand for themselves:
//   completed, broken_off       how a visit ended: after its result was seen, or before
//   stopped/QUESTION            broken off there; "stopped/review" in the review
//   answered/QUESTION           an answer was given
//   skipped/QUESTION            passed without one
//   answer/QUESTION/OPTION      the option was chosen
//   level/LEVEL                 of a completed visit; "not_enough" too
//   band/GOAL/BAND              of a completed visit; "not_enough" too
//   measured/GOAL               completed visits in which the goal has a percentage
//   percent/GOAL                the sum of these percentages
using Totals = std::map<std::string, int, std::less<>>;

int total(const Totals& totals, std::string_view name);
int ended(const Totals& totals); // completed + broken off
void add(Totals& totals, const Totals& more);

// One visit. completed: its result has been seen, whatever it was left at.
Totals totals_of_visit(const Session& session, bool completed);

struct DayCount {
    std::string day; // YYYY-MM-DD
    int visitors = 0;
    Totals shown;   // in groups (rule 3)
    Totals waiting; // for its group to be full; empty on all days but the last used

    bool operator==(const DayCount&) const = default;
};

struct DayCounts {
    std::string set;            // id of the question set
    std::vector<DayCount> days; // ascending
    Totals rests_shown;         // of several days together (rule 4)
    Totals rests_waiting;

    bool operator==(const DayCounts&) const = default;

    // day: YYYY-MM-DD, by the local clock of the device when the visit began; the clock may jump in any direction.
    void begin(std::string_view day);
    void end(std::string_view day, const Totals& visit);

    const DayCount* find(std::string_view day) const;
    int visitors() const;    // of all days
    Totals shown() const;    // of all days and their rests
    Totals recorded() const; // all there is, what waits too; never to be shown

private:
    DayCount& at(std::string_view day);
    void close_other_days(std::string_view day);
};

// Mean of a goal's percentages, rounded half up; none where nothing was measured.
std::optional<int> mean_percent(const Totals& totals, std::string_view goal);

} // namespace pikatesti::engine
