#include "formats/json/write_diagnostics.h"

#include "formats/diagnostics/diagnostics_json.h"
#include "formats/json/write_mended.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti::formats;

TEST_CASE("diagnostics: the web modules and the program write the same members") {
    Diagnostic placed;
    placed.severity = Severity::warning;
    placed.id = "untranslated";
    placed.line = 12;
    placed.column = 7;
    placed.pointer = "/title/sv";
    placed.message = "the \"text\"";
    placed.mend = "translate it";
    placed.see = "questions/README.md#untranslated";
    Diagnostic without_place;
    without_place.id = "unreadable-file";
    const std::vector<Diagnostic> diagnostics{placed, without_place};
    JsonWriter json;
    write_diagnostics(json, diagnostics);
    auto program = nlohmann::json::parse(diagnostics_json({{"set.json", diagnostics, {}}}));
    const auto web = nlohmann::json::parse(json.take());
    for (auto& diagnostic : program["files"][0]["diagnostics"]) {
        for (const char* for_authors : {"value", "values", "also_on"})
            CHECK(diagnostic.erase(for_authors) == 1);
    }
    CHECK(web == program["files"][0]["diagnostics"]);
    CHECK(web[0]["line"] == 12);
    CHECK(web[1]["line"] == nullptr);
    CHECK(web[1]["column"] == nullptr);
    CHECK(web[1]["see"] == nullptr);
}

TEST_CASE("diagnostics: what carries a mend out is written alike, and left out where there is nothing") {
    Diagnostic diagnostic;
    diagnostic.id = "trailing-comma";
    diagnostic.value = "x";
    diagnostic.values = {"list", "", "", "x"};
    diagnostic.also_on = {7, 12};
    const std::vector<Diagnostic> diagnostics{diagnostic, diagnostic};
    const std::vector<TextEdits> mends{{{7, 1, ""}, {9, 0, "\"ä\""}}, {}};
    JsonWriter json;
    write_mended(json, diagnostics, mends);
    const auto program = nlohmann::json::parse(diagnostics_json({{"set.json", diagnostics, mends}}));
    const auto web = nlohmann::json::parse(json.take());
    CHECK(web == program["files"][0]["diagnostics"]);
    CHECK(web[0]["edits"][1] == nlohmann::json{{"offset", 9}, {"length", 0}, {"text", "\"ä\""}});
    CHECK_FALSE(web[1].contains("edits"));
    CHECK(web[0]["values"][0] == "list");
    CHECK(web[0]["also_on"] == nlohmann::json{7, 12});
}
