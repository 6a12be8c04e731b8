// What a municipality sends back of its interview, joined with what was sent.
#include "engine/interview/returned_interview.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

constexpr std::size_t yes = 0, partly = 1, no = 2;
constexpr const char* day = "2026-12-01";
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

std::size_t answer(const InterviewSheet& sheet, std::size_t question) {
    return answer_in(sheet, question).options.front();
}

} // namespace

TEST_CASE("returned interview: what is confirmed as it was gets the day, and nothing else changes") {
    const QuestionSet set = two_questions();
    const InterviewSheet ours = sent(set);
    const ReturnedInterview joined = join_returned(ours, returned(ours));
    CHECK(joined.sheet.interview.confirmed == day);
    CHECK(joined.sheet.data == ours.data);
    CHECK(joined.corrected.empty());
    CHECK(joined.meanwhile.empty());
}

TEST_CASE("returned interview: a correction is a round after what was said first, and is confirmed with the rest") {
    const QuestionSet set = two_questions();
    const InterviewSheet ours = sent(set);
    InterviewSheet theirs = ours;
    choose_in(set, theirs, 0, no, true, 1);
    const ReturnedInterview joined = join_returned(ours, returned(theirs));
    CHECK(joined.corrected == Questions{0});
    CHECK(answer(joined.sheet, 0) == no);
    CHECK(answer_before(joined.sheet, 0).options == Questions{partly});
    CHECK(joined.sheet.interview.confirmed == day);
    SUBCASE("taken once more it changes nothing") {
        const ReturnedInterview again = join_returned(joined.sheet, returned(theirs));
        CHECK(again.sheet == joined.sheet);
        CHECK(again.corrected.empty());
    }
}

TEST_CASE(
    "returned interview: what was corrected here since it was sent stays, and is not confirmed by the other answer") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent(set);
    const InterviewSheet theirs = ours;
    choose_in(set, ours, 1, no, true, 1);
    const ReturnedInterview joined = join_returned(ours, returned(theirs));
    CHECK(joined.meanwhile == Questions{1});
    CHECK(joined.corrected.empty());
    CHECK(answer(joined.sheet, 1) == no);
    CHECK(joined.sheet.interview.confirmed.empty());
}

TEST_CASE("returned interview: where both were changed nothing that was said is lost, and both lists tell it") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent(set);
    InterviewSheet theirs = ours;
    choose_in(set, ours, 0, yes, true, 1);
    choose_in(set, theirs, 0, no, true, 1);
    const ReturnedInterview joined = join_returned(ours, returned(theirs));
    CHECK(joined.meanwhile == Questions{0});
    CHECK(joined.corrected == Questions{0});
    CHECK(counted_rounds(joined.sheet, 0) == 3);
    CHECK(answer(joined.sheet, 0) == no);
    CHECK(joined.sheet.interview.confirmed.empty());
}

TEST_CASE("returned interview: an answer that was not there before is one more answer, not a correction of nothing") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = new_interview(set, "id", "001", "2026-11-29");
    choose_in(set, ours, 0, yes, true, {});
    InterviewSheet theirs = ours;
    choose_in(set, theirs, 1, no, true, 0);
    const ReturnedInterview joined = join_returned(ours, returned(theirs));
    CHECK(joined.corrected == Questions{1});
    CHECK(answer_before(joined.sheet, 1).options.empty());
}

TEST_CASE("returned interview: facts, notes and sources of theirs count, and what they leave empty stays") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent(set);
    ours.interview.evidence[0].facts = {{0, 2, ""}, {1, 0, "hall"}};
    ours.interview.evidence[1].source = {"minutes", "", ""};
    ours.data.questions[0].note = "by phone";
    InterviewSheet theirs = ours;
    theirs.interview.evidence[0].facts = {{0, 4, ""}};
    theirs.interview.evidence[1].source = {};
    theirs.data.questions[0].note = "since spring";
    const ReturnedInterview joined = join_returned(ours, returned(theirs));
    CHECK(joined.noted == Questions{0});
    CHECK(joined.sheet.interview.evidence[0].facts == std::vector<FactValue>{{0, 4, ""}, {1, 0, "hall"}});
    CHECK(joined.sheet.interview.evidence[1].source.text == "minutes");
    CHECK(joined.sheet.data.questions[0].note == "by phone\nsince spring");
    CHECK(joined.corrected.empty());
    // Taken out there, or added here since: not what they have confirmed.
    CHECK(joined.left == Questions{0, 1});
    CHECK(joined.sheet.interview.confirmed.empty());
}

TEST_CASE("returned interview: a fact, a note or a source that theirs leaves empty is not confirmed") {
    const QuestionSet set = two_questions();
    const InterviewSheet theirs = sent(set);
    const auto joined_with = [&](auto change) {
        InterviewSheet ours = theirs;
        change(ours);
        const ReturnedInterview joined = join_returned(ours, returned(theirs));
        CHECK(joined.left == Questions{1});
        CHECK(joined.sheet.interview.confirmed.empty());
        CHECK(joined.sheet == ours);
    };
    joined_with([](InterviewSheet& ours) { ours.interview.evidence[1].facts = {{0, 2, ""}}; });
    joined_with([](InterviewSheet& ours) { ours.interview.evidence[1].source = {"minutes", "", ""}; });
    joined_with([](InterviewSheet& ours) { ours.data.questions[1].note = "by phone"; });
}

TEST_CASE("returned interview: how, when and of whom it was held stays as it is here") {
    const QuestionSet set = two_questions();
    InterviewSheet ours = sent(set);
    ours.interview.respondent = "wellbeing coordinator";
    InterviewSheet theirs = ours;
    theirs.interview.respondent = "somebody";
    theirs.data.details.date = "2026-01-01";
    const ReturnedInterview joined = join_returned(ours, returned(theirs));
    CHECK(joined.sheet.interview.respondent == "wellbeing coordinator");
    CHECK(joined.sheet.data.details.date == "2026-11-29");
}
