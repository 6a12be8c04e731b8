// Tables and lines of JSON through the program.
#include "program.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
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

std::string read_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const std::string names =
    "municipality,level,percent,range_low,range_high,points,known,max,shown,"
    "land.level,land.percent,land.range_low,land.range_high,land.points,land.known,land.max,land.shown,"
    "water.level,water.percent,water.range_low,water.range_high,water.points,water.known,water.max,water.shown";

} // namespace

TEST_CASE("score rows: a table gives a table, with the other columns kept in front") {
    const Run scored = score("", "name,plots,tools,tap,note\n\"A, B\",some,spade,yes,\"said \"\"so\"\"\"\nC,,,,\n");
    CHECK(scored.code == 0);
    CHECK(scored.err ==
          "pikatesti: standard input: columns that are no question are kept as they are: \"name\" and \"note\"\n");
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
                                 "yes,,,more\n6,yes,,Kuiva\n\"7,yes,,\n8,no,,\n");
    CHECK(scored.code == 1);
    const auto lines = lines_of(scored.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].rfind("2,", 0) == 0);
    CHECK(lines[2].rfind("8,", 0) == 0);
    CHECK(scored.err.find(
              "standard input:2: error: in the column \"plots\": there is no option \"yess\" [unknown-option]\n"
              "  mend: did you mean \"yes\"?\n") != std::string::npos);
    CHECK(scored.err.find("standard input:4: error: in the column \"plots\": only one option can be chosen") !=
          std::string::npos);
    CHECK(scored.err.find("standard input:5: error: in the column \"tools\": \"dk\" cannot be chosen together") !=
          std::string::npos);
    CHECK(scored.err.find("standard input:6: error: this row has 5 cells, the first row has 4") != std::string::npos);
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
    CHECK(unnamed.err.find("no column has the id or the text of a question as its name [no-question-column]") !=
          std::string::npos);
    CHECK(score("", "plots,plots\nyes,no\n").err.find("[duplicate-column]") != std::string::npos);
    CHECK(score("", "plots,land.percent\nyes,1\n").err.find("[taken-column]") != std::string::npos);
    CHECK(score("--input=csv", "").err.find("[empty-file]") != std::string::npos);
}

TEST_CASE("score rows: a column that is nearly a question is refused: its answers would be lost") {
    const Run scored = score("", "plots,toools\nyes,spade\n");
    CHECK(scored.code == 1);
    CHECK(scored.out == "");
    CHECK(scored.err.find("the column \"toools\" is no question of the set [unknown-column]\n  mend: did you mean "
                          "\"tools\"?") != std::string::npos);
}

TEST_CASE("score rows: questions by id in any case or by their text, options by label, municipalities by name") {
    const std::string by_key = lines_of(score("", "municipality,plots,tools,tap\n001,some,spade|hose,yes\n").out).at(1);
    const json set = json::parse(read_text(small_set));
    const auto& plots = set["questions"][0];
    const std::string text = plots["text"].begin().value();
    const std::string label = plots["options"][1]["label"].begin().value();
    REQUIRE(plots["options"][1]["key"] == "some");
    for (const std::string& heading : {std::string("PLOTS"), std::string("Plots "), text})
        for (const std::string& answer : {std::string("Some"), label}) {
            CAPTURE(heading);
            CAPTURE(answer);
            const Run scored =
                score("", "Kunta;\"" + heading + "\";Tools;TAP\n1;\"" + answer + "\";Hose, Spade;Kyll\u00E4\n");
            CHECK(scored.code == 0);
            std::string row = lines_of(scored.out).at(1);
            std::replace(row.begin(), row.end(), ',', '.');
            std::replace(row.begin(), row.end(), ';', ',');
            CHECK(row == by_key);
        }
}

TEST_CASE("score rows: the delimiter is the one that most headings are known with, not the most frequent sign") {
    const Run scored = score("", "plots;\"tap\";Other (e.g. a, b, c, d)\nyes;no;x\n");
    CHECK(scored.code == 0);
    CHECK(lines_of(scored.out).at(0).rfind("Other (e.g. a, b, c, d);municipality;", 0) == 0);
    CHECK(score("", "SEP=;\nplots;tap\nyes;no\n").code == 0);
}

