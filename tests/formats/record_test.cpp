#include "formats/diagnostics/loaded.h"
#include "formats/record/load_record.h"
#include "formats/record/record.h"
#include "formats/record/record_json.h"

#include "evenings.h"
#include "files.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

using Json = nlohmann::ordered_json;

// Six people on allotments, two votes on the plots, an agreed step.
engine::Evening an_evening() {
    engine::Evening evening(allotments());
    evening.set_event("Palstailta “Juuret” <b>&\\");
    evening.set_municipality("002", {"island", "lake"});
    evening.set_date("2026-11-24");
    evening.set_people(6);
    evening.set_languages({"fi", "en"});
    evening.add(0, 0, 4);
    evening.add(0, 2, 2);
    evening.vote_again(0);
    evening.add(0, 0, 3);
    evening.set_count(0, 1, 0);
    evening.add(0, 3, 2);
    evening.set_round_people(1, 5);
    evening.add(1, 0, 5);
    evening.add(1, 1, 2);
    evening.lock(0);
    evening.set_note(1, "Letku vuotaa.\nUusi \"letku\".");
    evening.add_step({"Ostetaan letku", "Palstayhdistys", "Kesäkuu", 1});
    evening.add_step({"Kokous", "", "", std::nullopt});
    evening.jump(1);
    evening.next();
    return evening;
}

Record record_of(const engine::Evening& evening) { return {RecordKind::evening, {}, evening.data(), evening.traits()}; }

std::string text_of(const engine::Evening& evening, RecordPurpose purpose = RecordPurpose::file) {
    return record_json(evening.set(), record_of(evening), purpose);
}

Loaded<Record> load(std::string_view json) { return load_record(json, allotments(), &towns()); }

} // namespace

TEST_CASE("record: what is written is read again as it was, with nothing to complain about") {
    for (const RecordPurpose purpose : {RecordPurpose::file, RecordPurpose::autosave}) {
        const engine::Evening evening = an_evening();
        const Loaded<Record> loaded = load(text_of(evening, purpose));
        CHECK(in_short(loaded.diagnostics).empty());
        REQUIRE(loaded.value);
        CHECK(loaded.value->data == evening.data());
        CHECK(loaded.value->traits == evening.traits());
        CHECK(loaded.value->revision == "1");
        CHECK(loaded.value->kind == RecordKind::evening);
    }
}

TEST_CASE("record: any evening is read again as it was, for a file and for saving") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const engine::Evening evening = any_evening(allotments(), towns(), seed);
        for (const RecordPurpose purpose : {RecordPurpose::file, RecordPurpose::autosave}) {
            const Loaded<Record> loaded = load(text_of(evening, purpose));
            CAPTURE(seed);
            CAPTURE(text_of(evening, purpose));
            CHECK(in_short(loaded.diagnostics).empty());
            REQUIRE(loaded.value);
            CHECK(loaded.value->data == evening.data());
            CHECK(loaded.value->traits == evening.traits());
            // And written again, it is the same text.
            CHECK(record_json(allotments(), *loaded.value, purpose) == text_of(evening, purpose));
        }
    }
}

TEST_CASE("record: the file is JSON that other programs read, with the fields that are described") {
    const Json json = Json::parse(text_of(an_evening()));
    CHECK(json["format"] == 1);
    CHECK(json["kind"] == "evening");
    CHECK(json["set"] == Json({{"id", "allotments"}, {"revision", "1"}}));
    CHECK(json["event"] == "Palstailta “Juuret” <b>&\\");
    CHECK(json["municipality"] == "002");
    CHECK(json["people"] == 6);
    CHECK(json["languages"] == Json({"fi", "en"}));
    CHECK(json["answering"] == "hands");
    const Json& plots = json["questions"]["plots"];
    CHECK(plots["rounds"][0]["counts"] == Json({{"yes", 4}, {"no", 2}}));
    CHECK(plots["rounds"][1]["counts"] ==
          Json({{"yes", 3}, {"some", 0}, {"dk", 2}})); // counted as nobody is not left out
    CHECK(plots["locked"] == true);
    CHECK(json["questions"]["tools"]["rounds"][0]["people"] == 5);
    CHECK(json["questions"]["tools"]["note"] == "Letku vuotaa.\nUusi \"letku\".");
    CHECK_FALSE(json["questions"].contains("tap")); // nothing happened there
    CHECK(json["steps"][0] ==
          Json({{"what", "Ostetaan letku"}, {"who", "Palstayhdistys"}, {"when", "Kesäkuu"}, {"question", "tools"}}));
    CHECK(json["place"] == Json({{"stage", "question"}, {"question", "tools"}, {"moment", "discuss"}}));
}

