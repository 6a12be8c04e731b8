// A history as short text (UTF-8, no NUL), to be kept beside the data: so that it outlives the window that it was made in.
//
// Read from the present: each change says only what is otherwise than after the change that was told before it, so a count takes
// some ten bytes. Written as counted_text.h has it.
//
//   history := version, text revision of the set, number of changes that can be undone, number that can be redone,
//              those to undo (the next one first), those to redo (the next one first)
//   change  := kind, its part, place after it, place before it
//   place   := 0: as the place told before it; 1 + stage; or 1 + stages + question x moments + moment
//   part    := count:   question, option, people of the last round
//              tally:   question, locked, rounds, of each: people, people for each option
//              note:    question, text
//              steps:   how many stay at the beginning, how many at the end, how many between, of each: what, who, when,
//                       0 or 1 + question
//              details: event, municipality, date, until, people, languages, texts, answering + 2 x (voice + 1), traits, texts
//   people  := 0: not counted; or 1 + people
//
// The numbers of questions and options are those of one revision of the set, and a change makes no sense beside other data:
// whoever keeps a history keeps it with the data.
#pragma once

#include "engine/evening_history.h"

#include <optional>
#include <string_view>

namespace pikatesti::engine {

std::string history_text(const QuestionSet& set, const EveningData& data, const Traits& traits,
                         const EveningHistory& history);

// None if the text is not what history_text() told of these very data. Any bytes may be given; the parts of what is read are tidy.
std::optional<EveningHistory> read_history(std::string_view text, const QuestionSet& set, const EveningData& data,
                                           const Traits& traits);

} // namespace pikatesti::engine
