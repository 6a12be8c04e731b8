#include "engine/tally.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

namespace {

const Question yes_no = yes_partly_no("q", 6, 3);

// Items of 1, 2 and 3 points, none and dk.
const Question items =
    multiple("m", {worth("a", 1), worth("b", 2), worth("c", 3), exclusive(worth("none", 0)), exclusive(unknown())});

QuestionSet two_questions() { return set_of({yes_partly_no("gate", 4, 2), only_if(yes_partly_no("later", 10, 5), 0)}); }

void check_close(const QuestionValue& value, double points, double known, double maximum) {
    CHECK(value.points == doctest::Approx(points));
    CHECK(value.known == doctest::Approx(known));
    CHECK(value.maximum == doctest::Approx(maximum));
}

} // namespace

TEST_CASE("tally: nothing counted is not zero: the question is unknown") {
    const QuestionSet set = set_of({yes_no});
    const QuestionValue value = value_tallies(set, empty_tallies(set), {}, 20)[0];
    CHECK(value.standing == Standing::unknown);
    check_close(value, 0, 0, 6);
    // All counted, and nobody raised a hand: nothing is known either.
    CHECK(value_tallies(set, {tally_of({0, 0, 0, 0})}, {}, 20)[0].standing == Standing::unknown);
    // One hand for "no" is zero points, known.
    check_close(value_tallies(set, {tally_of({-1, -1, 1, -1})}, {}, 20)[0], 0, 6, 6);
}

TEST_CASE("tally: the points are the mean of all voters, and those who do not know make the question known in part") {
    // 4 x 6 + 11 x 3 + 13 x 0 of 30 voters, 2 of whom do not know.
    const RoundValue value = value_round(yes_no, round_of({4, 11, 13, 2}), std::nullopt).value();
    CHECK(value.voters == 30);
    CHECK(value.points == doctest::Approx(57.0 / 30));
    CHECK(value.known == doctest::Approx(6.0 * 28 / 30));
    // The mean of those who know is points / known.
    CHECK(6 * value.points / value.known == doctest::Approx(57.0 / 28));
    const QuestionSet set = set_of({yes_no});
    CHECK(score_tallies(set, {tally_of({4, 11, 13, 2})}, {}, std::nullopt).overall.percent == 34); // 57 / 168
    CHECK(score_tallies(set, {tally_of({4, 11, 13, 2})}, {}, std::nullopt).overall.range.low == 32);
    CHECK(score_tallies(set, {tally_of({4, 11, 13, 2})}, {}, std::nullopt).overall.range.high == 38);
}

TEST_CASE("tally: the size of the room does not matter to a single choice: those who raise no hand did not vote") {
    const RoundValue with_room = value_round(yes_no, round_of({3, 1, 0, 0}), 40).value();
    const RoundValue without = value_round(yes_no, round_of({3, 1, 0, 0}), std::nullopt).value();
    CHECK(with_room.voters == 4);
    CHECK(with_room.points == without.points);
}

TEST_CASE(
    "tally: people of a multiple choice are the round's number, else the room's, never fewer than could have voted") {
    const Round hands = round_of({8, 5, 2, 3, 1});
    CHECK(fewest_voters(items, hands) == 12); // 8 of an item, 3 none, 1 does not know
    CHECK(voters(items, hands, std::nullopt) == 12);
    CHECK(voters(items, hands, 20) == 20);
    CHECK(voters(items, hands, 10) == 12);
    CHECK(voters(items, round_of({8, 5, 2, 3, 1}, 15), 20) == 15);
    CHECK(voters(items, round_of({8, 5, 2, 3, 1}, 2), 20) == 12);
    CHECK(knowing_voters(items, hands, 20) == 19);
    const RoundValue value = value_round(items, hands, 20).value();
    CHECK(value.points == doctest::Approx((8.0 * 1 + 5 * 2 + 2 * 3) / 20));
    CHECK(value.known == doctest::Approx(6.0 * 19 / 20));
}

TEST_CASE("tally: the room alone makes no votes: with nothing counted a multiple choice stays unknown") {
    CHECK_FALSE(value_round(items, round_of({-1, -1, -1, -1, -1}), 20));
    CHECK_FALSE(value_round(items, round_of({-1, -1, -1, -1, -1}, 15), 20));
    // Counted, and nobody chose anything: 20 people who chose nothing.
    const RoundValue value = value_round(items, round_of({0, 0, 0, 0, 0}), 20).value();
    CHECK(value.points == 0);
    CHECK(value.known == 6);
}

