// Tables and lines of JSON through the program.
#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

using namespace pikatesti::cli;
using nlohmann::json;

namespace {

const std::string small_set = in_repository("tests/formats/allotments.json");

Run score(const std::string& options, const std::string& input) {
    return run("score " + options + " '" + small_set + "' -", input);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

const std::string names =
    "municipality,level,percent,range_low,range_high,points,known,max,shown,"
    "land.level,land.percent,land.range_low,land.range_high,land.points,land.known,land.max,land.shown,"
    "water.level,water.percent,water.range_low,water.range_high,water.points,water.known,water.max,water.shown";

} // namespace

TEST_CASE("score rows: a table gives a table, with the other columns kept in front") {
    const Run scored = score("", "name,plots,tools,tap,note\n\"A, B\",some,spade,yes,\"said \"\"so\"\"\"\nC,,,,\n");
    CHECK(scored.code == 0);
    CHECK(scored.err == "");
    const auto lines = lines_of(scored.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "name,note," + names);
    CHECK(lines[1] ==
          "\"A, B\",\"said "
          "\"\"so\"\"\",,green,50,50,50,7.5,15,15,true,low,42,42,42,2.5,6,6,true,high,83,83,83,2.5,3,3,true");
    CHECK(lines[2] == "C,,,not_enough,,0,100,0,0,15,false,not_enough,,0,100,0,0,6,false,not_enough,,0,100,0,0,3,false");
}

TEST_CASE("score rows: as Finnish spreadsheets write it, with semicolons, a byte order mark and CRLF, it comes back") {
    const Run scored = score("", "\xEF\xBB\xBFmunicipality;plots;tools;tap\r\n1;some;spade|hose;yes\r\n");
    CHECK(scored.code == 0);
    CHECK(scored.out.rfind("\xEF\xBB\xBFmunicipality;level;", 0) == 0);
    CHECK(scored.out.find("\r\n001;") != std::string::npos);  // the zeros are back
    CHECK(scored.out.find(";3,5;6;6;") != std::string::npos); // a decimal comma
}

TEST_CASE("score rows: several options of one cell, parted by whatever is no part of a key") {
    const std::string one = lines_of(score("", "plots,tools\nyes,hose|spade\n").out).at(1);
    for (const std::string& cell : {std::string("spade hose"), std::string("\"spade, hose\""),
                                    std::string("\"hose;spade\""), std::string("spade+hose")}) {
        CAPTURE(cell);
        CHECK(lines_of(score("", "plots,tools\nyes," + cell + "\n").out).at(1) == one);
    }
}

TEST_CASE("score rows: a row that is wrong is reported by its line and its column, and skipped") {
    const Run scored = score("", "id,plots,tools,municipality\n1,yess,,\n2,yes,,\n3,\"yes,no\",,\n4,yes,spade|dk,\n5,"
                                 "yes\n6,yes,,Kuiva\n\"7,yes,,\n8,no,,\n");
    CHECK(scored.code == 0);
    const auto lines = lines_of(scored.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].rfind("2,", 0) == 0);
    CHECK(lines[2].rfind("8,", 0) == 0);
    CHECK(scored.err.find(
              "standard input:2: error: in the column \"plots\": there is no option \"yess\" [unknown-option]\n"
              "  mend: did you mean \"yes\"?\n") == 0);
    CHECK(scored.err.find("standard input:4: error: in the column \"plots\": only one option can be chosen") !=
          std::string::npos);
    CHECK(scored.err.find("standard input:5: error: in the column \"tools\": \"dk\" cannot be chosen together") !=
          std::string::npos);
    CHECK(scored.err.find("standard input:6: error: this row has 2 cells, the first row has 4") != std::string::npos);
    CHECK(scored.err.find("standard input:7: error: there is no municipality \"Kuiva\" in the list") !=
          std::string::npos);
    CHECK(scored.err.find("standard input:8: error: the quote that a cell of this row begins with is never closed") !=
          std::string::npos);
    CHECK(scored.err.find("pikatesti: standard input: 6 of 8 rows were skipped\n") != std::string::npos);
}

