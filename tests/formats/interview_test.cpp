// Format 2 of the record: what it holds comes back, and it is written only where something of it is used.
#include "formats/record/load_record.h"
#include "formats/record/record_json.h"

#include "files.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

Loaded<Record> load(std::string_view json) { return load_record(json, allotments(), &towns()); }

Record interview() {
    Record record;
    record.kind = RecordKind::interview;
    record.data = engine::empty_evening(allotments());
    record.data.details.municipality = "002";
    record.data.details.date = "2020-10-05";
    record.data.questions[0].tally.rounds[0].counts[1] = 1;
    record.traits = {"island", "lake"};
    record.interview.id = "5f0c-11";
    record.data.details.voice = engine::Voice::associations;
    record.interview.method = Method::documents;
    record.interview.respondent = "gardener";
    record.interview.confirmed = "2020-11-01";
    record.interview.evidence.resize(allotments().questions.size());
    record.interview.evidence[0] = {
        {"Minutes", "https://example.org/a", "2020-09-01"},
        true,
        "New land",
        {{0, 12.5, ""}, {1, 0, "https://example.org/b"}, {2, 40, ""}, {3, 0, "the caretaker"}},
        {{{"by phone", {"Plan", "", "2019-01-01"}, "Old land", {{0, 3, ""}, {3, 0, "nobody"}}},
          "2020-10-30",
          engine::Corrector::municipality},
         {}},
        {}};
    record.data.questions[0].note = "on paper";
    // Answered twice, with a round between in which nothing was.
    std::vector<engine::Round>& rounds = record.data.questions[0].tally.rounds;
    rounds.resize(3, engine::Round{std::vector<engine::Count>(rounds[0].counts.size()), {}});
    rounds[2].counts[0] = 1;
    record.interview.evidence[0].made = {{}, {"2020-10-30", engine::Corrector::municipality}};
    record.interview.evidence[2].made = {{"2020-10-31", {}}};
    record.data.questions[2].tally.rounds[0].counts[0] = 1;
    return record;
}

} // namespace

TEST_CASE("interviews: all that is written comes back, in a file and in what is kept") {
    const Record record = interview();
    for (const RecordPurpose purpose : {RecordPurpose::file, RecordPurpose::autosave}) {
        const std::string json = record_json(allotments(), record, purpose);
        CHECK(json.find("\"format\"") < json.find('2'));
        const Loaded<Record> loaded = load(json);
        CHECK(in_short(loaded.diagnostics).empty());
        REQUIRE(loaded.value);
        CHECK(loaded.value->kind == RecordKind::interview);
        CHECK(loaded.value->interview == record.interview);
        CHECK(loaded.value->data == record.data);
    }
}

TEST_CASE("interviews: each thing that came with format 2 makes the record one, and without any it is format 1") {
    Record plain = interview();
    plain.kind = RecordKind::evening;
    plain.interview = {};
    plain.data.details.voice.reset();
    CHECK(format_of(plain) == 1);
    plain.interview.evidence.resize(allotments().questions.size());
    CHECK(format_of(plain) == 1);
    CHECK(record_json(allotments(), plain).find("\"format\": 1") != std::string::npos);
    const auto with = [&](auto change) {
        Record record = plain;
        change(record);
        return format_of(record);
    };
    CHECK(with([](Record& record) { record.kind = RecordKind::interview; }) == 2);
    CHECK(with([](Record& record) { record.interview.id = "a"; }) == 2);
    CHECK(with([](Record& record) { record.data.details.voice = engine::Voice::official; }) == 2);
    CHECK(with([](Record& record) { record.interview.method = Method::phone; }) == 2);
    CHECK(with([](Record& record) { record.interview.respondent = "a"; }) == 2);
    CHECK(with([](Record& record) { record.interview.confirmed = "2020-01-01"; }) == 2);
    CHECK(with([](Record& record) { record.interview.evidence[0].check = true; }) == 2);
    CHECK(with([](Record& record) { record.interview.evidence[0].facts = {{0, 1, ""}}; }) == 2);
    CHECK(with([](Record& record) { record.interview.evidence[0].earlier.emplace_back(); }) == 2);
}

TEST_CASE("interviews: a round says who corrected the answer into it, and when; one of before says neither") {
    Record record = interview();
    std::string json = record_json(allotments(), record, RecordPurpose::autosave);
    CHECK(json.find(R"("corrected":"2020-10-30","by":"municipality"}])") != std::string::npos);
    CHECK(json.find(R"("corrected":"2020-10-31"}])") != std::string::npos);
    const auto replaced = [&](std::string_view what, std::string_view with) {
        std::string changed = json;
        changed.replace(changed.find(what), what.size(), with);
        return load(changed);
    };
    CHECK(in_short(replaced(R"("by":"municipality")", R"("by":"somebody")").diagnostics).find("by") !=
          std::string::npos);
    CHECK_FALSE(replaced(R"("corrected":"2020-10-30")", R"("corrected":"30.10.2020")").diagnostics.empty());
    CHECK_FALSE(replaced(R"("format":2)", R"("format":1)").diagnostics.empty());
    const Loaded<Record> before = replaced(R"(,"corrected":"2020-10-30","by":"municipality")", "");
    CHECK(before.diagnostics.empty());
    REQUIRE(before.value);
    CHECK(before.value->interview.evidence[0].made.empty());
}

TEST_CASE("interviews: an answer to what was not asked that year counts for nothing, which is said") {
    Record record = interview();
    record.data.details.date = "1999-10-05";
    record.data.questions[2].tally.rounds[0].counts[0] = 1;
    const Loaded<Record> loaded = load(record_json(allotments(), record, RecordPurpose::autosave));
    REQUIRE(loaded.value);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].id == "not-asked");
    CHECK(loaded.diagnostics[0].severity == Severity::warning);
}

TEST_CASE("interviews: a set without facts reads a record that has some, and says that they are left out") {
    engine::QuestionSet bare = allotments();
    for (engine::Question& question : bare.questions)
        question.facts.clear();
    const Loaded<Record> loaded =
        load_record(record_json(allotments(), interview(), RecordPurpose::autosave), bare, &towns());
    REQUIRE(loaded.value);
    CHECK(loaded.diagnostics.size() == 6); // of the earlier round, too
    CHECK(loaded.diagnostics.front().severity == Severity::warning);
    CHECK(loaded.value->interview.evidence[0].facts.empty());
}
