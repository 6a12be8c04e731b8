#include "engine/session.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

constexpr std::size_t yes = 0;
constexpr std::size_t partly = 1;
constexpr std::size_t no = 2;
constexpr std::size_t dk = 3;

// a; b hangs on a; c hangs on b; d stands alone.
QuestionSet chain() {
    return set_of({yes_partly_no("a", 4, 2), only_if(yes_partly_no("b", 4, 2), 0), only_if(yes_partly_no("c", 4, 2), 1),
                   yes_partly_no("d", 4, 2)});
}

QuestionSet plain(std::size_t count) {
    std::vector<Question> questions;
    for (std::size_t i = 0; i < count; ++i)
        questions.push_back(yes_partly_no("q" + std::to_string(i), 4, 2));
    return set_of(std::move(questions));
}

std::string place(const Session& session) {
    switch (session.stage()) {
    case Stage::start:
        return "start";
    case Stage::question:
        return session.set().questions[session.question()].id;
    case Stage::review:
        return "review";
    case Stage::result:
        return "result";
    }
    return "";
}

// Answers the question that the session is at, and goes on.
void answer_and_go(Session& session, std::size_t option) {
    session.choose(session.question(), option);
    session.next();
}

using Indices = std::vector<std::size_t>;

} // namespace

TEST_CASE("session: it begins at the start with nothing answered") {
    const QuestionSet set = chain();
    const Session session(set);
    CHECK(session.stage() == Stage::start);
    CHECK(session.answers() == Answers(4));
    CHECK(session.municipality().empty());
    CHECK(&session.set() == &set);
}

TEST_CASE("session: begin, answer and go on to the result") {
    const QuestionSet set = plain(3);
    Session session(set);
    session.begin();
    CHECK(place(session) == "q0");
    answer_and_go(session, yes);
    CHECK(place(session) == "q1");
    answer_and_go(session, no);
    CHECK(place(session) == "q2");
    answer_and_go(session, dk);
    CHECK(place(session) == "result");
}

TEST_CASE("session: after the last question the review comes only if something is open") {
    const QuestionSet set = plain(2);
    Session session(set);
    session.begin();
    session.skip();
    answer_and_go(session, yes);
    CHECK(place(session) == "review");
    CHECK(session.open_questions() == Indices{0});
}

TEST_CASE("session: \"I don't know\" is an answer, not an open question") {
    const QuestionSet set = plain(1);
    Session session(set);
    session.begin();
    answer_and_go(session, dk);
    CHECK(place(session) == "result");
    CHECK(session.open_questions().empty());
}

TEST_CASE("session: next on an unanswered question moves on and leaves it untouched") {
    const QuestionSet set = plain(2);
    Session session(set);
    session.begin();
    session.next();
    CHECK(place(session) == "q1");
    CHECK(session.answer(0).state == Answer::State::untouched);
    CHECK(session.open_questions() == Indices{0, 1});
}

TEST_CASE("session: skip marks what is not answered and leaves an answer alone") {
    const QuestionSet set = plain(2);
    Session session(set);
    session.begin();
    session.skip();
    CHECK(session.answer(0).state == Answer::State::skipped);
    CHECK(place(session) == "q1");
    session.choose(1, yes);
    session.skip();
    CHECK(session.answer(1) == Answer{Answer::State::given, {yes}});
}

TEST_CASE("session: an answer takes the place of a skip, and of the answer before") {
    const QuestionSet set = plain(1);
    Session session(set);
    session.begin();
    session.skip();
    session.choose(0, no);
    CHECK(session.answer(0) == Answer{Answer::State::given, {no}});
    session.choose(0, yes);
    CHECK(session.answer(0) == Answer{Answer::State::given, {yes}});
}

TEST_CASE("session: taking the choice back leaves the question untouched") {
    const QuestionSet set = plain(1);
    Session session(set);
    session.choose(0, yes);
    session.choose(0, no, false); // was not chosen
    CHECK(session.answer(0) == Answer{Answer::State::given, {yes}});
    session.choose(0, yes, false);
    CHECK(session.answer(0) == Answer{});
    session.choose(0, yes);
    session.clear(0);
    CHECK(session.answer(0) == Answer{});
}

TEST_CASE("session: of a multiple choice options are added and removed, and stay in order") {
    const QuestionSet set = set_of({multiple("q", {worth("a", 1), worth("b", 1), worth("c", 1)})});
    Session session(set);
    session.choose(0, 2);
    session.choose(0, 0);
    CHECK(session.answer(0) == Answer{Answer::State::given, {0, 2}});
    session.choose(0, 0);
    CHECK(session.answer(0).options == Indices{0, 2});
    session.choose(0, 2, false);
    CHECK(session.answer(0).options == Indices{0});
    session.choose(0, 0, false);
    CHECK(session.answer(0) == Answer{});
}

