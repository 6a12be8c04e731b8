// An interview while it is held: what is asked, answers and corrections, and what an answer rests on.
#include "engine/interview/answer_rounds.h"
#include "engine/interview/interview_sheet.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

#include <tuple>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

using Asked = SheetStanding::Asked;

constexpr std::size_t yes = 0, partly = 1, no = 2, dk = 3;

QuestionSet three_questions() {
    QuestionSet set = set_of({yes_partly_no("first", 10, 5), only_if(yes_partly_no("after", 10, 5), 0),
                              multiple("parts", {worth("a", 1), worth("b", 1), exclusive(unknown())})});
    set.questions[2].facts = {{"times", NotedFact::Kind::number, {}},
                              {"share", NotedFact::Kind::percent, {}},
                              {"page", NotedFact::Kind::link, {}},
                              {"what", NotedFact::Kind::text, {}}};
    return set;
}

InterviewSheet fresh(const QuestionSet& set) { return new_interview(set, "id", "001", "2026-11-29"); }

std::vector<std::size_t> options_of(const InterviewSheet& sheet, std::size_t question) {
    return answer_in(sheet, question).options;
}

} // namespace

TEST_CASE("interview: what hangs on an earlier answer waits for it, is asked after it, or is ruled out") {
    const QuestionSet set = three_questions();
    InterviewSheet sheet = fresh(set);
    CHECK(standings(set, sheet, {}, 2026)[1].asked == Asked::waits);
    CHECK(next_asked(standings(set, sheet, {}, 2026), 0) == 2);
    for (const auto& [option, asked] : {std::pair(yes, Asked::yes), std::pair(partly, Asked::yes),
                                        std::pair(no, Asked::ruled_out), std::pair(dk, Asked::ruled_out)}) {
        choose_in(set, sheet, 0, option, true, {});
        CHECK(standings(set, sheet, {}, 2026)[1].asked == asked);
    }
    CHECK(standings(set, sheet, {}, 2026)[0].unknown);
}

TEST_CASE("interview: what was not asked in the year or does not apply is passed by") {
    QuestionSet set = three_questions();
    set.questions[0].asked.from = 2027;
    set.questions[2].not_applicable_traits = {"county"};
    const InterviewSheet sheet = fresh(set);
    CHECK(standings(set, sheet, {}, 2026)[0].asked == Asked::not_in_year);
    CHECK(standings(set, sheet, {"county"}, 2026)[2].asked == Asked::not_applicable);
    CHECK(first_to_ask(standings(set, sheet, {}, 2026)) == 2);
    CHECK_FALSE(first_to_ask(standings(set, sheet, {"county"}, 2026)));
}

TEST_CASE(
    "interview: one begins at the first question without an answer, and has none before the first or behind the last") {
    const QuestionSet set = three_questions();
    InterviewSheet sheet = fresh(set);
    CHECK(first_to_ask(standings(set, sheet, {}, 2026)) == 0);
    choose_in(set, sheet, 0, yes, true, {});
    CHECK(first_to_ask(standings(set, sheet, {}, 2026)) == 1);
    choose_in(set, sheet, 1, yes, true, {});
    choose_in(set, sheet, 2, 0, true, {});
    CHECK(first_to_ask(standings(set, sheet, {}, 2026)) == 0);
    CHECK(previous_asked(standings(set, sheet, {}, 2026), 2) == 1);
    CHECK_FALSE(previous_asked(standings(set, sheet, {}, 2026), 0));
    CHECK_FALSE(next_asked(standings(set, sheet, {}, 2026), 2));
}

TEST_CASE("interview: while it is held, another answer takes the place of the one before") {
    const QuestionSet set = three_questions();
    InterviewSheet sheet = fresh(set);
    CHECK(choose_in(set, sheet, 0, yes, true, {}));
    CHECK_FALSE(choose_in(set, sheet, 0, yes, true, {}));
    CHECK(choose_in(set, sheet, 0, no, true, {}));
    CHECK(options_of(sheet, 0) == std::vector{no});
    CHECK(counted_rounds(sheet, 0) == 1);
    CHECK(answer_rounds(sheet, 0).front().made == RoundMade());
    CHECK(choose_in(set, sheet, 2, 0, true, {}));
    CHECK(choose_in(set, sheet, 2, 1, true, {}));
    CHECK(options_of(sheet, 2) == std::vector<std::size_t>{0, 1});
    CHECK(choose_in(set, sheet, 2, 2, true, {})); // "I don't know" goes with nothing else
    CHECK(options_of(sheet, 2) == std::vector<std::size_t>{2});
}

TEST_CASE("interview: a correction is a round of its own, and takes the confirmation away") {
    const QuestionSet set = three_questions();
    InterviewSheet sheet = fresh(set);
    choose_in(set, sheet, 0, yes, true, {});
    sheet.interview.confirmed = "2026-12-01";
    const Correction kept{counted_rounds(sheet, 0), Corrector::municipality, "2026-12-02"};
    choose_in(set, sheet, 0, no, true, kept);
    REQUIRE(counted_rounds(sheet, 0) == 2);
    CHECK(answer_rounds(sheet, 0).front().answer.options == std::vector{yes});
    CHECK(answer_rounds(sheet, 0).front().made == RoundMade());
    CHECK(answer_rounds(sheet, 0).back().made == RoundMade{"2026-12-02", Corrector::municipality});
    CHECK(sheet.interview.confirmed.empty());
    choose_in(set, sheet, 0, partly, true, kept); // thought better of it
    CHECK(counted_rounds(sheet, 0) == 2);
    CHECK(options_of(sheet, 0) == std::vector{partly});
    choose_in(set, sheet, 0, yes, true, kept); // as it was
    CHECK(counted_rounds(sheet, 0) == 1);
    CHECK(sheet.interview.evidence[0].made.empty());
    CHECK(options_of(sheet, 0) == std::vector{yes});
}

