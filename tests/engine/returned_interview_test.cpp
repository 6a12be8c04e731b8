// What a municipality sends back of its interview, joined with what was sent.
#include "engine/interview/answer_rounds.h"
#include "engine/interview/noted_rounds.h"
#include "engine/interview/returned_interview.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

constexpr std::size_t yes = 0, partly = 1, no = 2;
constexpr const char* day = "2026-12-01";
constexpr const char* today = "2026-12-03";
using Questions = std::vector<std::size_t>;

QuestionSet two_questions() {
    QuestionSet set = set_of({yes_partly_no("first", 10, 5), yes_partly_no("second", 10, 5)});
    set.questions[0].facts = {{"times", NotedFact::Kind::number, {}}, {"what", NotedFact::Kind::text, {}}};
    return set;
}

// As it was sent.
InterviewSheet sent(const QuestionSet& set) {
    InterviewSheet sheet = new_interview(set, "id", "001", "2026-11-29");
    choose_in(set, sheet, 0, partly, true, {});
    choose_in(set, sheet, 1, yes, true, {});
    return sheet;
}

InterviewSheet returned(InterviewSheet sheet) {
    sheet.interview.confirmed = day;
    return sheet;
}

constexpr const char* corrected = "2026-11-30";

// The next round, after `kept` of them.
Correction theirs_after(std::size_t kept) { return {kept, Corrector::municipality, corrected}; }
Correction ours_after(std::size_t kept) { return {kept, Corrector::interviewer, corrected}; }

std::size_t answer(const InterviewSheet& sheet, std::size_t question) {
    return answer_in(sheet, question).options.front();
}

} // namespace

TEST_CASE("returned interview: what is confirmed as it was gets the day, and nothing else changes") {
    const QuestionSet set = two_questions();
    const InterviewSheet ours = sent(set);
    const ReturnedInterview joined = join_returned(ours, returned(ours), today);
    CHECK(joined.sheet.interview.confirmed == day);
    CHECK(joined.sheet.data == ours.data);
    CHECK(joined.corrected.empty());
    CHECK(joined.meanwhile.empty());
}

TEST_CASE("returned interview: a correction is a round after what was said first, and is confirmed with the rest") {
    const QuestionSet set = two_questions();
    const InterviewSheet ours = sent(set);
    InterviewSheet theirs = ours;
    choose_in(set, theirs, 0, no, true, theirs_after(1));
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(joined.corrected == Questions{0});
    CHECK(answer(joined.sheet, 0) == no);
    const std::vector<AnswerRound> rounds = answer_rounds(joined.sheet, 0);
    CHECK(rounds.front().answer.options == Questions{partly});
    CHECK(rounds.front().made == RoundMade());
    CHECK(rounds.back().made == RoundMade{corrected, Corrector::municipality});
    CHECK(joined.sheet.interview.confirmed == day);
    SUBCASE("taken once more it changes nothing") {
        const ReturnedInterview again = join_returned(joined.sheet, returned(theirs), today);
        CHECK(again.sheet == joined.sheet);
        CHECK(again.corrected.empty());
    }
}

TEST_CASE(
    "returned interview: what was corrected here since it was sent stays, and is not confirmed by the other answer") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent(set);
    const InterviewSheet theirs = ours;
    choose_in(set, ours, 1, no, true, ours_after(1));
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(joined.meanwhile == Questions{1});
    CHECK(joined.corrected.empty());
    CHECK(answer(joined.sheet, 1) == no);
    CHECK(joined.sheet.interview.confirmed.empty());
}

TEST_CASE("returned interview: where both were changed nothing that was said is lost, and both lists tell it") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent(set);
    InterviewSheet theirs = ours;
    choose_in(set, ours, 0, yes, true, ours_after(1));
    choose_in(set, theirs, 0, no, true, theirs_after(1));
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(joined.meanwhile == Questions{0});
    CHECK(joined.corrected == Questions{0});
    const std::vector<AnswerRound> rounds = answer_rounds(joined.sheet, 0);
    REQUIRE(rounds.size() == 3);
    CHECK(rounds[1].made == RoundMade{corrected, Corrector::interviewer});
    CHECK(rounds[2].made == RoundMade{corrected, Corrector::municipality});
    CHECK(answer(joined.sheet, 0) == no);
    CHECK(joined.sheet.interview.confirmed.empty());
}