TEST_CASE("session: exclusive options and others remove each other") {
    const QuestionSet set =
        set_of({multiple("q", {worth("a", 1), worth("b", 1), exclusive(worth("none", 0)), exclusive(unknown())})});
    Session session(set);
    session.choose(0, 0);
    session.choose(0, 1);
    session.choose(0, 2);
    CHECK(session.answer(0).options == Indices{2});
    session.choose(0, 3);
    CHECK(session.answer(0).options == Indices{3});
    session.choose(0, 1);
    CHECK(session.answer(0).options == Indices{1});
    session.choose(0, 3, false); // not chosen: nothing changes
    CHECK(session.answer(0).options == Indices{1});
}

TEST_CASE("session: choosing what is not there or not asked does nothing") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(4, yes);
    session.choose(0, 4);
    session.choose(1, yes); // hangs on a, which is not answered
    session.clear(9);
    CHECK(session.answers() == Answers(4));
    CHECK_FALSE(session.is_asked(4));
}

TEST_CASE("session: what an answer hides is not asked, and what it shows is") {
    const QuestionSet set = chain();
    Session session(set);
    CHECK(session.is_asked(0));
    CHECK_FALSE(session.is_asked(1));
    session.choose(0, yes);
    CHECK(session.is_asked(1));
    CHECK_FALSE(session.is_asked(2));
    session.choose(1, partly);
    CHECK(session.is_asked(2));
    session.choose(0, no);
    CHECK_FALSE(session.is_asked(1));
    CHECK_FALSE(session.is_asked(2));
    CHECK(session.is_asked(3));
}

TEST_CASE("session: hidden questions are passed over in both directions") {
    const QuestionSet set = chain();
    for (const std::size_t option : {no, dk}) {
        Session session(set);
        session.begin();
        answer_and_go(session, option);
        CHECK(place(session) == "d");
        session.back();
        CHECK(place(session) == "a");
    }
    Session session(set);
    session.begin();
    answer_and_go(session, yes);
    CHECK(place(session) == "b");
    answer_and_go(session, no);
    CHECK(place(session) == "d");
    session.back();
    CHECK(place(session) == "b");
}

TEST_CASE("session: answers of hidden questions come back with them") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(0, yes);
    session.choose(1, partly);
    session.choose(0, no);
    session.choose(0, partly);
    CHECK(session.answer(1) == Answer{Answer::State::given, {partly}});
    CHECK(session.is_asked(2));
}

TEST_CASE("session: hidden questions are never open") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(0, no);
    CHECK(session.open_questions() == Indices{3});
    session.choose(0, yes);
    CHECK(session.open_questions() == Indices{1, 3});
}

TEST_CASE("session: back leads question by question to the start") {
    const QuestionSet set = plain(2);
    Session session(set);
    session.begin();
    answer_and_go(session, yes);
    session.back();
    CHECK(place(session) == "q0");
    CHECK(session.answer(0) == Answer{Answer::State::given, {yes}});
    session.back();
    CHECK(place(session) == "start");
    session.back();
    CHECK(place(session) == "start");
}

TEST_CASE("session: back from the review is the last asked question") {
    const QuestionSet set =
        set_of({yes_partly_no("a", 4, 2), yes_partly_no("b", 4, 2), only_if(yes_partly_no("c", 4, 2), 1)});
    Session session(set);
    session.begin();
    session.skip();
    answer_and_go(session, no);
    REQUIRE(place(session) == "review");
    session.back();
    CHECK(place(session) == "b");
}

TEST_CASE("session: back from the result is the review if anything is open, else the last asked question") {
    const QuestionSet set = plain(2);
    Session session(set);
    session.begin();
    session.skip();
    answer_and_go(session, yes);
    session.show_result();
    session.back();
    CHECK(place(session) == "review");
    session.choose(0, yes);
    session.show_result();
    session.back();
    CHECK(place(session) == "q1");
}

TEST_CASE("session: next and skip do nothing where there is no question") {
    const QuestionSet set = plain(2);
    Session session(set);
    session.next();
    session.skip();
    CHECK(place(session) == "start");
    session.review();
    session.next();
    session.skip();
    CHECK(place(session) == "review");
    session.show_result();
    session.next();
    session.skip();
    CHECK(place(session) == "result");
    CHECK(session.answers() == Answers(2));
}

