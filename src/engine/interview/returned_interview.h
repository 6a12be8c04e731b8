// An interview that comes back from the municipality, confirmed or corrected, joined with the one that was sent.
//
//  1. Both are of one id, municipality and year; whoever calls this knows that.
//  2. A question whose rounds begin with ours takes theirs: what is more is a correction, and what was said first stays beside it.
//  3. A question of which ours begin with theirs stays: it was corrected here since the interview was sent.
//  4. Where neither begins with the other, both were changed, and their answer becomes a round after ours.
//  5. What was noted with the answer is joined by the same rounds, and each fact, the note, the source and the reason of a change by
//     itself: of the last round that both have, what only one of them has changed is taken, be it emptied. Without such a round
//     everything was added since.
//  6. What both have changed, and not alike, is told as two. Of a note or a reason both texts stay; of a fact or a source theirs is
//     the present one, and ours the round before it.
//  7. Theirs is the day of confirmation, unless something was changed here meanwhile: it was given for something else. One that
//     comes back without a day confirms nothing, and takes no confirmation away either, where it brings nothing new.
//     How and when the interview was held, and of whom, stays as it is here.
//  8. A round that comes from there has the day and the maker it has there. If it says neither, it is the municipality's of the day of
//     confirmation; without one nobody knows whose correction it is, and the day is that on which it came, but a first answer is
//     no correction.
#pragma once

#include "engine/interview/interview_sheet.h"

#include <string>
#include <vector>

namespace pikatesti::engine {

// What was noted with one question.
struct JoinedNoted {
    std::size_t question = 0;
    Noted base; // of the last round that both have; nothing, if there is none
    Noted ours;
    Noted theirs;
    Noted joined;
    bool meanwhile = false; // ours was changed since the interview was sent

    bool operator==(const JoinedNoted&) const = default;
};

// One thing of it that is another now, or that both have changed (rule 6).
struct NotedChange {
    enum class What : std::uint8_t { fact, source, change, note } what = What::fact;
    std::size_t fact = 0; // of What::fact: which
    bool both = false;

    bool operator==(const NotedChange&) const = default;
};
std::vector<NotedChange> changes_of(const JoinedNoted& joined);

struct ReturnedInterview {
    InterviewSheet sheet;
    // Of questions, in ascending order.
    std::vector<std::size_t> corrected; // with another answer
    std::vector<JoinedNoted> noted;     // of which changes_of() has something
    std::vector<std::size_t> meanwhile; // that were changed here since the interview was sent
};

// Both with evidence for each question of the same set. today: of whatever is a correction only here, YYYY-MM-DD.
ReturnedInterview join_returned(const InterviewSheet& ours, const InterviewSheet& theirs, const std::string& today);

} // namespace pikatesti::engine