TEST_CASE("returned interview, rule 8: a round that says nothing of its maker is the municipality's, of the day it "
          "confirmed") {
    const QuestionSet set = two_questions();
    const InterviewSheet ours = sent(set);
    InterviewSheet theirs = ours;
    choose_in(set, theirs, 0, no, true, theirs_after(1));
    theirs.interview.evidence[0].made.clear(); // of a page of before
    CHECK(answer_rounds(join_returned(ours, returned(theirs), today).sheet, 0).back().made ==
          RoundMade{day, Corrector::municipality});
    theirs.interview.confirmed.clear(); // another interviewer's copy
    CHECK(answer_rounds(join_returned(ours, theirs, today).sheet, 0).back().made == RoundMade{today, std::nullopt});
    InterviewSheet first = new_interview(set, "id", "001", "2026-11-29");
    CHECK(join_returned(first, theirs, today).sheet.interview.evidence[1].made.empty());
}

TEST_CASE("returned interview: an answer that was not there before is one more answer, not a correction of nothing") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = new_interview(set, "id", "001", "2026-11-29");
    choose_in(set, ours, 0, yes, true, {});
    InterviewSheet theirs = ours;
    choose_in(set, theirs, 1, no, true, theirs_after(0));
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(joined.corrected == Questions{1});
    CHECK(counted_rounds(joined.sheet, 1) == 1);
    CHECK(answer_rounds(joined.sheet, 1).front().made == RoundMade{corrected, Corrector::municipality});
}

namespace {

using What = NotedChange::What;

// As the municipality's page notes: a round after what was sent.
void note(InterviewSheet& sheet, std::size_t question, Noted noted, std::size_t kept = 1) {
    const InterviewSheet before = sheet;
    set_noted(sheet, question, std::move(noted));
    correct_noted(sheet, before, question, {kept, Corrector::municipality, day});
}

// With something noted of both questions.
InterviewSheet sent_with_notes(const QuestionSet& set) {
    InterviewSheet sheet = sent(set);
    set_noted(sheet, 0, {"by phone", {}, {}, {{0, 2, ""}, {1, 0, "hall"}}});
    set_noted(sheet, 1, {{}, {"minutes", "", ""}, {}, {}});
    return sheet;
}

std::vector<NotedChange> only_changes(const ReturnedInterview& joined) {
    REQUIRE(joined.noted.size() == 1);
    return changes_of(joined.noted.front());
}

} // namespace

TEST_CASE("returned interview: what they have noted otherwise is a round after ours, and what they took out is gone") {
    const QuestionSet set = two_questions();
    const InterviewSheet ours = sent_with_notes(set);
    InterviewSheet theirs = ours;
    note(theirs, 0, {"by phone", {}, {}, {{0, 4, ""}}});
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(only_changes(joined) == std::vector<NotedChange>{{What::fact, 0, false}, {What::fact, 1, false}});
    CHECK(noted_rounds(joined.sheet, 0) == std::vector<Noted>{noted_in(ours, 0), noted_in(theirs, 0)});
    const EarlierNoted& earlier = joined.sheet.interview.evidence[0].earlier.front();
    CHECK(earlier.until == day);
    CHECK(earlier.by == Corrector::municipality);
    CHECK(joined.meanwhile.empty());
    CHECK(joined.sheet.interview.confirmed == day);
    SUBCASE("taken once more it changes nothing") {
        const ReturnedInterview again = join_returned(joined.sheet, returned(theirs), today);
        CHECK(again.sheet == joined.sheet);
        CHECK(again.noted.empty());
    }
}

TEST_CASE("returned interview: a fact that both have corrected is told as two, and neither is lost") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent_with_notes(set);
    InterviewSheet theirs = ours;
    note(ours, 0, {"by phone", {}, {}, {{0, 3, ""}, {1, 0, "hall"}}});
    note(theirs, 0, {"by phone", {}, {}, {{0, 4, ""}, {1, 0, "hall"}}});
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(only_changes(joined) == std::vector<NotedChange>{{What::fact, 0, true}});
    CHECK(joined.meanwhile == Questions{0});
    CHECK(joined.sheet.interview.confirmed.empty());
    CHECK(noted_rounds(joined.sheet, 0).size() == 3);
    CHECK(noted_in(joined.sheet, 0).facts.front().number == 4);
    CHECK(noted_rounds(joined.sheet, 0)[1].facts.front().number == 3);
    SUBCASE("taken once more it changes nothing, and is no confirmation") {
        const ReturnedInterview again = join_returned(joined.sheet, returned(theirs), today);
        CHECK(again.sheet == joined.sheet);
        CHECK(again.sheet.interview.confirmed.empty());
    }
}

