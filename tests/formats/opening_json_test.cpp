// What an evening opens with, on its way from the mapping to the presenter.
#include "formats/comparison/opening_json.h"

#include "files.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

engine::EveningOpening an_opening() {
    engine::EveningOpening made;
    made.municipality = "002";
    made.year = 2026;
    made.voice = engine::Voice::associations;
    made.officials = 1;
    made.others = 9;
    made.whole = {{72, {68, 73}}, {40, {40, 55}}};
    made.goals.resize(allotments().goals.size());
    made.goals[0] = {{100, {100, 100}}, {}}; // too little is known of the others
    made.differ = {1, 0};
    made.not_known = {};
    return made;
}

} // namespace

TEST_CASE("opening: what is written is read as it was") {
    engine::EveningOpening made = an_opening();
    CHECK(*load_opening(opening_json(allotments(), made), allotments()).value == made);
    made.voice.reset();
    made.documents = true;
    CHECK(*load_opening(opening_json(allotments(), made), allotments()).value == made);
}

TEST_CASE("opening: a region's is read as it was written, the whole country's too") {
    engine::EveningOpening made = an_opening();
    made.municipality.clear();
    made.municipalities = 21;
    made.differ = {};
    made.weak = {2, 0};
    for (const char* region : {"Pohjoinen", ""}) {
        made.region = region;
        CHECK(*load_opening(opening_json(allotments(), made), allotments()).value == made);
    }
}

TEST_CASE("opening: what the set does not have, and what is none, is a fault") {
    const std::string json = opening_json(allotments(), an_opening());
    const auto faults = [&](const std::string& from, const std::string& to) {
        const Loaded<engine::EveningOpening> loaded = load_opening(replaced(json, from, to), allotments());
        CHECK_FALSE(loaded.value);
        return loaded.diagnostics.empty() ? std::string() : loaded.diagnostics.front().id;
    };
    CHECK(faults("\"format\":1", "\"format\":2") == "unsupported-format");
    CHECK(faults("\"set\":\"allotments\"", "\"set\":\"other\"") == "other-set");
    CHECK(faults("\"" + allotments().questions[1].id + "\"", "\"nothing\"") == "unknown-reference");
    CHECK(faults("\"" + allotments().goals[0].id + "\"", "\"nothing\"") == "unknown-reference");
    CHECK(faults("\"percent\":72", "\"percent\":720") != "");
    CHECK(faults("\"municipality\":\"002\",", "") == "missing-key");
    CHECK(faults("\"municipality\":\"002\"", "\"region\":\"Pohjoinen\"") == "missing-key"); // how many
    CHECK_FALSE(load_opening("", allotments()).value);
    CHECK_FALSE(load_opening("[]", allotments()).value);
}
