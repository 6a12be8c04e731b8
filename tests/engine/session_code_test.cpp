#include "engine/session.h"

#include "sample_sets.h"
#include "session_checks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <utility>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

using Outcome = Session::RestoreOutcome;

// The body with the checksum that save() would give it, worked out anew, so that forged bodies can be tried.
std::string sealed(std::string_view body) {
    std::uint32_t hash = 2166136261u;
    for (const char c : body)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    std::string result(body);
    for (int i = 0; i < 3; ++i, hash >>= 6)
        result += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[hash & 63u];
    return result;
}

std::string_view body_of(std::string_view saved) { return saved.substr(0, saved.rfind('.') + 1); }

// Has the text, cut where no code goes on, the checksum of its body? It may lack a "-" or "_" at its end, or have an
// "x" instead.
bool is_sealed(std::string_view saved) {
    const std::string_view code = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    std::string text(saved.substr(0, std::min(saved.find_first_not_of(code), saved.size())));
    text.resize(text.find_last_not_of("-_.~") + 1);
    const std::string whole = sealed(body_of(text));
    for (const char* mark : {"", "-", "_", "x"})
        if (text + mark == whole || whole + mark == text)
            return true;
    return false;
}

// One field of the saved string: 0 version and set, 1 municipality, 2 place, then the answers.
std::string field(std::string_view saved, std::size_t index) {
    for (; index > 0; --index)
        saved.remove_prefix(saved.find('.') + 1);
    return std::string(saved.substr(0, saved.find('.')));
}

Session walked(const QuestionSet& set) {
    Session session(set);
    session.set_municipality("758", {});
    session.begin();
    session.choose(0, 0);
    session.next();
    session.skip();
    session.choose(2, 3);
    session.next();
    return session;
}

// The outcome, and whether the session is as it was before.
std::pair<Outcome, bool> try_restore(Session& session, std::string_view saved) {
    const std::string before = session.save();
    const Outcome outcome = session.restore(saved);
    return {outcome, session.save() == before};
}

QuestionSet choices() {
    return set_of({yes_partly_no("a", 4, 2), yes_partly_no("b", 4, 2),
                   multiple("m", {worth("x", 1), worth("y", 1), worth("z", 1), exclusive(worth("none", 0)),
                                  exclusive(unknown())})});
}

} // namespace

TEST_CASE("saving: what is restored is what was saved, in every stage") {
    const QuestionSet set = town();
    for (const Stage stage : {Stage::start, Stage::question, Stage::review, Stage::result}) {
        Session session = walked(set);
        while (stage == Stage::start && session.stage() != Stage::start)
            session.back();
        if (stage == Stage::review)
            session.review();
        if (stage == Stage::result)
            session.show_result();
        REQUIRE(session.stage() == stage);

        Session other(set);
        CHECK(other.restore(session.save()) == Outcome::restored);
        check_same(other, session);
        CHECK(other.municipality() == "758");
    }
}

TEST_CASE("saving: an empty session can be saved and restored") {
    const QuestionSet set = town();
    Session session = walked(set);
    CHECK(session.restore(Session(set).save()) == Outcome::restored);
    check_same(session, Session(set));
}

TEST_CASE("saving: the string has URL-safe characters only and says nothing of what is untouched") {
    const QuestionSet set = town();
    const std::string empty = Session(set).save();
    const std::string saved = walked(set).save();
    for (const char c : saved)
        CHECK(std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~").find(c) !=
              std::string_view::npos);
    // Three digits, a question as the place, two answers of one option, one skip.
    CHECK(saved.size() == empty.size() + 3 + 4 + 2 * (1 + 4 + 2) + (1 + 4 + 1));
}

TEST_CASE("saving: the municipality's traits are not saved and are to be given again") {
    const QuestionSet set = town();
    Session session(set);
    session.set_municipality("091", {"no_county"});
    Session other(set);
    other.set_municipality("091", {"no_county"});
    CHECK(other.restore(session.save()) == Outcome::restored);
    CHECK(other.municipality() == "091");
    CHECK(other.traits().empty());
}

