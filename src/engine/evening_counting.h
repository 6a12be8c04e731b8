// Counting one question: what a tally becomes when hands are counted or an answer is agreed on. Whether the question may be counted
// at all (asked, not locked, by hands or agreed) is Evening's to say. `option` and `round` must be there.
#pragma once

#include "engine/evening_data.h"

namespace pikatesti::engine {

Tally with_count(const Question& question, Tally tally, std::size_t option, Count people); // none: not counted
// May be negative. Nothing is taken away from what was not counted.
Tally with_hands(const Question& question, Tally tally, std::size_t option, int people);
// Multiple choice: who took part in this round. Another question has no such number.
Tally with_round_people(const Question& question, Tally tally, Count people);
// One agreed answer, chosen as choose_option() does.
Tally with_choice(const Question& question, Tally tally, std::size_t option, bool chosen);
// False where hands were counted, as before an evening went over to agreed answers, and where nothing was.
bool is_agreed_answer(const Question& question, const Round& round);
Tally with_round_cleared(const Question& question, Tally tally); // nothing is counted in it any more
// Keeps the round and begins another, if anything was counted in it, up to most_rounds.
Tally with_another_round(const Question& question, Tally tally);
Tally without_round(Tally tally, std::size_t round); // one of several

} // namespace pikatesti::engine
