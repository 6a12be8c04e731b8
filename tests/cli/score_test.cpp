#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti::cli;
using nlohmann::json;

namespace {

const std::string set_path = in_repository("questions/jarjestoystavallinen-kunta.json");

Run score(const json& answers) { return run("score '" + set_path + "' -", answers.dump()); }

json result_of(const json& answers) {
    const Run scored = score(answers);
    CHECK(scored.code == 0);
    CHECK(scored.err.empty());
    return json::parse(scored.out, nullptr, false);
}

} // namespace

TEST_CASE("score: every example of the set gives, through the program, what it expects") {
    const json set = json::parse(read_file("questions/jarjestoystavallinen-kunta.json"));
    json records = json::array();
    for (const json& example : set["examples"]) {
        json record = {{"answers", example["answers"]}};
        if (example.contains("municipality"))
            record["municipality"] = example["municipality"];
        records.push_back(record);
    }
    REQUIRE(records.size() >= 15);
    const json results = result_of(records);
    REQUIRE(results.size() == records.size());
    for (std::size_t i = 0; i < records.size(); i++) {
        const json& expect = set["examples"][i]["expect"];
        CAPTURE(set["examples"][i]["name"].dump());
        for (const auto& [field, value] : expect.items()) {
            if (field != "goals")
                CHECK(results[i][field] == value);
        }
        const json goals = expect.value("goals", json::object());
        for (const auto& [goal, fields] : goals.items()) {
            for (const auto& [field, value] : fields.items())
                CHECK(results[i]["goals"][goal][field] == value);
        }
    }
}

TEST_CASE("score: one object gives one object, with every field and goal") {
    const json result = result_of({{"answers", {{"rakenne-pysyva", "yes"}}}});
    REQUIRE(result.is_object());
    for (const char* field : {"level", "percent", "range", "points", "known", "max", "shown", "goals"})
        CHECK(result.contains(field));
    CHECK(result["goals"].size() == 4);
    CHECK(result["points"] == 10);
    CHECK(result["max"] == 100);
    CHECK(result["level"] == "not_enough");
    CHECK(result["percent"] == 100);
    CHECK(result["range"] == json({10, 100}));
}

TEST_CASE("score: the municipality decides which questions apply") {
    // The earlier revision has a question that is left out in Helsinki.
    write_file("municipalities.json", read_file("questions/municipalities.json"));
    write_file("earlier.json", read_file("tests/formats/jarjestoystavallinen-kunta-2026-11-23.json"));
    for (const auto& [municipality, maximum] : {std::pair{"758", 100}, std::pair{"091", 92}}) {
        const json answers = {{"municipality", municipality}, {"answers", json::object()}};
        const Run scored = run("score earlier.json -", answers.dump());
        CHECK(json::parse(scored.out)["max"] == maximum);
    }
}

TEST_CASE("score: answers may come from a file, an empty list gives an empty list") {
    write_file("answers.json", R"([{"answers": {}}])");
    const Run scored = run("score '" + set_path + "' answers.json");
    CHECK(scored.code == 0);
    CHECK(json::parse(scored.out, nullptr, false).size() == 1);
    CHECK(score(json::array()).out == "[]\n");
}

TEST_CASE("score: faulty answers are code 1 with their place, and nothing on standard output") {
    const Run wrong = run("score '" + set_path + "' -",
                          "{\"municipality\": \"Rovaniemi\",\n \"answers\": {\"ohje-olemasa\": \"no\"}}");
    CHECK(wrong.code == 1);
    CHECK(wrong.out.empty());
    CHECK(wrong.err.find("standard input:1:18: error: there is no municipality \"Rovaniemi\" in the list "
                         "[unknown-municipality]") != std::string::npos);
    CHECK(wrong.err.find("did you mean \"698\"?") != std::string::npos);
    CHECK(wrong.err.find("standard input:2:14: error: there is no question \"ohje-olemasa\" [unknown-reference]") !=
          std::string::npos);
    CHECK(wrong.err.find("did you mean \"ohje-olemassa\"?") != std::string::npos);
}

TEST_CASE("score: a faulty set is code 1, files that are not there are code 2") {
    write_file("bad.json", "{}");
    CHECK(run("score bad.json -", "{}").code == 1);
    CHECK(run("score nowhere.json -", "{}").code == 2);
    const Run answers = run("score '" + set_path + "' nowhere.json");
    CHECK(answers.code == 2);
    CHECK(answers.err == "pikatesti: cannot read nowhere.json: No such file or directory\n");
}

TEST_CASE("score: the set may come from standard input, with the list it names beside the working folder") {
    write_file("towns.json", read_file("tests/formats/towns.json"));
    write_file("answers.json", R"({"municipality": "001", "answers": {"plots": "no"}})");
    const Run scored = run("score - answers.json", read_file("tests/formats/allotments.json"));
    CHECK(scored.code == 0);
    CHECK(json::parse(scored.out, nullptr, false)["max"] == 13);
}