TEST_CASE("saving: where a jump came from survives") {
    const QuestionSet set = town();
    for (const bool from_result : {false, true}) {
        Session session = walked(set);
        if (from_result)
            session.show_result();
        else
            session.review();
        const Stage from = session.stage();
        session.jump(1);
        Session other(set);
        REQUIRE(other.restore(session.save()) == Outcome::restored);
        CHECK(other.stage() == Stage::question);
        CHECK(other.question() == 1);
        other.next();
        CHECK(other.stage() == from);
    }
}

TEST_CASE("saving: answers of hidden questions are kept") {
    const QuestionSet set = set_of({yes_partly_no("a", 4, 2), only_if(yes_partly_no("b", 4, 2), 0)});
    Session session(set);
    session.choose(0, 0);
    session.choose(1, 1);
    session.choose(0, 2);
    Session other(set);
    REQUIRE(other.restore(session.save()) == Outcome::restored);
    CHECK(other.answer(1) == Answer{Answer::State::given, {1}});
    CHECK_FALSE(other.is_asked(1));
}

TEST_CASE("saving: what was shared once can be opened for ever") {
    const QuestionSet set = choices();
    Session session(set);
    REQUIRE(session.restore("1nK44.758.e.skCDD5.l3CD~.49CDHCtO.-zR") == Outcome::restored);
    CHECK(session.municipality() == "758");
    CHECK(session.stage() == Stage::result);
    CHECK(session.answer(0) == Answer{Answer::State::given, {1}});
    CHECK(session.answer(1) == Answer{Answer::State::skipped, {}});
    CHECK(session.answer(2) == Answer{Answer::State::given, {0, 2}});
}

TEST_CASE("saving: questions and options may be put in another order and added to") {
    const QuestionSet set = choices();
    Session session(set);
    session.choose(0, 1);
    session.choose(2, 0);
    session.choose(2, 2);
    session.jump(1);

    QuestionSet later = set;
    std::reverse(later.questions.begin(), later.questions.end());
    for (Question& question : later.questions)
        std::reverse(question.options.begin(), question.options.end());
    later.questions.insert(later.questions.begin() + 1, yes_partly_no("new", 4, 2));
    Session other(later);
    REQUIRE(other.restore(session.save()) == Outcome::restored);
    CHECK(other.answer(index_of(later, "a")) == answer_to(later.questions[index_of(later, "a")], "partly"));
    CHECK(other.answer(index_of(later, "m")) == answer_to(later.questions[index_of(later, "m")], "x z"));
    CHECK(other.answer(index_of(later, "new")) == Answer{});
    CHECK(other.question() == index_of(later, "b"));
}

TEST_CASE("restoring: answers to questions that are gone are left out") {
    const QuestionSet set = choices();
    Session session(set);
    session.choose(0, 1);
    session.choose(1, 1);
    QuestionSet later = set;
    later.questions.erase(later.questions.begin());
    Session other(later);
    CHECK(other.restore(session.save()) == Outcome::partly);
    CHECK(other.answer(0) == Answer{Answer::State::given, {1}});
}

TEST_CASE("restoring: options that are gone are left out, the rest of the answer stays") {
    const QuestionSet set = choices();
    Session session(set);
    session.choose(0, 1);
    session.choose(2, 0);
    session.choose(2, 1);
    QuestionSet later = set;
    later.questions[0].options[1].key = "other";
    later.questions[2].options[0].key = "other";
    Session other(later);
    CHECK(other.restore(session.save()) == Outcome::partly);
    CHECK(other.answer(0) == Answer{});
    CHECK(other.answer(2) == Answer{Answer::State::given, {1}});
}