TEST_CASE("session: a jump from the review or the result returns there") {
    const QuestionSet set = plain(3);
    for (const bool from_result : {false, true}) {
        Session session(set);
        session.begin();
        session.skip();
        answer_and_go(session, yes);
        session.skip();
        if (from_result)
            session.show_result();
        const std::string from = place(session);
        session.jump(0);
        CHECK(place(session) == "q0");
        answer_and_go(session, no);
        CHECK(place(session) == from);
        session.jump(2);
        session.skip();
        CHECK(place(session) == from);
    }
}

TEST_CASE("session: a jump returns once; the next walk is an ordinary one") {
    const QuestionSet set = plain(3);
    Session session(set);
    session.review();
    session.jump(0);
    session.next();
    REQUIRE(place(session) == "review");
    session.begin();
    session.next();
    CHECK(place(session) == "q1");
}

TEST_CASE("session: beginning again forgets where a jump came from") {
    const QuestionSet set = plain(3);
    Session session(set);
    session.review();
    session.jump(1);
    session.begin();
    session.next();
    CHECK(place(session) == "q1");
}

TEST_CASE("session: a jump from a question is a step of the ordinary walk") {
    const QuestionSet set = plain(3);
    Session session(set);
    session.begin();
    session.jump(1);
    CHECK(place(session) == "q1");
    session.next();
    CHECK(place(session) == "q2");
}

TEST_CASE("session: a jump to what is not asked does nothing") {
    const QuestionSet set = chain();
    Session session(set);
    session.review();
    session.jump(1);
    CHECK(place(session) == "review");
    session.jump(99);
    CHECK(place(session) == "review");
}

TEST_CASE("session: a jump whose answer brings new questions walks through them before it returns") {
    const QuestionSet set = town();
    Session session(set);
    for (std::size_t i = 0; i < set.questions.size(); ++i)
        session.choose(i, set.questions[i].id == "guideline" ? no : yes);
    session.show_result();
    session.jump(index_of(set, "guideline"));
    answer_and_go(session, yes);
    CHECK(place(session) == "guideline-joint");
    answer_and_go(session, yes);
    CHECK(place(session) == "guideline-content");
    session.skip();
    CHECK(place(session) == "guideline-current");
    answer_and_go(session, dk);
    CHECK(place(session) == "result");
}

TEST_CASE("session: a jump whose answer brings a chain of questions walks along the chain") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(0, no);
    session.choose(3, yes);
    session.review();
    session.jump(0);
    answer_and_go(session, yes);
    CHECK(place(session) == "b");
    answer_and_go(session, yes);
    CHECK(place(session) == "c");
    session.skip();
    CHECK(place(session) == "review");
}

TEST_CASE("session: a review with nothing left to review leads on to the result") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(0, no);
    session.review();
    session.jump(3);
    answer_and_go(session, yes);
    CHECK(place(session) == "result");
}

TEST_CASE("session: a jump passes over questions brought that have an answer or a skip already") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(0, yes);
    session.choose(1, no);
    session.choose(0, no);
    session.show_result();
    session.jump(0);
    answer_and_go(session, yes);
    CHECK(place(session) == "result");
}

TEST_CASE("session: a jump does not walk on to other untouched questions") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(0, no);
    session.review(); // d is untouched
    session.jump(0);
    answer_and_go(session, dk);
    CHECK(place(session) == "review");
}

TEST_CASE("session: the path holds what is asked and what an untouched question may still bring") {
    const QuestionSet set = chain();
    Session session(set);
    CHECK(session.path() == Indices{0, 1, 2, 3});
    session.choose(0, yes);
    CHECK(session.path() == Indices{0, 1, 2, 3});
    session.choose(1, no);
    CHECK(session.path() == Indices{0, 1, 3});
    session.choose(0, dk);
    CHECK(session.path() == Indices{0, 3});
}

TEST_CASE("session: on the path a skip is decided") {
    const QuestionSet set = chain();
    Session session(set);
    session.begin();
    session.skip();
    CHECK(session.path() == Indices{0, 3});
    CHECK(place(session) == "d");
}

TEST_CASE("session: the path leaves out what does not apply and what hangs on it") {
    QuestionSet set = chain();
    set.questions[1].not_applicable_traits = {"island"};
    Session session(set);
    session.set_municipality("478", {"island"});
    CHECK(session.path() == Indices{0, 3});
    session.set_municipality("478", {});
    CHECK(session.path() == Indices{0, 1, 2, 3});
}

