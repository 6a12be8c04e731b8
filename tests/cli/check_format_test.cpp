// What check prints for programs, and how errors and warnings are told apart.
#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti::cli;
using nlohmann::json;

namespace {

const std::string set_with_warnings = in_repository("tests/lint/missing-language.json");

} // namespace

TEST_CASE("check formats: JSON has every field of every diagnostic, and the sums") {
    write_file("broken.json", R"({"format": 1, "titel": {}})");
    const Run found = run("check --format=json broken.json '" + set_with_warnings + "'");
    CHECK(found.code == 1);
    CHECK(found.err == "");
    const json all = json::parse(found.out);
    REQUIRE(all["files"].size() == 2);
    const json& broken = all["files"][0];
    CHECK(broken["file"] == "broken.json");
    CHECK(broken["errors"] == broken["diagnostics"].size());
    const json unknown = broken["diagnostics"].back();
    CHECK(unknown["severity"] == "error");
    CHECK(unknown["id"] == "unknown-key");
    CHECK(unknown["line"] == 1);
    CHECK(unknown["column"] == 15);
    CHECK(unknown["pointer"] == "/titel");
    CHECK(unknown["mend"] == "did you mean \"title\"?");
    CHECK(unknown["see"] == nullptr);
    CHECK(unknown["value"] == "title");
    CHECK(unknown["values"][0] == "titel");
    CHECK(unknown["also_on"].empty());
    CHECK(unknown["edits"] == json::array({{{"offset", 14}, {"length", 7}, {"text", "\"title\""}}}));
    const json& warned = all["files"][1];
    CHECK(warned["errors"] == 0);
    CHECK(warned["warnings"] == warned["diagnostics"].size());
    CHECK(warned["diagnostics"][1]["see"] == "questions/README.md#missing-language");
    CHECK(all["errors"] == broken["errors"]);
    CHECK(all["warnings"] == warned["warnings"]);
}

TEST_CASE("check formats: JSON stays JSON where the file is not UTF-8") {
    write_file("latin1.json", "{\"k\xE4y\": 1, \"format\": 1,}");
    CHECK(json::parse(run("check --format=json latin1.json").out, nullptr, false).is_object());
}

TEST_CASE("check formats: annotations for GitHub are one line each, with what would end them escaped") {
    write_file("a,b.json", "{\n  \"titel\": 1\n}\n");
    const Run found = run("check --format=github a,b.json '" + set_with_warnings + "'");
    CHECK(found.code == 1);
    CHECK(
        found.out.find("::error file=a%2Cb.json,line=2,col=3,title=unknown-key::the key \"titel\" means nothing here%0A"
                       "at /titel%0Amend: did you mean \"title\"?\n") != std::string::npos);
    CHECK(found.out.find("::warning file=" + set_with_warnings + ",line=14,col=") != std::string::npos);
}

TEST_CASE("check formats: warnings alone are code 0, and with --strict code 1") {
    const Run lenient = run("check '" + set_with_warnings + "'");
    CHECK(lenient.code == 0);
    CHECK(lenient.err.find(": warning: this text is missing in \"en\"") != std::string::npos);
    CHECK(lenient.err.find("\n  see: questions/README.md#missing-language\n") != std::string::npos);
    CHECK(lenient.out.find(" examples, ") != std::string::npos);
    CHECK(lenient.out.find(" warnings\n") != std::string::npos);
    const Run strict = run("check --strict '" + set_with_warnings + "'");
    CHECK(strict.code == 1);
    CHECK(strict.out == "");
    CHECK(run("check --strict '" + in_repository("questions/example-minimal.json") + "'").code == 0);
}

TEST_CASE("check formats: an option that does not exist is code 2") {
    for (const std::string& option :
         {std::string("--format=xml"), std::string("--format"), std::string("--output=csv")}) {
        CAPTURE(option);
        const Run wrong = run("check " + option + " '" + set_with_warnings + "'");
        CHECK(wrong.code == 2);
        CHECK(wrong.err.find("check has no option " + option) != std::string::npos);
    }
}

TEST_CASE("check formats: the list that a set names is checked with it") {
    write_file("towns.json", R"({"format": 1})");
    write_file("set.json", read_file("tests/formats/allotments.json"));
    const Run found = run("check --format=json set.json");
    CHECK(found.code == 1);
    const json all = json::parse(found.out);
    REQUIRE(all["files"].size() == 2);
    CHECK(all["files"][0]["file"] == "towns.json");
    CHECK(all["files"][1]["diagnostics"].dump().find("unreadable-file") != std::string::npos);
}
