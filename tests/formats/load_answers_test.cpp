#include "files.h"
#include "formats/answers/load_answers.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

AnswerRecords good(const std::string& json) {
    CAPTURE(json);
    Loaded<AnswerRecords> loaded = load_answers(json, allotments(), &towns());
    CHECK(in_short(loaded.diagnostics) == "");
    REQUIRE(loaded.value);
    return *loaded.value;
}

engine::Answer answer_to_tools(const std::string& value) {
    return good("{\"answers\": {\"tools\": " + value + "}}").records.at(0).answers.at(1);
}

std::string faults(const std::string& json) {
    const Loaded<AnswerRecords> loaded = load_answers(json, allotments(), &towns());
    CHECK(!loaded.value);
    return in_short(loaded.diagnostics);
}

} // namespace

TEST_CASE("answers: one object is one record, a list is as many as it has") {
    CHECK(!good(R"({"answers": {}})").is_array);
    CHECK(good(R"({"answers": {}})").records.size() == 1);
    CHECK(good(R"([{"answers": {}}])").is_array);
    CHECK(good(R"([{"answers": {}}, {"answers": {"tap": "no"}}])").records.size() == 2);
    CHECK(good("[]").records.empty());
    CHECK(good("[]").is_array);
}

TEST_CASE("answers: an answer is an option key or a list of keys, whatever the question's choice") {
    CHECK(answer_to_tools("\"hose\"").options == std::vector<std::size_t>{1});
    CHECK(answer_to_tools("[\"hose\"]").options == std::vector<std::size_t>{1});
    CHECK(answer_to_tools("[\"hose\", \"spade\"]").options == std::vector<std::size_t>{0, 1});
    CHECK(answer_to_tools("[\"hose\"]").state == engine::Answer::State::given);
    const engine::Answer tap = good(R"({"answers": {"tap": ["no"]}})").records[0].answers[2];
    CHECK(tap.options == std::vector<std::size_t>{1});
}

TEST_CASE("answers: what is left out, null or empty is not answered") {
    CHECK(answer_to_tools("null") == engine::Answer{});
    CHECK(answer_to_tools("[]") == engine::Answer{});
    CHECK(good(R"({"answers": {}})").records[0].answers == engine::Answers(3));
}

TEST_CASE("answers: questions may be answered that are not asked, and in any order") {
    const engine::Answers answers =
        good(R"({"answers": {"tap": "yes", "tools": "spade", "plots": "no"}})").records[0].answers;
    CHECK(answers[0].options == std::vector<std::size_t>{2});
    CHECK(answers[1].options == std::vector<std::size_t>{0});
    CHECK(answers[2].options == std::vector<std::size_t>{0});
}

TEST_CASE("answers: the municipality is looked up, and may be left open in several ways") {
    const AnswerRecord record = good(R"({"municipality": "001", "answers": {}})").records[0];
    CHECK(record.municipality == "001");
    CHECK(record.traits == engine::Traits{"rainy"});
    for (const char* open :
         {R"({"answers": {}})", R"({"municipality": null, "answers": {}})", R"({"municipality": "", "answers": {}})"}) {
        CHECK(good(open).records[0].municipality.empty());
        CHECK(good(open).records[0].traits.empty());
    }
    CHECK(load_answers(R"({"municipality": "999", "answers": {}})", allotments()).value);
}

TEST_CASE("answers: every fault of every record is reported, and no record is returned") {
    CHECK(faults("[{\"answers\": {\"plot\": \"yes\"}},\n {\"answers\": {\"tap\": \"maybe\"}},\n 7]") ==
          "1:15 unknown-reference /0/answers/plot\n2:22 unknown-reference /1/answers/tap\n3:2 wrong-type /2\n");
    CHECK(faults("\"yes\"") == "1:1 wrong-type\n");
    CHECK(faults(R"({"answers": {"tools": ["dk", "hose"]}})") == "1:23 exclusive-combined /answers/tools\n");
    CHECK(faults(R"({"answers": {"tools": "spade", "tools": "hose"}})") == "1:32 duplicate-key /answers/tools\n");
}