TEST_CASE("restoring: an answer that breaks the question's rules is left out") {
    const QuestionSet set = choices();
    Session session(set);
    session.choose(2, 0);
    session.choose(2, 1);
    session.choose(0, 0);

    QuestionSet now_single = set;
    now_single.questions[2].choice = Choice::single;
    Session first(now_single);
    CHECK(first.restore(session.save()) == Outcome::partly);
    CHECK(first.answer(2) == Answer{});
    CHECK(first.answer(0) == Answer{Answer::State::given, {0}});

    QuestionSet now_exclusive = set;
    now_exclusive.questions[2].options[1].exclusive = true;
    Session second(now_exclusive);
    CHECK(second.restore(session.save()) == Outcome::partly);
    CHECK(second.answer(2) == Answer{});
}

TEST_CASE("restoring: a question or an option named twice counts once and is reported") {
    const QuestionSet set = choices();
    Session session(set);
    session.choose(0, 1);
    session.choose(2, 1);
    const std::string saved = session.save();

    const std::string twice = sealed(std::string(body_of(saved)) + field(saved, 3) + ".");
    Session first(set);
    CHECK(first.restore(twice) == Outcome::partly);
    CHECK(first.answers() == session.answers());

    const std::string key = field(saved, 4).substr(4);
    const std::string body(body_of(saved));
    Session second(set);
    CHECK(second.restore(sealed(body.substr(0, body.size() - 1) + key + ".")) == Outcome::partly);
    CHECK(second.answers() == session.answers());
}

TEST_CASE("restoring: options out of order are put in order") {
    const QuestionSet set = choices();
    Session session(set);
    session.choose(2, 0);
    session.choose(2, 2);
    const std::string saved = session.save();
    const std::string answer = field(saved, 3);
    std::string body(body_of(saved));
    body.replace(body.find(answer), answer.size(), answer.substr(0, 4) + answer.substr(6) + answer.substr(4, 2));
    Session other(set);
    CHECK(other.restore(sealed(body)) == Outcome::restored);
    CHECK(other.answer(2) == Answer{Answer::State::given, {0, 2}});
}

TEST_CASE("restoring: a place that is gone becomes the first open question") {
    const QuestionSet set = choices();
    Session session(set);
    session.choose(0, 0);
    session.jump(1);
    QuestionSet later = set;
    later.questions.erase(later.questions.begin() + 1);
    Session other(later);
    CHECK(other.restore(session.save()) == Outcome::restored); // no answer is lost
    CHECK(other.stage() == Stage::question);
    CHECK(other.question() == 1); // the multiple choice

    session.choose(2, 1);
    CHECK(other.restore(session.save()) == Outcome::restored);
    CHECK(other.stage() == Stage::question);
    CHECK(other.question() == 1); // nothing is open: the last
}

TEST_CASE("restoring: a place that is not asked any more becomes the nearest that is") {
    QuestionSet set = choices();
    Session session(set);
    session.jump(1);
    session.choose(0, 2);
    set.questions[1].condition = Condition{0, {0}, {Worth::zero, Worth::zero, Worth::zero, Worth::unknown}};
    Session other(set);
    CHECK(other.restore(session.save()) == Outcome::restored);
    CHECK(other.question() == 2);
}

TEST_CASE("restoring: a session of another set is told and changes nothing") {
    const QuestionSet set = choices();
    QuestionSet another = set;
    another.id = "another";
    const std::string saved = walked(set).save();
    Session session = walked(another);
    CHECK(try_restore(session, saved) == std::pair{Outcome::other_set, true});
}

TEST_CASE("restoring: another revision of the set is the same set") {
    const QuestionSet set = choices();
    QuestionSet later = set;
    later.revision = "2";
    Session session(later);
    CHECK(session.restore(walked(set).save()) == Outcome::restored);
}

TEST_CASE("restoring: what is cut off anywhere is unreadable and changes nothing") {
    const QuestionSet set = town();
    const std::string saved = walked(set).save();
    Session session(set);
    for (std::size_t length = 0; length < saved.size(); ++length)
        CHECK(try_restore(session, saved.substr(0, length)) == std::pair{Outcome::unreadable, true});
}

