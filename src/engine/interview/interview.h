// What an interview has besides its answers: how it was held, and what an answer rests on.
#pragma once

#include "engine/record_kind.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pikatesti::engine {

inline constexpr double most_of_a_fact = 1e12; // of a number or of euros

struct FactValue {
    std::size_t fact = 0; // index into the question's facts
    double number = 0;    // of a number, euros or per cent
    std::string text;     // of a text or link

    bool operator==(const FactValue&) const = default;
};

struct NotedSource {
    std::string text; // what it is
    std::string url;  // https or http
    std::string date; // YYYY-MM-DD

    bool operator==(const NotedSource&) const = default;
};

// All that was noted with an answer at one time.
struct Noted {
    std::string note;   // of QuestionNotes
    NotedSource source; // each part may be empty
    std::string change; // why the answer is another than the year before
    std::vector<FactValue> facts;

    bool operator==(const Noted&) const = default;
};

enum class Corrector : std::uint8_t { interviewer, municipality };

// What was noted before a correction, with who made that, and when.
struct EarlierNoted {
    Noted said;
    std::string until; // the day of the correction, YYYY-MM-DD; empty: not known
    std::optional<Corrector> by;

    bool operator==(const EarlierNoted&) const = default;
};

// Who gave a round of the answer, and when, where that round is a correction.
struct RoundMade {
    std::string day; // YYYY-MM-DD; empty: not known, or no correction
    std::optional<Corrector> by;

    bool operator==(const RoundMade&) const = default;
};

// What the answer to one question rests on.
struct Evidence {
    using Source = NotedSource;
    Source source;
    bool check = false; // is to be asked again
    std::string change;
    std::vector<FactValue> facts;
    std::vector<EarlierNoted> earlier; // oldest first, fewer than most_rounds
    // Of the answer's rounds in which anything was counted, by their index; those behind the last one are of no known maker.
    std::vector<RoundMade> made;

    bool operator==(const Evidence&) const = default;
};

struct Interview {
    std::string id; // by which records of the same campaign are joined
    std::optional<Method> method;
    std::string respondent;         // a title, not a name
    std::string confirmed;          // the day the municipality confirmed it, YYYY-MM-DD; empty: it has not
    std::vector<Evidence> evidence; // one per question of the set, or empty

    bool operator==(const Interview&) const = default;
};

} // namespace pikatesti::engine
