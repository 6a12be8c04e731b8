// What is noted with an answer, corrected in rounds.
#include "engine/interview/noted_rounds.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

constexpr const char* day = "2026-12-01";

InterviewSheet with_note(const QuestionSet& set, const char* note) {
    InterviewSheet sheet = new_interview(set, "id", "001", "2026-11-29");
    sheet.data.questions[0].note = note;
    sheet.interview.confirmed = "2026-11-30";
    return sheet;
}

// As it is typed into the field.
void type(InterviewSheet& sheet, const char* note, std::size_t kept, const char* on = day) {
    const InterviewSheet before = sheet;
    sheet.data.questions[0].note = note;
    correct_noted(sheet, before, 0, {kept, Corrector::interviewer, on});
}

QuestionSet one_question() { return set_of({yes_partly_no("first", 10, 5)}); }

} // namespace

TEST_CASE(
    "noted rounds: a correction keeps what was noted before, with the day and who, and takes the confirmation away") {
    const QuestionSet set = one_question();
    InterviewSheet sheet = with_note(set, "in spring");
    type(sheet, "in aut", 1);
    type(sheet, "in autumn", 1, "2026-12-02");
    REQUIRE(sheet.interview.evidence[0].earlier.size() == 1);
    const EarlierNoted& earlier = sheet.interview.evidence[0].earlier.front();
    CHECK(earlier.said.note == "in spring");
    CHECK(earlier.until == "2026-12-02");
    CHECK(earlier.by == Corrector::interviewer);
    CHECK(noted_in(sheet, 0).note == "in autumn");
    CHECK(sheet.interview.confirmed.empty());
    SUBCASE("one that is typed back is none") {
        type(sheet, "in spring", 1);
        CHECK(sheet.interview.evidence[0].earlier.empty());
    }
    SUBCASE("what is corrected again later is one more round") {
        type(sheet, "never", 2);
        CHECK(rounds_of(sheet, 0).noted == 3);
        type(sheet, "in autumn", 2);
        CHECK(rounds_of(sheet, 0).noted == 2);
    }
}

TEST_CASE("noted rounds: what was added to nothing says so, and what was emptied is kept") {
    const QuestionSet set = one_question();
    InterviewSheet sheet = with_note(set, "");
    type(sheet, "more", 1);
    CHECK(noted_rounds(sheet, 0) == std::vector<Noted>{Noted(), noted_in(sheet, 0)});
    type(sheet, "", 2);
    CHECK(noted_rounds(sheet, 0).size() == 3);
    CHECK(noted_in(sheet, 0).note.empty());
}

TEST_CASE("noted rounds: nothing changed is no correction") {
    const QuestionSet set = one_question();
    InterviewSheet sheet = with_note(set, "in spring");
    type(sheet, "in spring", 1);
    CHECK(sheet == with_note(set, "in spring"));
}

TEST_CASE("noted rounds: no more are kept than a record may have") {
    const QuestionSet set = one_question();
    InterviewSheet sheet = with_note(set, "0");
    for (std::size_t i = 1; i < 2 * most_rounds; ++i)
        type(sheet, std::to_string(i).c_str(), rounds_of(sheet, 0).noted);
    CHECK(rounds_of(sheet, 0).noted == most_rounds);
    CHECK(noted_in(sheet, 0).note == std::to_string((2 * most_rounds) - 1));
}