TEST_CASE("returned interview: of notes that both have written both stay, and are told as two") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent_with_notes(set);
    InterviewSheet theirs = ours;
    note(ours, 1, {"checked", {"minutes", "", ""}, {}, {}});
    note(theirs, 1, {"since spring", {"minutes", "", ""}, {}, {}});
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(only_changes(joined) == std::vector<NotedChange>{{What::note, 0, true}});
    CHECK(noted_in(joined.sheet, 1).note == "checked\nsince spring");
    CHECK(join_returned(joined.sheet, returned(theirs), today).sheet == joined.sheet);
}

TEST_CASE("returned interview: each fact, note and source is joined by itself") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent_with_notes(set);
    InterviewSheet theirs = ours;
    note(ours, 0, {"by phone", {"plan", "", ""}, {}, {{0, 2, ""}, {1, 0, "hall"}}});
    note(theirs, 0, {"by phone", {}, {}, {{0, 4, ""}, {1, 0, "hall"}}});
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(only_changes(joined) == std::vector<NotedChange>{{What::fact, 0, false}});
    CHECK(noted_in(joined.sheet, 0) == Noted{"by phone", {"plan", "", ""}, {}, {{0, 4, ""}, {1, 0, "hall"}}});
    CHECK(joined.meanwhile == Questions{0});
}

TEST_CASE("returned interview: what was noted here since it was sent stays, and is not confirmed") {
    const QuestionSet set = two_questions();
    const InterviewSheet theirs = sent(set);
    for (const Noted& noted : {Noted{{}, {}, {}, {{0, 2, ""}}}, Noted{{}, {"minutes", "", ""}, {}, {}},
                               Noted{"by phone", {}, {}, {}}, Noted{{}, {}, "a new plan", {}}}) {
        InterviewSheet ours = theirs;
        set_noted(ours, 1, noted);
        const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
        CHECK(joined.meanwhile == Questions{1});
        CHECK(joined.sheet == ours);
        CHECK(joined.sheet.interview.confirmed.empty());
    }
}

TEST_CASE(
    "returned interview: of files without rounds of what was noted nothing is lost, and what differs is told as two") {
    const QuestionSet set = two_questions();
    const InterviewSheet ours = sent_with_notes(set);
    InterviewSheet theirs = ours;
    set_noted(theirs, 0, {"by phone", {}, {}, {{0, 4, ""}}}); // in its place, as pages of before did
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(only_changes(joined) == std::vector<NotedChange>{{What::fact, 0, true}});
    CHECK(noted_in(joined.sheet, 0).facts == std::vector<FactValue>{{0, 4, ""}, {1, 0, "hall"}});
    CHECK(noted_rounds(joined.sheet, 0).front() == noted_in(ours, 0));
    CHECK(joined.sheet.interview.confirmed.empty());
}

TEST_CASE("returned interview: one that is not confirmed brings its corrections, and confirms nothing") {
    const QuestionSet set = two_questions();
    const InterviewSheet ours = sent_with_notes(set);
    InterviewSheet theirs = ours;
    choose_in(set, theirs, 0, no, true, theirs_after(1));
    const ReturnedInterview joined = join_returned(ours, theirs, today);
    CHECK(joined.corrected == Questions{0});
    CHECK(joined.sheet.interview.confirmed.empty());
    SUBCASE("a copy of what was sent takes no confirmation away") {
        const InterviewSheet confirmed = returned(ours);
        CHECK(join_returned(confirmed, ours, today).sheet == confirmed);
    }
}

TEST_CASE("returned interview: how, when and of whom it was held stays as it is here") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent(set);
    ours.interview.respondent = "wellbeing coordinator";
    InterviewSheet theirs = ours;
    theirs.interview.respondent = "somebody";
    theirs.data.details.date = "2026-01-01";
    const ReturnedInterview joined = join_returned(ours, returned(theirs), today);
    CHECK(joined.sheet.interview.respondent == "wellbeing coordinator");
    CHECK(joined.sheet.data.details.date == "2026-11-29");
}