TEST_CASE("record: its figures are those that its counts give by hand") {
    const Json result = Json::parse(text_of(an_evening()))["result"];
    // Plots, second round: 3 yes of 5, 2 do not know. Points 12 / 5, known 4 x 3 / 5. Tools: asked of 3/5, the 2/5 who
    // do not know leave it unknown; 5 of 5 and 2 of 5 people: 1.4 points of 2. Land: 2.4 + 0.84 of known 2.4 + 1.2.
    const Json& land = result["goals"]["land"];
    CHECK(land["points"].get<double>() == doctest::Approx(3.24));
    CHECK(land["known"].get<double>() == doctest::Approx(3.6));
    CHECK(land["max"] == 6);
    CHECK(land["percent"] == 90);
    CHECK(land["range"] == Json({54, 94}));
    CHECK(land["level"] == "high");
    // Tools, per item: |2 - 1| and |2 x 2/5 - 1|; plots: all who know agree.
    CHECK(land["agreement"].get<double>() == doctest::Approx((1 + (1 + 0.2) / 2) / 2));
    CHECK(result["talking_points"] == Json({"tools"}));
    CHECK(result["level"] == "not_enough");
}

TEST_CASE("record: what is saved while the evening goes on is short and has no figures") {
    const std::string saved = text_of(an_evening(), RecordPurpose::autosave);
    CHECK(saved.find('\n') == std::string::npos);
    CHECK_FALSE(Json::parse(saved).contains("result"));
    CHECK(saved.size() < 800);
}

TEST_CASE("record: of another revision what fits is kept, and what does not is told") {
    std::string json = text_of(an_evening());
    json = replaced(json, R"("revision": "1")", R"("revision": "0")");
    json = replaced(json, R"("yes": 4)", R"("maybe": 4)");
    json = replaced(json, R"("tools": {)", R"("gone": {"rounds": [{"counts": {}}]}, "tools": {)");
    json = replaced(json, R"("question": "tools"
    })",
                    R"("question": "lost"
    })");
    const Loaded<Record> loaded = load(json);
    CHECK(in_short(loaded.diagnostics) == "4:43 other-revision /set/revision\n"
                                          "14:21 left-out /questions/plots/rounds/0/counts/maybe\n"
                                          "20:5 left-out /questions/gone\n"
                                          "33:19 left-out /steps/0/question\n");
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        CHECK(diagnostic.severity == Severity::warning);
    REQUIRE(loaded.value);
    const engine::EveningData& data = loaded.value->data;
    CHECK(data.questions[0].tally.rounds[0].counts[2] == 2);
    CHECK_FALSE(data.questions[0].tally.rounds[0].counts[0]);
    CHECK(data.questions[1].tally.rounds[0].counts[0] == 5);
    CHECK(data.steps[0].what == "Ostetaan letku");
    CHECK_FALSE(data.steps[0].question);
    CHECK(loaded.value->revision == "0");
}

TEST_CASE("record: of the same revision everything has to fit") {
    const Loaded<Record> loaded = load(replaced(text_of(an_evening()), R"("yes": 4)", R"("yess": 4)"));
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].id == "unknown-reference");
    CHECK(loaded.diagnostics[0].mend == "did you mean \"yes\"?");
}