TEST_CASE("tally: the last round in which anything was counted counts, and the others are kept") {
    Tally tally{{round_of({5, 0, 0, 0}), round_of({1, 0, 4, 0})}, false};
    CHECK(valid_round(tally) == &tally.rounds[1]);
    tally.rounds.push_back(round_of({-1, -1, -1, -1}));
    CHECK(valid_round(tally) == &tally.rounds[1]);
    tally.rounds.back().counts[0] = 0;
    CHECK(valid_round(tally) == &tally.rounds[2]);
    CHECK(valid_round(tally_of({-1, -1, -1, -1})) == nullptr);
}

TEST_CASE("tally: a question that hangs on an answer counts for the share of the room whose answer brings it") {
    const QuestionSet set = two_questions();
    // 3 yes, 1 partly: asked; 4 no: zero; 2 dk: unknown. Of the later question, 2 of 4 say yes.
    const Tallies tallies = {tally_of({3, 1, 4, 2}), tally_of({2, 0, 2, 0})};
    const AskedShare share = asked_shares(set, tallies, {})[1];
    CHECK(share.asked == doctest::Approx(0.4));
    CHECK(share.zero == doctest::Approx(0.4));
    CHECK(share.unknown == doctest::Approx(0.2));
    CHECK(share.not_applicable == 0);
    const QuestionValue value = value_tallies(set, tallies, {}, std::nullopt)[1];
    CHECK(value.standing == Standing::answered);
    check_close(value, 0.4 * 5, 0.8 * 10, 10);
}

TEST_CASE("tally: where nobody's answer brings a question it is not asked, and stands as the greater share has it") {
    QuestionSet set = two_questions();
    const auto value = [&](std::initializer_list<int> gate) {
        return value_tallies(set, {tally_of(gate), tally_of({9, 0, 0, 0})}, {}, std::nullopt)[1];
    };
    CHECK(value({0, 0, 4, 2}).standing == Standing::hidden_zero);
    check_close(value({0, 0, 4, 2}), 0, 10.0 * 4 / 6, 10); // its old votes count nothing
    CHECK(value({0, 0, 2, 2}).standing == Standing::hidden_unknown);
    CHECK(value({-1, -1, -1, -1}).standing == Standing::hidden_unknown);
    check_close(value({-1, -1, -1, -1}), 0, 0, 10);
    set.questions[1].condition->otherwise[2] = Worth::not_applicable;
    CHECK(value({0, 0, 4, 2}).standing == Standing::hidden_unknown);
    check_close(value({0, 0, 4, 2}), 0, 0, 10.0 * 2 / 6);
    CHECK(value({0, 0, 4, 0}).standing == Standing::not_applicable);
    check_close(value({0, 0, 4, 0}), 0, 0, 0);
}

TEST_CASE("tally: a chain of conditions passes the parts on") {
    const QuestionSet set =
        set_of({yes_partly_no("a", 4, 2), only_if(yes_partly_no("b", 4, 2), 0), only_if(yes_partly_no("c", 4, 2), 1)});
    // Half are asked b, half of them are asked c.
    const Tallies tallies = {tally_of({5, 0, 5, 0}), tally_of({2, 0, 0, 2}), tally_of({1, 0, 0, 0})};
    const AskedShare share = asked_shares(set, tallies, {})[2];
    CHECK(share.asked == doctest::Approx(0.25));
    CHECK(share.zero == doctest::Approx(0.5));
    CHECK(share.unknown == doctest::Approx(0.25));
}

TEST_CASE("tally: one hand more moves the result by no more than a hand's worth") {
    const QuestionSet set = town();
    Random random(5);
    std::vector<Answers> people;
    for (int i = 0; i < 40; ++i)
        people.push_back(person(set, random));
    const Tallies tallies = count_hands(set, people);
    const auto percent = [&](const Tallies& counted) {
        const Score score = score_tallies(set, counted, {}, 40).overall;
        return 100 * score.points / score.known;
    };
    for (std::size_t question = 0; question < set.questions.size(); ++question) {
        for (std::size_t option = 0; option < set.questions[question].options.size(); ++option) {
            Tallies more = tallies;
            Count& count = more[question].rounds.back().counts[option];
            count = count.value_or(0) + 1;
            // The guideline question decides over a quarter of all points; a hand is at most a fortieth of the room.
            CHECK(std::abs(percent(more) - percent(tallies)) < 100 * 0.25 / 20);
        }
    }
}

