// What is asked and what each answer is worth: a question set as plain data, already checked by whoever made it: every
// index is in range, ids and keys are unique, and the bounds told below hold.
#pragma once

#include "engine/text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

struct Option {
    std::string key;
    LocalizedText label;
    std::optional<double> points;       // >= 0; none: the answer means "not known" and is never counted as zero
    bool exclusive = false;             // choosing it removes all others ("none of these", "I don't know")
    LocalizedText next_step_if_missing; // multiple choice only: what to do when this is not chosen; may be empty
};

enum class Choice { single, multiple };

// What a question that is not asked is worth.
enum class Worth { zero, unknown, not_applicable };

// A question is asked only after certain answers to an earlier single-choice question.
struct Condition {
    std::size_t question = 0;             // always smaller than the index of the question it stands in
    std::vector<std::size_t> shown_after; // option indices of that question
    std::vector<Worth> otherwise;         // one per option of that question; used for those not in shown_after
};

struct GoalShare {
    std::size_t goal = 0;
    double weight = 1; // > 0; the question's points times this count for the goal
};

struct NextStep {
    LocalizedText title;
    LocalizedText text;
};

// Texts that replace the question's own where the municipality has one of the traits. Empty texts replace nothing.
struct TextVariant {
    std::vector<std::string> traits;
    LocalizedText help;
    LocalizedText why;
    LocalizedText next_step;
};

struct Source {
    std::string key;
    LocalizedText title;
    LocalizedText url; // may be empty; https or http
};

// What a question asks about: a thing that can be looked up, or how somebody has found it.
enum class Nature { fact, experience };

// Something that an interview notes beside the answer. Kept and tabled, never scored.
struct NotedFact {
    enum class Kind { number, euros, percent, text, link };
    std::string key;
    Kind kind = Kind::number;
    LocalizedText label;
};

// The years in which a question belongs to the set, both ends included; an end that is not there is open.
struct Period {
    std::optional<int> from, until;

    // Without a year: the set as it is asked today, which is every question that has not been given up.
    bool covers(std::optional<int> year) const {
        return year ? *year >= from.value_or(*year) && *year <= until.value_or(*year) : !until;
    }
};

struct Question {
    std::string id;
    Choice choice = Choice::single;
    std::vector<GoalShare> goals; // at least one; the first is the goal it is shown under
    LocalizedText text;
    LocalizedText help;     // may be empty
    LocalizedText find_out; // where the answer is found and whom to ask; may be empty
    std::vector<Option> options;
    LocalizedText why;
    NextStep next_step;
    std::vector<std::size_t> sources; // indices into QuestionSet::sources
    std::optional<Condition> condition;
    std::vector<std::string> not_applicable_traits; // a municipality with any of these is not asked
    std::vector<TextVariant> variants;              // the first that fits is used
    std::optional<Nature> nature;
    std::vector<NotedFact> facts;
    Period asked; // outside of it the question is not asked, which is neither zero nor unknown

    // What a next step is called: a set may leave its own title out, and the question itself says it then.
    const LocalizedText& step_title() const { return next_step.title.empty() ? text : next_step.title; }

    // Points of the best possible answer: the best option, or all options together when several may be chosen.
    double maximum() const;
    std::optional<std::size_t> find_option(std::string_view key) const;
};

struct Goal {
    std::string id;
    LocalizedText name;
    LocalizedText short_name; // for narrow places; may be empty
    std::string icon;         // one of the names in the format's description; unknown or empty: a plain mark
    double weight = 1;        // > 0; the goal's points times this count for the whole
    std::vector<LocalizedText> band_texts; // one per QuestionSet::goal_bands
};

struct GoalBand {
    std::string id;
    int minimum = 0; // per cent, 0-100; the first band begins at 0, ascending
};

struct Level {
    std::string id;
    int minimum = 0;             // per cent, 0-100; the first level begins at 0, ascending
    int every_goal_at_least = 0; // guard: per cent every shown goal needs, else the level below; 0: no guard
    LocalizedText name;
    LocalizedText text;
};

// The answer to one question. `options` are option indices in ascending order.
struct Answer {
    enum class State { untouched, skipped, given };
    State state = State::untouched;
    std::vector<std::size_t> options;

    bool operator==(const Answer&) const = default;
};

// One answer per question of the set, in its order.
using Answers = std::vector<Answer>;

// Properties of a municipality that questions ask for by name, such as "no_wellbeing_services_county".
using Traits = std::vector<std::string>;

// A worked example inside the set: answers and the result they must give.
struct Example {
    struct ExpectedScore {
        std::string goal; // empty: the whole
        std::optional<std::string> level;
        std::optional<int> percent;
        std::optional<int> range_low, range_high;
        std::optional<double> points, known, maximum;
        std::optional<bool> shown;
    };
    std::string name;
    std::string municipality; // code, or empty
    std::optional<int> year;  // none: today
    Answers answers;
    std::vector<ExpectedScore> expected;
};

// The id of the level, and of the goal band, where too little is known.
inline constexpr std::string_view not_enough_id = "not_enough";

struct QuestionSet {
    std::string id;
    std::string revision;
    std::vector<std::string> languages; // of the texts, the default first
    LocalizedText title;
    LocalizedText description; // what the test is about, for the start screen
    LocalizedText method_note; // who chose the weights and thresholds
    int minutes = 3;
    std::string municipality_list; // where the list is, relative to the set; empty: none is asked
    int least_known_goal = 50;     // per cent of a goal's points that must be known for it to be shown
    int least_known_overall = 60;  // per cent of all points that must be known for a level
    std::vector<Goal> goals;
    std::vector<GoalBand> goal_bands;
    std::vector<Level> levels;
    LocalizedText not_enough_name;
    LocalizedText not_enough_text;
    std::vector<Source> sources;
    std::vector<Question> questions;
    std::vector<Example> examples;

    std::optional<std::size_t> find_question(std::string_view id) const;
    std::optional<std::size_t> find_goal(std::string_view id) const;
};

bool has_any_trait(const Traits& traits, const std::vector<std::string>& wanted);

// The languages to choose from: those of the set, each followed by its plain variant where the set has one.
std::vector<std::string> offered_languages(const QuestionSet& set);

} // namespace pikatesti::engine