TEST_CASE(
    "score rows: with --strict the first row that is wrong ends it with code 1; code 1 too where no row is right") {
    const Run strict = score("--strict", "plots\nyes\nyess\nno\n");
    CHECK(strict.code == 1);
    CHECK(lines_of(strict.out).size() == 2);
    CHECK(score("", "plots\nyess\n").code == 1);
}

TEST_CASE("score rows: a table that cannot be meant is refused as a whole") {
    const Run unnamed = score("", "a,b\n1,2\n");
    CHECK(unnamed.code == 1);
    CHECK(unnamed.out == "");
    CHECK(unnamed.err.find("no column has the id of a question as its name [no-question-column]") != std::string::npos);
    CHECK(score("", "plots,plots\nyes,no\n").err.find("[duplicate-column]") != std::string::npos);
    CHECK(score("", "plots,land.percent\nyes,1\n").err.find("[taken-column]") != std::string::npos);
    CHECK(score("--input=csv", "").err.find("[empty-file]") != std::string::npos);
}

TEST_CASE("score rows: a column that is nearly a question is pointed out and kept") {
    const Run scored = score("", "plots,toools\nyes,spade\n");
    CHECK(scored.code == 0);
    CHECK(scored.err.find("warning: the column \"toools\" is no question and is kept as it is [unknown-column]\n"
                          "  mend: did you mean \"tools\"?\n") != std::string::npos);
    CHECK(lines_of(scored.out).at(0) == "toools," + names);
}

TEST_CASE("score rows: lines of JSON give lines of JSON, with their other members and the same result as one object") {
    const std::string answers = R"({"plots": "some", "tools": ["spade"], "tap": "yes"})";
    const Run scored = score("", "{\"id\": 7, \"answers\": " + answers + "}\n\n{\"answers\": {\"plots\": \"x\"}}\n" +
                                     R"({"answers": {}, "tags": ["a", {"b": null}], "municipality": "002"})");
    CHECK(scored.code == 0);
    CHECK(scored.err.find("standard input:3: error: at /answers/plots: there is no option \"x\"") == 0);
    const auto lines = lines_of(scored.out);
    REQUIRE(lines.size() == 2);
    const json first = json::parse(lines[0]);
    CHECK(first["id"] == 7);
    CHECK(first["result"] == json::parse(score("", "{\"answers\": " + answers + "}").out));
    const json second = json::parse(lines[1]);
    CHECK(second["tags"] == json::parse(R"(["a", {"b": null}])"));
    CHECK(second["municipality"] == "002");
}

TEST_CASE("score rows: --output turns one into the other") {
    const Run lines = score("--output=jsonl", "note,plots\n\"a \"\"b\"\"\",yes\n");
    CHECK(json::parse(lines.out)["note"] == "a \"b\"");
    CHECK(json::parse(lines.out)["result"]["level"] == "not_enough");
    const Run table =
        score("--output=csv", "{\"answers\": {\"plots\": \"yes\"}, \"note\": \"a, b\"}\n{\"answers\": {}}\n");
    CHECK(lines_of(table.out).at(0) == "note," + names);
    CHECK(lines_of(table.out).at(1).rfind("\"a, b\",,not_enough,", 0) == 0);
    CHECK(lines_of(table.out).at(2).rfind(",,not_enough,", 0) == 0);
    CHECK(score("--output=csv", "{\"answers\": {}}").code == 2); // one object is no row
}

TEST_CASE("score rows: the name of the file tells what is in it") {
    write_file("answers.csv", "plots\nyes\n");
    write_file("answers.jsonl", "{\"answers\": {\"plots\": \"yes\"}}\n");
    CHECK(lines_of(run("score '" + small_set + "' answers.csv").out).at(0) == names);
    CHECK(json::parse(run("score '" + small_set + "' answers.jsonl").out).contains("result"));
    CHECK(run("score '" + small_set + "' nowhere.csv").code == 2);
}
