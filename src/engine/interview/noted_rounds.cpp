#include "engine/interview/noted_rounds.h"

namespace pikatesti::engine {

Noted noted_in(const InterviewSheet& sheet, std::size_t question) {
    const Evidence& evidence = sheet.interview.evidence[question];
    return {sheet.data.questions[question].note, evidence.source, evidence.change, evidence.facts};
}

void set_noted(InterviewSheet& sheet, std::size_t question, Noted noted) {
    Evidence& evidence = sheet.interview.evidence[question];
    sheet.data.questions[question].note = std::move(noted.note);
    evidence.source = std::move(noted.source);
    evidence.change = std::move(noted.change);
    evidence.facts = std::move(noted.facts);
}

RoundCount rounds_of(const InterviewSheet& sheet, std::size_t question) {
    return {counted_rounds(sheet, question), sheet.interview.evidence[question].earlier.size() + 1};
}

void correct_noted(InterviewSheet& sheet, const InterviewSheet& before, std::size_t question,
                   const Correction& correction) {
    const Noted first = noted_in(before, question);
    const Noted now = noted_in(sheet, question);
    if (now == first)
        return;
    sheet.interview.confirmed.clear();
    std::vector<EarlierNoted>& earlier = sheet.interview.evidence[question].earlier;
    if (earlier.size() < correction.kept && earlier.size() + 1 < most_rounds)
        earlier.push_back({first, correction.day, correction.by});
    else if (!earlier.empty())
        earlier.back().until = correction.day;
    if (!earlier.empty() && earlier.back().said == now)
        earlier.pop_back();
}

std::vector<Noted> noted_rounds(const InterviewSheet& sheet, std::size_t question) {
    std::vector<Noted> rounds;
    for (const EarlierNoted& each : sheet.interview.evidence[question].earlier)
        rounds.push_back(each.said);
    rounds.push_back(noted_in(sheet, question));
    return rounds;
}

} // namespace pikatesti::engine
