// The answer to a question of an interview, and the rounds in which it is corrected.
//
//  1. The answer to a question is its last round in which anything was counted, as that of one person.
//  2. While the interview is held, another answer takes the place of the one before. What is corrected later is a round of its own,
//     so that it stays what was said first; the correction that is being entered is changed in its own round. One that becomes
//     empty, or the same as what was said before it, is no correction.
//  3. The round of a correction says who made it, and when; why stands in the note, which is corrected in rounds of its own
//     (noted_rounds.h). An answer that was missing and is filled in later is the first round, and a correction, too. Records of
//     before have rounds that say neither.
//  4. A correction takes the municipality's confirmation away: that was given for other answers.
#pragma once

#include "engine/interview/interview_sheet.h"

#include <optional>
#include <string>
#include <vector>

namespace pikatesti::engine {

// Rule 1.
Answer answer_in(const InterviewSheet& sheet, std::size_t question);
// In how many rounds of the question anything was counted.
std::size_t counted_rounds(const InterviewSheet& sheet, std::size_t question);
struct Correction {
    std::size_t kept =
        1; // rounds that stay as they are; of an answer those that were counted, of what was noted 1 or more
    Corrector by = Corrector::interviewer;
    std::string day; // YYYY-MM-DD
};
// Chooses or removes an option, as choose_option() does. No correction: the interview is being held. False if nothing changes.
bool choose_in(const QuestionSet& set, InterviewSheet& sheet, std::size_t question, std::size_t option, bool chosen,
               const std::optional<Correction>& correction);

// The rounds of an answer in which anything was counted, the present one last, with what is known of their makers.
struct AnswerRound {
    Answer answer;
    RoundMade made;
};
std::vector<AnswerRound> answer_rounds(const InterviewSheet& sheet, std::size_t question);
// By the index of the rounds; nothing is kept of those at the end of which nothing is known.
void set_made(Evidence& evidence, std::vector<RoundMade> made);

} // namespace pikatesti::engine
