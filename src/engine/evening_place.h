// Where an evening stands, and the way through it. next_place() and place_before() alone lead through everything:
//
//   start -> question 1: ask, count, reveal, discuss -> question 2 ... -> result -> steps -> takeaway
//
// place_before() is the exact reverse. A question nobody was counted for has nothing to reveal and goes from count to discuss,
// and so does one agreed answer, which everybody sees being given.
#pragma once

#include <cstddef>
#include <vector>

namespace pikatesti::engine {

enum class EveningStage { start, question, result, steps, takeaway };

// How far a question has come.
enum class Moment {
    ask,     // on the screen, nothing to be counted yet
    count,   // hands are counted; nobody sees the numbers
    reveal,  // the numbers
    discuss, // the numbers, talk, a note
};

struct EveningPlace {
    EveningStage stage = EveningStage::start;
    std::size_t question = 0; // at EveningStage::question, else 0
    Moment moment = Moment::ask;

    bool operator==(const EveningPlace&) const = default;
};

// What the way depends on, for each question of the set.
struct EveningWay {
    std::vector<bool> asked;      // of anybody in the room
    std::vector<bool> revealable; // hands were counted
};

EveningPlace next_place(const EveningPlace& at, const EveningWay& way);
EveningPlace place_before(const EveningPlace& at, const EveningWay& way);
// Shows the numbers of the present question, if there are any; hides them where they are shown.
EveningPlace reveal_or_hide(const EveningPlace& at, const EveningWay& way);
// At a question: its numbers if there are any, else the question. One that is not asked: where it is.
EveningPlace place_at_question(const EveningPlace& at, std::size_t question, const EveningWay& way);
// The place itself, if it can be gone to; else the nearest asked question, or counting where there is nothing to reveal.
EveningPlace settled(const EveningPlace& at, const EveningWay& way);

} // namespace pikatesti::engine