TEST_CASE("interview: each correction has its own day and maker, also where more than fit were made") {
    const QuestionSet set = three_questions();
    InterviewSheet sheet = fresh(set);
    choose_in(set, sheet, 0, yes, true, {});
    choose_in(set, sheet, 0, no, true, Correction{1, Corrector::interviewer, "2026-12-02"});
    choose_in(set, sheet, 0, partly, true, Correction{2, Corrector::municipality, "2026-12-05"});
    const std::vector<AnswerRound> rounds = answer_rounds(sheet, 0);
    REQUIRE(rounds.size() == 3);
    CHECK(rounds[1].made == RoundMade{"2026-12-02", Corrector::interviewer});
    CHECK(rounds[2].made == RoundMade{"2026-12-05", Corrector::municipality});
    for (std::size_t i = 0; i <= 2 * most_rounds; ++i)
        choose_in(set, sheet, 0, i % 2 == 0 ? yes : no, true,
                  Correction{counted_rounds(sheet, 0), Corrector::interviewer, "2026-12-06"});
    CHECK(counted_rounds(sheet, 0) == most_rounds);
    CHECK(sheet.interview.evidence[0].made.size() == most_rounds);
    CHECK(answer_rounds(sheet, 0).back().made == RoundMade{"2026-12-06", Corrector::interviewer});
}

TEST_CASE("interview: what is answered when an interview is held once more is no longer anybody's correction") {
    const QuestionSet set = three_questions();
    InterviewSheet sheet = fresh(set);
    choose_in(set, sheet, 0, yes, true, {});
    choose_in(set, sheet, 0, no, true, Correction{1, Corrector::municipality, "2026-12-02"});
    choose_in(set, sheet, 0, partly, true, {});
    CHECK(counted_rounds(sheet, 0) == 2);
    CHECK(sheet.interview.evidence[0].made.empty());
}

TEST_CASE("interview: an answer that was missing is filled in where it is, and its last option can be taken back") {
    const QuestionSet set = three_questions();
    InterviewSheet sheet = fresh(set);
    const Correction kept{0, Corrector::interviewer, "2026-12-02"};
    choose_in(set, sheet, 2, 0, true, kept);
    choose_in(set, sheet, 2, 1, true, kept);
    REQUIRE(counted_rounds(sheet, 2) == 1);
    CHECK(answer_rounds(sheet, 2).front().made == RoundMade{"2026-12-02", Corrector::interviewer});
    choose_in(set, sheet, 2, 0, false, kept);
    choose_in(set, sheet, 2, 1, false, kept);
    CHECK(counted_rounds(sheet, 2) == 0);
    CHECK(sheet.interview.evidence[2].made.empty());
    CHECK(sheet.data.questions[2].tally.rounds.size() == 1);
}

TEST_CASE("interview: the address in what is typed becomes the source's address, the rest its text") {
    Evidence::Source source;
    source.date = "2026-01-01";
    for (const auto& [typed, text, url] :
         {std::tuple("Strategy p. 12", "Strategy p. 12", ""),
          std::tuple("https://a.example/b", "", "https://a.example/b"),
          std::tuple("Strategy https://a.example/b p. 12 ", "Strategy p. 12", "https://a.example/b"),
          std::tuple("https:// nothing", "https:// nothing", ""), std::tuple("  ", "", ""),
          std::tuple("http://a.example http://b.example", "http://b.example", "http://a.example")}) {
        CAPTURE(typed);
        set_source(source, typed);
        CHECK(source.text == text);
        CHECK(source.url == url);
        CHECK(source.date == "2026-01-01");
        Evidence::Source again;
        set_source(again, source_words(source));
        CHECK(again.url == source.url);
        CHECK(again.text == source.text);
    }
}

TEST_CASE("interview: a number is taken as people write it, and nothing else is") {
    CHECK(typed_number("12") == 12);
    CHECK(typed_number("12,5") == 12.5);
    CHECK(typed_number("12.5") == 12.5);
    CHECK(typed_number("0,3") == 0.3);
    CHECK(typed_number("0,125") == 0.125);
    CHECK_FALSE(typed_number("12.500")); // twelve and a half, or twelve thousand
    CHECK_FALSE(typed_number("1,250"));
    CHECK(typed_number("12 500") == 12500);
    CHECK(typed_number("12\xC2\xA0"
                       "500,25") == 12500.25);
    for (const char* const other : {"", " ", "-1", "1,2,3", "1e3", "noin 12", ",", "12 €"}) {
        CAPTURE(other);
        CHECK_FALSE(typed_number(other));
    }
}

TEST_CASE("interview: a fact is taken where its kind allows, and an empty text takes it away") {
    const QuestionSet set = three_questions();
    const Question& question = set.questions[2];
    Evidence evidence;
    CHECK(set_fact(question, evidence, 1, "40"));
    CHECK(set_fact(question, evidence, 0, "4"));
    CHECK_FALSE(set_fact(question, evidence, 1, "140"));
    CHECK_FALSE(set_fact(question, evidence, 0, "four"));
    CHECK_FALSE(set_fact(question, evidence, 2, "example.org"));
    CHECK(set_fact(question, evidence, 2, "https://example.org/"));
    CHECK(set_fact(question, evidence, 3, " twice "));
    REQUIRE(evidence.facts.size() == 4);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(evidence.facts[i].fact == i);
    CHECK(find_fact(evidence, 1)->number == 40);
    CHECK(find_fact(evidence, 3)->text == "twice");
    CHECK(set_fact(question, evidence, 1, ""));
    CHECK(find_fact(evidence, 1) == nullptr);
}