TEST_CASE("tally: points, known and maximum are the means of the single people's, conditions included") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const Traits traits = seed % 3 == 0 ? Traits{"no_county"} : Traits{};
        const std::size_t size = 1 + random.below(30);
        std::vector<Answers> people;
        for (std::size_t i = 0; i < size; ++i)
            people.push_back(person(set, random, traits));
        const Result room = score_tallies(set, count_hands(set, people), traits, static_cast<int>(size));
        std::vector<Score> mean(set.goals.size());
        std::vector<QuestionValue> values(set.questions.size());
        for (const Answers& answers : people) {
            const Result one = score(set, answers, traits);
            const double part = 1 / static_cast<double>(size);
            for (std::size_t i = 0; i < set.goals.size(); ++i) {
                mean[i].points += one.goals[i].points * part;
                mean[i].known += one.goals[i].known * part;
                mean[i].maximum += one.goals[i].maximum * part;
            }
            for (std::size_t i = 0; i < set.questions.size(); ++i) {
                values[i].points += one.questions[i].points * part;
                values[i].known += one.questions[i].known * part;
                values[i].maximum += one.questions[i].maximum * part;
            }
        }
        CAPTURE(seed);
        for (std::size_t i = 0; i < set.questions.size(); ++i)
            check_close(room.questions[i], values[i].points, values[i].known, values[i].maximum);
        for (std::size_t i = 0; i < set.goals.size(); ++i) {
            CHECK(room.goals[i].points == doctest::Approx(mean[i].points));
            CHECK(room.goals[i].known == doctest::Approx(mean[i].known));
            CHECK(room.goals[i].maximum == doctest::Approx(mean[i].maximum));
        }
    }
}

TEST_CASE("tally: an evening of agreed answers has the result of a citizen, whatever the answers are") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const Traits traits = seed % 2 == 0 ? Traits{"no_county"} : Traits{};
        const Answers answers = any_answers(set, random);
        Tallies tallies;
        for (std::size_t i = 0; i < set.questions.size(); ++i)
            tallies.push_back({{round_of_one(set.questions[i], answers[i])}, false});
        const Result room = score_tallies(set, tallies, traits, 25);
        const Result citizen = score(set, answers, traits);
        CAPTURE(seed);
        CHECK(room.level == citizen.level);
        CHECK(room.overall.percent == citizen.overall.percent);
        for (std::size_t i = 0; i < set.questions.size(); ++i) {
            CHECK(room.questions[i].standing == citizen.questions[i].standing);
            check_close(room.questions[i], citizen.questions[i].points, citizen.questions[i].known,
                        citizen.questions[i].maximum);
        }
    }
}

TEST_CASE("tally: points never exceed what is known, nor that the maximum, whatever was typed") {
    const QuestionSet set = town();
    for (unsigned seed = 0; seed < 300; ++seed) {
        Random random(seed);
        Tallies tallies = empty_tallies(set);
        for (Tally& tally : tallies) {
            for (Count& count : tally.rounds.back().counts)
                count = random.below(3) == 0 ? Count() : Count(static_cast<int>(random.below(40)));
            if (random.below(2) == 0)
                tally.rounds.back().people = static_cast<int>(random.below(60));
        }
        for (const QuestionValue& value : value_tallies(set, tallies, {}, static_cast<int>(random.below(60)))) {
            CHECK(value.points >= 0);
            CHECK(value.points <= value.known + 1e-9);
            CHECK(value.known <= value.maximum + 1e-9);
        }
    }
}

TEST_CASE("tally: votes are too many where they are more than the people who were there") {
    const Question question = yes_partly_no("q", 4, 2);
    CHECK(votes_too_many(question, round_of({300, 12, -1, -1}), 24) == 288);
    CHECK(votes_too_many(question, round_of({20, 4, -1, -1}), 24) == 0);
    CHECK(votes_too_many(question, round_of({20, 4, -1, -1}), std::nullopt) == 0);
    CHECK(votes_too_many(question, round_of({-1, -1, -1, -1}), 0) == 0);
    // Hands of several answers each may be more than the people; those of one answer, or who took part, may not.
    const Question items = multiple("items", {worth("a", 1), worth("b", 1), exclusive(unknown())});
    CHECK(votes_too_many(items, round_of({20, 20, 4}), 24) == 0);
    CHECK(votes_too_many(items, round_of({20, 25, -1}), 24) == 1);
    CHECK(votes_too_many(items, round_of({20, 20, -1}, 30), 24) == 6);
    CHECK(votes_too_many(items, round_of({20, 20, -1}, 2), std::nullopt) == 18);
}
