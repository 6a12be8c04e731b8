#include "engine/evening_place.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;

namespace {

EveningPlace at(std::size_t question, Moment moment) { return {EveningStage::question, question, moment}; }

// Of three questions the second is not asked, and only the first has numbers to show.
const EveningWay way = {{true, false, true}, {true, false, false}};
const EveningWay nowhere = {{false, false}, {false, false}};

} // namespace

TEST_CASE("evening place: next leads through everything and place_before is the exact reverse") {
    const std::vector<EveningPlace> expected = {{},
                                                at(0, Moment::ask),
                                                at(0, Moment::count),
                                                at(0, Moment::reveal),
                                                at(0, Moment::discuss),
                                                at(2, Moment::ask),
                                                at(2, Moment::count),
                                                at(2, Moment::discuss),
                                                {EveningStage::result},
                                                {EveningStage::steps},
                                                {EveningStage::takeaway}};
    for (std::size_t i = 0; i + 1 < expected.size(); ++i) {
        CHECK(next_place(expected[i], way) == expected[i + 1]);
        CHECK(place_before(expected[i + 1], way) == expected[i]);
    }
    CHECK(next_place(expected.back(), way) == expected.back());
    CHECK(place_before(expected.front(), way) == expected.front());
}

TEST_CASE("evening place: where nothing is asked the result follows the start") {
    CHECK(next_place({}, nowhere) == EveningPlace{EveningStage::result});
    CHECK(place_before({EveningStage::result}, nowhere) == EveningPlace());
    CHECK(next_place({}, {}) == EveningPlace{EveningStage::result});
}

TEST_CASE("evening place: numbers are shown where there are any, and hidden again") {
    CHECK(reveal_or_hide(at(0, Moment::ask), way) == at(0, Moment::reveal));
    CHECK(reveal_or_hide(at(0, Moment::reveal), way) == at(0, Moment::count));
    CHECK(reveal_or_hide(at(0, Moment::discuss), way) == at(0, Moment::count));
    CHECK(reveal_or_hide(at(2, Moment::count), way) == at(2, Moment::count));
    CHECK(reveal_or_hide({EveningStage::steps}, way) == EveningPlace{EveningStage::steps});
}

TEST_CASE("evening place: a question is gone to if it is asked, to its numbers if it has any") {
    const EveningPlace here{EveningStage::result};
    CHECK(place_at_question(here, 0, way) == at(0, Moment::reveal));
    CHECK(place_at_question(here, 2, way) == at(2, Moment::ask));
    CHECK(place_at_question(here, 1, way) == here);
    CHECK(place_at_question(here, 3, way) == here);
}

TEST_CASE("evening place: from a question that is not asked any more to the nearest that is, later ones first") {
    CHECK(settled(at(1, Moment::reveal), way) == at(2, Moment::ask));
    CHECK(settled(at(2, Moment::discuss), {{true, false, false}, {true, false, false}}) == at(0, Moment::ask));
    CHECK(settled(at(1, Moment::count), nowhere) == EveningPlace());
    CHECK(settled({EveningStage::takeaway}, nowhere) == EveningPlace{EveningStage::takeaway});
}

TEST_CASE("evening place: where there is nothing to reveal any more, it is counted") {
    CHECK(settled(at(2, Moment::reveal), way) == at(2, Moment::count));
    CHECK(settled(at(2, Moment::discuss), way) == at(2, Moment::discuss));
    CHECK(settled(at(0, Moment::reveal), way) == at(0, Moment::reveal));
}
