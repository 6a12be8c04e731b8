#include "engine/interview/answer_rounds.h"

#include "engine/choose.h"

#include <algorithm>
#include <utility>

namespace pikatesti::engine {

namespace {

Answer answer_of(const Round& round) {
    Answer answer;
    for (std::size_t option = 0; option < round.counts.size(); ++option)
        if (people_for(round, option) > 0)
            answer.options.push_back(option);
    answer.state = answer.options.empty() ? Answer::State::untouched : Answer::State::given;
    return answer;
}

std::vector<const Round*> counted(const Tally& tally) {
    std::vector<const Round*> rounds;
    for (const Round& round : tally.rounds)
        if (is_counted(round))
            rounds.push_back(&round);
    return rounds;
}

bool same_answer(const Round& round, const Answer& answer) { return answer_of(round).options == answer.options; }

// Rules 2 and 3: the round of a correction, which is dropped where it says nothing else than the one before.
void correct(const Question& question, Tally& tally, Evidence& evidence, const Answer& answer,
             const Correction& correction) {
    if (counted(tally).size() <= correction.kept && is_counted(tally.rounds.back()) &&
        tally.rounds.size() < most_rounds)
        tally.rounds.emplace_back();
    tally.rounds.back() = round_of_one(question, answer);
    const bool empty = answer.options.empty();
    const bool dropped =
        tally.rounds.size() > 1 && (empty || same_answer(tally.rounds[tally.rounds.size() - 2], answer));
    if (dropped)
        tally.rounds.pop_back();
    std::vector<RoundMade> made = evidence.made;
    made.resize(counted(tally).size());
    if (!dropped && !empty)
        made.back() = {correction.day, correction.by};
    set_made(evidence, std::move(made));
}

// Rule 2: the interview is held, or held once more, in which case the last round is no longer what somebody corrected.
void hold(const Question& question, Tally& tally, Evidence& evidence, const Answer& answer) {
    tally.rounds.back() = round_of_one(question, answer);
    const std::size_t before = counted(tally).size() - (answer.options.empty() ? 0 : 1);
    if (evidence.made.size() > before)
        set_made(evidence, {evidence.made.begin(), evidence.made.begin() + static_cast<std::ptrdiff_t>(before)});
}

} // namespace

Answer answer_in(const InterviewSheet& sheet, std::size_t question) {
    const Round* round = valid_round(sheet.data.questions[question].tally);
    return round ? answer_of(*round) : Answer();
}

std::size_t counted_rounds(const InterviewSheet& sheet, std::size_t question) {
    return counted(sheet.data.questions[question].tally).size();
}

bool choose_in(const QuestionSet& set, InterviewSheet& sheet, std::size_t question, std::size_t option, bool chosen,
               const std::optional<Correction>& correction) {
    Answer answer = answer_in(sheet, question);
    if (!choose_option(set.questions[question], answer, option, chosen))
        return false;
    Tally& tally = sheet.data.questions[question].tally;
    Evidence& evidence = sheet.interview.evidence[question];
    if (correction) {
        correct(set.questions[question], tally, evidence, answer, *correction);
        sheet.interview.confirmed.clear();
    } else {
        hold(set.questions[question], tally, evidence, answer);
    }
    return true;
}

std::vector<AnswerRound> answer_rounds(const InterviewSheet& sheet, std::size_t question) {
    const std::vector<RoundMade>& made = sheet.interview.evidence[question].made;
    std::vector<AnswerRound> rounds;
    for (const Round* round : counted(sheet.data.questions[question].tally))
        rounds.push_back({answer_of(*round), rounds.size() < made.size() ? made[rounds.size()] : RoundMade()});
    return rounds;
}

void set_made(Evidence& evidence, std::vector<RoundMade> made) {
    while (!made.empty() && made.back() == RoundMade())
        made.pop_back();
    evidence.made = std::move(made);
}

} // namespace pikatesti::engine
