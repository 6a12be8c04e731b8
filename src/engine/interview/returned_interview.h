// An interview that comes back from the municipality, confirmed or corrected, joined with the one that was sent.
//
//  1. Both are of one id, municipality and year; whoever calls this knows that.
//  2. A question whose rounds begin with ours takes theirs: what is more is a correction, and what was said first stays beside it.
//  3. A question of which ours begin with theirs stays: it was corrected here since the interview was sent.
//  4. Where neither begins with the other, both were changed, and their answer becomes a round after ours.
//  5. What a fact, a note or a source says in theirs takes the place of ours; what theirs leaves empty stays. Of a note that
//     they have written beside ours, both stay.
//  6. Theirs is the day of confirmation, unless something was changed here meanwhile (3, 4), or stays that theirs leaves empty (5):
//     it was given for something else. Whether they have taken it out, or it was added here since, cannot be known.
//     How and when the interview was held, and of whom, stays as it is here.
#pragma once

#include "engine/interview/interview_sheet.h"

#include <vector>

namespace pikatesti::engine {

struct ReturnedInterview {
    InterviewSheet sheet;
    // Indices of questions, in ascending order.
    std::vector<std::size_t> corrected; // with another answer
    std::vector<std::size_t> noted;     // with another fact, note or source
    std::vector<std::size_t> meanwhile; // that were changed here since the interview was sent
    std::vector<std::size_t> left;      // of which a fact, note or source stays that theirs leaves empty
};

// Both with evidence for each question of the same set.
ReturnedInterview join_returned(const InterviewSheet& ours, const InterviewSheet& theirs);

} // namespace pikatesti::engine