TEST_CASE("score rows: Windows-1252 and UTF-16 are read as such, and that is said; no row is lost") {
    const std::string cells = "plots;note\nyes;plain\nno;Hyv\xE4\xE4 ty\xF6t\xE4 \x96 5 \x80\nyes;\xC5land\n";
    const Run scored = score("", cells);
    CHECK(scored.code == 0);
    CHECK(scored.err.find("standard input: read as Windows-1252\n") != std::string::npos);
    REQUIRE(lines_of(scored.out).size() == 4);
    CHECK(lines_of(scored.out)[2].rfind("Hyv\u00E4\u00E4 ty\u00F6t\u00E4 \u2013 5 \u20AC;", 0) == 0);
    CHECK(lines_of(scored.out)[3].rfind("\u00C5land;", 0) == 0);
    // Among letters that are UTF-8 it is a fault of one row.
    CHECK(score("", "plots;note\nyes;\u00E4\nno;\xE4\n").err.find("[not-utf-8]") != std::string::npos);
    for (const bool marked : {true, false})
        for (const bool little : {true, false}) {
            std::string wide = !marked ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
            for (const char letter : std::string("plots;note\nyes;\xE4\n"))
                wide += little ? std::string{letter, '\0'} : std::string{'\0', letter};
            const Run utf_16 = score("--input=csv", wide);
            CHECK(utf_16.code == 0);
            CHECK(utf_16.err.find("read as UTF-16") != std::string::npos);
            CHECK(utf_16.out.find("\n\u00E4;") != std::string::npos);
        }
}

TEST_CASE("score rows: rows of empty cells are nobody, and empty cells at the end may be left out") {
    const Run scored = score("", "id;plots;tools;tap\n1;yes\n;;;\n2;no;;;;\n ; ; ;\n");
    CHECK(scored.code == 0);
    CHECK(lines_of(scored.out).size() == 3);
    CHECK(scored.err.find("standard input: 2 rows with nothing in any cell were passed over\n") != std::string::npos);
}

TEST_CASE("score rows: rows that cannot be read make the code 1, unless they may be skipped; the summary counts them") {
    const std::string input = "plots;note\nyes;a\nyess;b\nno;c\n;\n";
    CHECK(score("", input).code == 1);
    CHECK(score("--skip-bad-rows --summary=summary.json", input).code == 0);
    CHECK(json::parse(read_text(folder() + "/summary.json")) ==
          json::parse(R"({"rows": 3, "scored": 2, "skipped": 1, "empty": 1,
        "stopped": false, "encoding": "UTF-8", "delimiter": ";", "kept_columns": ["note"], "faults": {"unknown-option": 1}})"));
    CHECK(score("--skip-bad-rows", "plots\nyess\n").code == 1); // nothing could be read
    CHECK(score("--summary=/nowhere/summary.json", input).code == 2);
}

TEST_CASE("score rows: two columns of one name are kept apart") {
    const Run scored = score("", "note,plots,note\na,yes,b\n");
    CHECK(lines_of(scored.out).at(0) == "note,note (2)," + names);
    CHECK(lines_of(scored.out).at(1).rfind("a,b,", 0) == 0);
}

TEST_CASE("score rows: a line of JSON that is too long is one fault, and the lines after it keep their numbers") {
    const std::string good = "{\"answers\": {\"plots\": \"yes\"}}\n";
    const std::string line = "{\"answers\": {}, \"x\": \"" + std::string(3 * 1024 * 1024, 'x') + "\"}\n";
    const Run scored = score("--input=jsonl", good + line + good + "{\"answers\": 1}\n");
    CHECK(lines_of(scored.out).size() == 2);
    CHECK(scored.err.find("standard input:2: error: the row goes on for more than a megabyte") != std::string::npos);
    CHECK(scored.err.find("never closed") == std::string::npos); // what a table's row is told
    CHECK(scored.err.find("standard input:4: error: ") != std::string::npos);
    CHECK(scored.err.find("2 of 4 rows were skipped") != std::string::npos);
}

TEST_CASE("score rows: lines of JSON give lines of JSON, with their other members and the same result as one object") {
    const std::string answers = R"({"plots": "some", "tools": ["spade"], "tap": "yes"})";
    const Run scored = score("", "{\"id\": 7, \"answers\": " + answers + "}\n\n{\"answers\": {\"plots\": \"x\"}}\n" +
                                     R"({"answers": {}, "tags": ["a", {"b": null}], "municipality": "002"})");
    CHECK(scored.code == 1);
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

TEST_CASE("score: a full disk stops it at once, however many rows are still to come") {
    // Rows without end: only stopping ends this.
    const Run full =
        run("--version; { echo plots; yes yes; } | timeout 60 '" PIKATESTI_PROGRAM "' score --input=csv '" + small_set +
            "' - >/dev/full");
    CHECK(full.code == 2);
    CHECK(full.err.find("pikatesti: cannot write the output: ") != std::string::npos);
}
