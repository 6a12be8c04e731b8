// What the answers are worth.
//
// The rules, in order (the set's own thresholds in brackets for the NGO-friendliness test):
//
//  1. Each question has a standing. Asked and answered with something known: its points. Asked but skipped, not
//     answered, or answered "I don't know" (an option without points): unknown. Not asked because of an earlier
//     answer: what the set says for that answer - zero, unknown or not applicable; an earlier question that is
//     itself skipped or unanswered makes it unknown, and one that is not asked passes its own standing on. Not
//     applicable in the municipality, or not asked in the year of the answers: left out of everything, whatever was
//     answered, and what hangs on it too. Not asked is neither zero nor unknown.
//  2. A question's points, and its maximum, count for each of its goals times the share the set gives.
//  3. For a goal: points = points of known questions; known = maximum of the known questions; maximum = maximum of
//     all applicable questions. Unknown is never zero: it is in the maximum, not in the known.
//  4. For the whole: the goals' three figures, each times the goal's weight, added up.
//  5. percent = points / known, none if nothing is known. range = points / maximum ... (points + maximum - known) /
//     maximum; 0 ... 0 if nothing is applicable. All three are rounded half up to a whole per cent before any
//     threshold is looked at.
//  6. A goal is shown if at least `least_known_goal` (50 %) of its maximum, and more than nothing, is known, compared
//     exactly, not rounded.
//     A goal in which no question is applicable is not shown and is asked of nobody.
//  7. The level is `not_enough` unless at least `least_known_overall` (60 %) of the whole maximum is known and every
//     goal with applicable questions is shown.
//  8. Otherwise the level is the highest whose minimum the percentage reaches and whose guard holds (the top level
//     needs 50 % in every goal; where it fails, the level below is tried).
//
// Example: funding has 6 + 6 + 5 + 8 = 25 points. Answers 6, "I don't know", 2 and 8: points 16, known 19, maximum
// 25, so 16 / 19 = 84 %, range 16 / 25 = 64 % to (16 + 6) / 25 = 88 %. Known 19 of 25 is over half: the goal is shown.
#pragma once

#include "engine/question_set.h"

#include <optional>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

enum class Standing {
    answered,       // known
    unknown,        // asked, but skipped, unanswered or "I don't know"
    hidden_zero,    // not asked; counts as zero points known
    hidden_unknown, // not asked; counts as unknown
    not_applicable, // left out
    not_asked,      // left out: no part of the set in that year
};

// What one question brings in, in its own points (before shares and weights). The part of the maximum that is not
// known is `maximum - known`. Answers of one person give known = 0 or maximum; a room's counts may give between.
struct QuestionValue {
    Standing standing = Standing::unknown;
    double points = 0;  // 0 ... known
    double known = 0;   // 0 ... maximum
    double maximum = 0; // 0 when left out
};

struct Range {
    int low = 0;    // per cent, 0-100
    int high = 100; // per cent, low-100
};

struct Score {
    double points = 0;
    double known = 0;
    double maximum = 0;
    std::optional<int> percent; // 0-100; none if nothing is known
    Range range;
    bool shown = false; // enough is known
};

struct GoalScore : Score {
    std::optional<std::size_t> band; // index into goal_bands; none if not shown
};

struct Result {
    Score overall;                    // `shown`: a level is given
    std::optional<std::size_t> level; // index into levels; none: not_enough
    std::vector<GoalScore> goals;     // one per goal of the set
    std::vector<QuestionValue> questions;

    std::string_view level_id(const QuestionSet& set) const;
    std::string_view band_id(const QuestionSet& set, std::size_t goal) const;
};

bool is_left_out(Standing standing);

// Rule 1: the standing and value of every question. `answers` has one entry per question. `year`: see Period::covers.
std::vector<QuestionValue> value_answers(const QuestionSet& set, const Answers& answers, const Traits& traits,
                                         std::optional<int> year = {});

// Rules 2-8. `values` has one entry per question.
Result score_values(const QuestionSet& set, std::vector<QuestionValue> values);

// All rules.
Result score(const QuestionSet& set, const Answers& answers, const Traits& traits, std::optional<int> year = {});

// part / whole in per cent, rounded half up; 0 if whole is 0. Tolerates the error of sums of decimal weights (1e-9).
int percent_half_up(double part, double whole);

} // namespace pikatesti::engine