TEST_CASE("restoring: a single byte altered anywhere is always noticed") {
    const QuestionSet set = town();
    const std::string saved = walked(set).save();
    Session session(set);
    for (std::size_t i = 0; i < saved.size(); ++i) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string altered = saved;
            altered[i] = static_cast<char>(byte);
            if (altered != saved)
                CHECK(try_restore(session, altered) == std::pair{Outcome::unreadable, true});
        }
    }
}

TEST_CASE("saving: the code ends in a letter or digit, whatever the checksum") {
    const QuestionSet set = town();
    Session session(set);
    bool has_mark = false;
    for (int code = 0; code < 400; ++code) {
        session.set_municipality(std::to_string(code), {});
        const std::string saved = session.save();
        const char last = saved.back();
        CHECK(((last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || (last >= '0' && last <= '9')));
        has_mark = has_mark || saved.size() - body_of(saved).size() == 4;
        Session restored(set);
        CHECK(restored.restore(saved) == Outcome::restored);
    }
    CHECK(has_mark);
}

TEST_CASE("restoring: codes of the first builds, which may end in a hyphen, open with it and without it") {
    const QuestionSet set = town();
    int ending_in_mark = 0;
    for (int code = 0; code < 400; ++code) {
        Session session(set);
        session.set_municipality(std::to_string(code), {});
        const std::string saved = sealed(body_of(session.save()));
        Session restored(set);
        CHECK(restored.restore(saved) == Outcome::restored);
        if (saved.back() == '-' || saved.back() == '_') {
            ending_in_mark++;
            CHECK(restored.restore(saved.substr(0, saved.size() - 1)) == Outcome::restored);
        }
    }
    CHECK(ending_in_mark > 0);
}

TEST_CASE("restoring: what a mail or chat adds behind a link is overlooked") {
    const QuestionSet set = town();
    const std::string saved = walked(set).save();
    for (const char* added :
         {".", "-", "_", ")", ").", "%20", " ", "\"", "'", ">", ",", "!", "\xC2\xBB", "\xE2\x80\x9D", "=="}) {
        Session session(set);
        CHECK(session.restore(saved + added) == Outcome::restored);
        CHECK(session.save() == saved);
    }
}

TEST_CASE("restoring: a link in small letters, doubled or with something before it is noticed") {
    const QuestionSet set = town();
    const std::string saved = walked(set).save();
    std::string lower = saved;
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    Session session(set);
    for (const std::string& altered : {lower, saved + saved, saved + "A", " " + saved})
        CHECK(try_restore(session, altered) == std::pair{Outcome::unreadable, true});
}

TEST_CASE("restoring: a form that save() never gives is unreadable even with the right checksum") {
    const QuestionSet set = choices();
    const std::string saved = walked(set).save();
    const std::string head = field(saved, 0);
    const std::string place = field(saved, 2);
    const std::string answer = field(saved, 3);
    Session session(set);
    REQUIRE(session.restore(sealed(head + ".758." + place + "." + answer + ".")) == Outcome::restored);
    REQUIRE(session.restore(sealed(head + "..s.")) == Outcome::restored);
    for (const std::string& body : {
             std::string(),
             std::string("."),
             head,
             head + ".",
             head + "..",
             head + "..s",
             head + "...",
             head + "..x.",
             head + "..ss.",
             head + "..sr.",
             head + "..q.",
             head + "..qAAA.",
             head + "..qAAAAs.",
             head + "..qAAAAq.",
             head + "..qAAAArr.",
             head + "..s..",
             head + "..s.AAAA.",
             head + "..s.AAAAb.",
             head + "..s.AAAAbbb.",
             head + "..s.AAAA~~.",
             head + "..s.AAAA~a.",
             head + "..s.AAAAa~.",
             head + "..s.AAAA~~~.",
             head + "..s.A~.",
             head + "..s." + answer,
             head + ".a b.s.",
             head + ".~.s.",
             head + ".12345678901234567.s.",
             "2" + head.substr(1) + "..s.",
             head.substr(1) + "..s.",
             head + "A..s.",
         })
        CHECK(try_restore(session, sealed(body)) == std::pair{Outcome::unreadable, true});
}

TEST_CASE("restoring: a string of any length is answered") {
    const QuestionSet set = choices();
    const std::string head = field(walked(set).save(), 0) + "..s.";
    std::string long_body = head;
    for (int i = 0; i < 1000; ++i)
        long_body += "AAAAbb.";
    Session session(set);
    CHECK(session.restore(sealed(long_body)) == Outcome::partly);
    for (int i = 0; i < 300000; ++i)
        long_body += "AAAAbb.";
    CHECK(try_restore(session, sealed(long_body)) == std::pair{Outcome::unreadable, true});
    CHECK(session.restore(std::string(1000, '\0')) == Outcome::unreadable);
}

TEST_CASE("restoring: whatever is done to a string, the session is valid and no wrong checksum is accepted") {
    const QuestionSet set = town();
    Random random(6);
    for (int round = 0; round < 5000; ++round) {
        Session source(set);
        random_walk(source, random, 25);
        std::string saved = source.save();
        std::string body(body_of(saved));
        const bool reseal = random.below(2) == 0;
        std::string& text = reseal ? body : saved;
        for (std::size_t edits = 1 + random.below(6); edits > 0; --edits) {
            const std::size_t at = random.below(text.size());
            const std::size_t other = random.below(text.size());
            switch (random.below(5)) {
            case 0:
                text.erase(at, 1 + random.below(8));
                break;
            case 1:
                text.insert(at, 1, static_cast<char>(random.below(256)));
                break;
            case 2:
                text[at] = static_cast<char>(random.below(256));
                break;
            case 3:
                text.insert(at, text.substr(other, random.below(12)));
                break;
            default:
                std::swap(text[at], text[other]);
                break;
            }
            if (text.empty())
                break;
        }
        if (reseal)
            saved = sealed(body);

        Session session(set);
        random_walk(session, random, 10);
        const std::string before = session.save();
        const Outcome outcome = session.restore(saved);
        check_valid(session);
        const bool has_right_checksum = is_sealed(saved);
        if (!has_right_checksum)
            CHECK(outcome == Outcome::unreadable);
        if (outcome == Outcome::unreadable || outcome == Outcome::other_set)
            CHECK(session.save() == before);
        Session again(set);
        CHECK(again.restore(session.save()) == Outcome::restored);
        check_same(again, session);
    }
}

TEST_CASE("short hashes: ids that could not be told apart are found") {
    // Two of these have the same first twelve bits; of 4096 and one, two must.
    std::vector<Option> options;
    for (int i = 0; i <= 4096; ++i)
        options.push_back(worth("k" + std::to_string(i), 0));
    const QuestionSet crowded = set_of({single("q", options)});
    const auto collisions = short_hash_collisions(crowded);
    REQUIRE_FALSE(collisions.empty());
    for (const auto& [first, second] : collisions)
        CHECK(first != second);

    const QuestionSet pair = set_of({single("q", {worth(collisions[0].first, 1), worth(collisions[0].second, 0)})});
    CHECK(short_hash_collisions(pair) == std::vector{collisions[0]});
    // In two questions the same two are no trouble.
    const QuestionSet apart =
        set_of({single("p", {worth(collisions[0].first, 1)}), single("q", {worth(collisions[0].second, 1)})});
    CHECK(short_hash_collisions(apart).empty());
}

TEST_CASE("short hashes: question ids that are the same cannot be told apart") {
    const QuestionSet set = set_of({yes_partly_no("a", 1, 1), yes_partly_no("b", 1, 1), yes_partly_no("a", 1, 1)});
    CHECK(short_hash_collisions(set) == std::vector{std::pair<std::string, std::string>("a", "a")});
    CHECK(short_hash_collisions(town()).empty());
}
