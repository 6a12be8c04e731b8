// What is noted with an answer (note, source, reason of a change, facts) is corrected in rounds, as the answer itself is.
//
//  1. A round is all that was noted with one answer at one time; the present one is in the sheet, the earlier ones are in
//     Evidence::earlier.
//  2. While the interview is held, what is typed takes the place of what was there. A correction is a round of its own, that of
//     which says who made the correction, and when; why stands in the note, which is part of it. The correction that is
//     being entered is changed in its own round. One that becomes the same as what was noted before is none.
//  3. When there are most_rounds of them, the last correction is changed in its place.
//  4. A correction takes the municipality's confirmation away: that was given for something else.
#pragma once

#include "engine/interview/answer_rounds.h"

#include <string>
#include <vector>

namespace pikatesti::engine {

Noted noted_in(const InterviewSheet& sheet, std::size_t question);
void set_noted(InterviewSheet& sheet, std::size_t question, Noted noted);

// The rounds of both, so many of which stay as they are when something is corrected.
struct RoundCount {
    std::size_t answers = 0; // in which anything was counted
    std::size_t noted = 1;   // the present one among them

    bool operator==(const RoundCount&) const = default;
};
RoundCount rounds_of(const InterviewSheet& sheet, std::size_t question);

// What is noted in the sheet differs from `before`, the same sheet a moment ago: that was a correction (rules 2 to 4).
void correct_noted(InterviewSheet& sheet, const InterviewSheet& before, std::size_t question,
                   const Correction& correction);

// All rounds, the present one last.
std::vector<Noted> noted_rounds(const InterviewSheet& sheet, std::size_t question);

} // namespace pikatesti::engine
