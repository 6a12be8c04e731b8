#include "engine/evening_part.h"

#include "rooms.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::sample;

TEST_CASE("evening part: exchanging a part twice leaves everything as it was, and touches nothing else") {
    const QuestionSet set = set_of({yes_partly_no("first", 4, 2), yes_partly_no("second", 4, 2)});
    const EveningData before = empty_evening(set);
    EveningDetails details;
    details.event = "Ilta";
    const std::vector<EveningPart> parts = {DetailsPart{details, {"island"}}, TallyPart{1, tally_of({1, 2, 3, 4})},
                                            NotePart{0, "Muista"}, StepsPart{{{"what", "who", "when", 1}}}};
    for (const EveningPart& wanted : parts) {
        EveningData data = before;
        Traits traits;
        EveningPart part = wanted;
        exchange(data, traits, part);
        CHECK_FALSE(part == wanted);
        CHECK_FALSE((data == before && traits.empty()));
        exchange(data, traits, part);
        CHECK(part == wanted);
        CHECK(data == before);
        CHECK(traits.empty());
    }
    EveningData data = before;
    Traits traits;
    EveningPart part = parts[1];
    exchange(data, traits, part);
    CHECK(data.questions[1].tally == tally_of({1, 2, 3, 4}));
    CHECK(data.questions[0] == before.questions[0]);
}
