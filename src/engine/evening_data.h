// What an evening is: what it is about, what was counted, noted and agreed on, and where it stands.
#pragma once

#include "engine/evening_place.h"
#include "engine/tally.h"
#include "engine/voice.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

enum class Answering {
    hands,  // people are counted for each option
    agreed, // the room gives one answer
};

// The lengths that typed text is cut to, in bytes of UTF-8.
inline constexpr std::size_t longest_name = 200;   // of an event; who, by when
inline constexpr std::size_t longest_what = 500;   // what was agreed
inline constexpr std::size_t longest_note = 4'000; // on a question
inline constexpr std::size_t most_agreed_steps = 12;
inline constexpr std::size_t most_rounds = 20; // of one question

struct EveningDetails {
    std::string event;
    std::string municipality; // code; empty: none
    std::string date;         // YYYY-MM-DD, empty: not known; the first day where something was gathered over several
    std::string until;        // the last day, empty: the same
    Count people;             // who took part; none: not counted
    std::vector<std::string> languages; // one or two to be shown, the main one first; empty: as the page likes
    Answering answering = Answering::hands;
    std::optional<Voice> voice; // whose answers they are; none: not told

    bool operator==(const EveningDetails&) const = default;
};

struct QuestionNotes {
    Tally tally;
    std::string note;

    bool operator==(const QuestionNotes&) const = default;
};

struct AgreedStep {
    std::string what;
    std::string who;
    std::string when;
    std::optional<std::size_t> question; // whose next step it was suggested for

    bool operator==(const AgreedStep&) const = default;
};

// All that an evening is, without what can be undone: what is saved and what a record holds.
struct EveningData {
    EveningDetails details;
    std::vector<QuestionNotes> questions; // one per question of the set
    std::vector<AgreedStep> steps;        // at most most_agreed_steps, each with something in it
    EveningPlace place;

    bool operator==(const EveningData&) const = default;
};

// An evening in which nothing has happened.
EveningData empty_evening(const QuestionSet& set);

Tallies tallies_of(const EveningData& data);
Tallies take_tallies(EveningData&& data);

// The year whose questions were asked: that of the first day; none where the day is not known.
std::optional<int> year_of(const EveningDetails& details);

// YYYY-MM-DD of a day that exists, year 1 to 9999.
bool is_date(std::string_view text);

// A municipality's code as it can be saved: up to 16 letters, digits and hyphens.
bool is_municipality_code(std::string_view text);

} // namespace pikatesti::engine