TEST_CASE("record: a figure that does not follow from the counts is told, and the counts are believed") {
    const Loaded<Record> loaded = load(replaced(text_of(an_evening()), R"("yes": 3)", R"("yes": 30)"));
    REQUIRE(loaded.value);
    CHECK(loaded.value->data.questions[0].tally.rounds[1].counts[0] == 30);
    CHECK(loaded.diagnostics.size() > 3);
    for (const Diagnostic& diagnostic : loaded.diagnostics) {
        CHECK(diagnostic.id == "figure-differs");
        CHECK(diagnostic.severity == Severity::warning);
    }
}

TEST_CASE("record: the figures of a municipality cannot be judged without the list of them") {
    engine::Evening evening = an_evening();
    evening.set_municipality("001", {"rainy"});
    CHECK(load(text_of(evening)).diagnostics.empty());
    CHECK(load_record(text_of(evening), allotments()).diagnostics.empty());
    // In the list's eyes it does not rain there.
    CHECK_FALSE(load(replaced(text_of(evening), R"("001")", R"("003")")).diagnostics.empty());
}

TEST_CASE("record: a municipality that is not in the list any more is a warning") {
    const Loaded<Record> loaded = load(replaced(text_of(an_evening()), R"("002")", R"("004")"));
    REQUIRE(loaded.value);
    CHECK(in_short(loaded.diagnostics) == "6:19 unknown-municipality /municipality\n");
    CHECK(loaded.value->data.details.municipality == "004");
}

TEST_CASE("record: a citizen's answers and a kiosk's totals have the same format") {
    Record record = record_of(an_evening());
    for (const RecordKind kind : {RecordKind::answers, RecordKind::kiosk}) {
        record.kind = kind;
        record.data.details.until = "2026-12-24";
        const Loaded<Record> loaded = load(record_json(allotments(), record));
        REQUIRE(loaded.value);
        CHECK(loaded.value->kind == kind);
        CHECK(loaded.value->data.details.until == "2026-12-24");
    }
}

TEST_CASE("record: whose it is can be told without the set") {
    CHECK(set_of_record(text_of(an_evening())) == "allotments");
    CHECK(set_of_record(real_set_text()).empty());
    CHECK(set_of_record("{").empty());
    CHECK(set_of_record("[1]").empty());
    CHECK(set_of_record(R"({"kind": 1, "set": {"id": 7}})").empty());
}

TEST_CASE("record: any bytes are safe to read, and what is accepted is valid and can be written again") {
    const std::string good = text_of(an_evening(), RecordPurpose::file);
    const std::string pieces[] = {"{",
                                  "}",
                                  "[",
                                  "]",
                                  "\"",
                                  ",",
                                  ":",
                                  "null",
                                  "-1",
                                  "1e9",
                                  "true",
                                  "\\u0000",
                                  "\xC3",
                                  "\xEF\xBB\xBF",
                                  "\"rounds\":[]",
                                  "\"counts\":{}",
                                  "99999999999",
                                  "0.5",
                                  "\"place\":{}"};
    Dice dice(12345);
    const auto below = [&](std::size_t limit) { return dice.below(limit); };
    int accepted = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string bytes = good;
        for (std::size_t damages = 1 + below(3); damages > 0; --damages) {
            const std::size_t at = below(bytes.size());
            switch (below(5)) {
            case 0:
                bytes.erase(at, 1 + below(20));
                break;
            case 1:
                bytes.insert(at, pieces[below(std::size(pieces))]);
                break;
            case 2:
                bytes[at] = static_cast<char>(below(256));
                break;
            case 3:
                bytes.resize(at);
                break;
            default:
                bytes.insert(at, bytes.substr(below(bytes.size()), below(60)));
            }
            if (bytes.empty())
                bytes = "x";
        }
        const Loaded<Record> loaded = load(bytes);
        CHECK(loaded.value.has_value() == !has_errors(loaded.diagnostics));
        if (!loaded.value)
            continue;
        ++accepted;
        const Loaded<Record> again = load(record_json(allotments(), *loaded.value));
        REQUIRE(again.value);
        CHECK(again.value->data == loaded.value->data);
    }
    CHECK(accepted > 50); // small changes of numbers and texts
}