TEST_CASE("session: old answers of questions that may come back decide the path too") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(0, yes);
    session.choose(1, no);
    session.clear(0);
    CHECK(session.path() == Indices{0, 1, 3});
}

TEST_CASE("session: questions that do not apply in the municipality are passed over") {
    QuestionSet set = plain(4);
    for (const std::size_t i : {0u, 2u})
        set.questions[i].not_applicable_traits = {"island"};
    Session session(set);
    session.set_municipality("478", {"island"});
    CHECK(session.municipality() == "478");
    CHECK(session.traits() == Traits{"island"});
    session.begin();
    CHECK(place(session) == "q1");
    session.next();
    CHECK(place(session) == "q3");
    session.back();
    CHECK(place(session) == "q1");
    session.back();
    CHECK(place(session) == "start");
}

TEST_CASE("session: a municipality in which the present question is not asked moves to the nearest one") {
    QuestionSet set = plain(4);
    set.questions[1].not_applicable_traits = {"island"};
    set.questions[3].not_applicable_traits = {"island"};
    Session session(set);
    session.jump(1);
    session.set_municipality("478", {"island"});
    CHECK(place(session) == "q2");
    session.set_municipality("", {});
    session.jump(3);
    session.set_municipality("478", {"island"});
    CHECK(place(session) == "q2");
}

TEST_CASE("session: where no question applies there is nowhere to go but the start") {
    QuestionSet set = plain(1);
    set.questions[0].not_applicable_traits = {"island"};
    Session session(set);
    session.begin();
    session.set_municipality("478", {"island"});
    CHECK(place(session) == "start");
    session.begin();
    CHECK(place(session) == "start");
    session.show_result();
    session.back();
    CHECK(place(session) == "start");
}

TEST_CASE("session: an answer elsewhere that hides the present question moves to the nearest one") {
    const QuestionSet set = chain();
    Session session(set);
    session.choose(0, yes);
    session.jump(1);
    session.choose(0, no);
    CHECK(place(session) == "d");
    session.choose(0, yes);
    session.jump(1);
    session.clear(0);
    CHECK(place(session) == "d");
}

TEST_CASE("session: a municipality code that could not be saved is none") {
    const QuestionSet set = plain(1);
    Session session(set);
    for (const char* code : {"a.b", "~", "ä", "12345678901234567", " 91"}) {
        session.set_municipality(code, {"island"});
        CHECK(session.municipality().empty());
        CHECK(session.traits().empty());
    }
    for (const char* code : {"FI-091", "azAZ09-", "1234567890123456"}) {
        session.set_municipality(code, {"island"});
        CHECK(session.municipality() == code);
        CHECK(session.traits() == Traits{"island"});
    }
}

TEST_CASE("session: reset forgets everything") {
    const QuestionSet set = plain(2);
    Session session(set);
    session.set_municipality("091", {"no_county"});
    session.review();
    session.jump(0);
    session.choose(0, yes);
    session.reset();
    CHECK(session.stage() == Stage::start);
    CHECK(session.answers() == Answers(2));
    CHECK(session.municipality().empty());
    CHECK(session.traits().empty());
    session.begin();
    session.next();
    CHECK(place(session) == "q1"); // the jump is forgotten too
}

TEST_CASE("session: a set without questions is walked without harm") {
    const QuestionSet set = set_of({});
    Session session(set);
    session.begin();
    session.next();
    session.skip();
    session.back();
    session.choose(0, 0);
    session.jump(0);
    CHECK(place(session) == "start");
    CHECK(session.path().empty());
    session.show_result();
    CHECK(place(session) == "result");
}

TEST_CASE("session: in every branch the walk visits the path, once each, in order, and ends in the result") {
    const QuestionSet set = chain();
    for (std::size_t first = 0; first < 4; ++first) {
        for (std::size_t second = 0; second < 4; ++second) {
            for (std::size_t third = 0; third < 4; ++third) {
                const std::size_t options[] = {first, second, third, yes};
                Session session(set);
                Indices visited;
                for (session.begin(); session.stage() == Stage::question;
                     answer_and_go(session, options[session.question()]))
                    visited.push_back(session.question());
                CHECK(visited == session.path());
                CHECK(place(session) == "result");

                Indices backwards;
                for (session.back(); session.stage() == Stage::question; session.back())
                    backwards.insert(backwards.begin(), session.question());
                CHECK(backwards == visited);
                CHECK(place(session) == "start");
            }
        }
    }
}
