#include "formats/texts/export_texts.h"
#include "formats/texts/import_texts.h"

#include "files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti::formats;
using nlohmann::json;

namespace {

const std::string set = R"({
  "languages": ["fi", "sv"],
  "title": {
    "fi": "Onko kylä\u00adtalo valmis?",
    "sv": "Är bystugan redo?"
  },
  "goals": [{"id": "news", "name": {"fi": "Tieto", "sv": "Information"}, "texts": {"weak": {"fi": "Heikko"}}}],
  "sources": {"72h": {"title": {"fi": "72 tuntia"}, "url": {"fi": "https://72tuntia.fi/"}}},
  "questions": [
    {"id": "heating", "text": {"fi": "Onko lämmin; entä \"kuiva\"?"}, "options": [{"key": "yes", "label": {"fi": "On"}}],
     "next_step": {"title": {"fi": "Askel"}, "text": {"fi": "Kävele"}}}
  ],
  "examples": [{"name": "one", "answers": {"heating": "yes"}, "expect": {}}]
}
)";

std::string exported(const std::string& text, const std::vector<std::string>& languages = {}) {
    Report report(text);
    return export_texts(JsonDocument::parse(report), languages);
}

std::vector<std::string> ids_of(const ImportedTexts& imported) {
    std::vector<std::string> ids;
    for (const Diagnostic& diagnostic : imported.diagnostics)
        ids.push_back(diagnostic.id);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("texts: a row for each text, named by ids, and a column for each language") {
    CHECK(exported(set) == "\xEF\xBB\xBFpointer;fi;sv\r\n"
                           "/title;Onko kylä\xC2\xADtalo valmis?;Är bystugan redo?\r\n"
                           "/goals/news/name;Tieto;Information\r\n"
                           "/goals/news/texts/weak;Heikko;\r\n"
                           "/sources/72h/title;72 tuntia;\r\n"
                           "/questions/heating/text;\"Onko lämmin; entä \"\"kuiva\"\"?\";\r\n"
                           "/questions/heating/options/yes/label;On;\r\n"
                           "/questions/heating/next_step/title;Askel;\r\n"
                           "/questions/heating/next_step/text;Kävele;\r\n");
    CHECK(exported(set, {"fi", "uk"}).substr(3, 15) == "pointer;fi;uk\r\n");
}

TEST_CASE("texts: what was exported changes nothing when it is imported") {
    for (const std::string& text :
         {set, read_file("questions/jarjestoystavallinen-kunta.json"), read_file("questions/example-minimal.json")}) {
        const ImportedTexts imported = import_texts(text, exported(text));
        CHECK(imported.text == text);
        CHECK(imported.changed == 0);
        CHECK(ids_of(imported) == Ids{});
    }
}

TEST_CASE("texts: a translation comes where it belongs, and the rest stays as it is written") {
    const ImportedTexts imported = import_texts(set, "pointer;sv\n"
                                                     "/title;Är by\xC2\xADstugan \"färdig\"?\n"
                                                     "/questions/heating/text;\"Är det varmt;\ntorrt?\"\n"
                                                     "/questions/heating/options/yes/label;\n");
    std::string expected = set;
    const auto replace = [&](const std::string& from, const std::string& to) {
        REQUIRE(expected.find(from) != std::string::npos);
        expected.replace(expected.find(from), from.size(), to);
    };
    replace("Är bystugan redo?", "Är by\\u00adstugan \\\"färdig\\\"?");
    replace("\\\"kuiva\\\"?\"}", "\\\"kuiva\\\"?\", \"sv\": \"Är det varmt; torrt?\"}");
    CHECK(imported.text == expected);
    CHECK(imported.changed == 2);
    CHECK(imported.languages == Ids{});
    CHECK(ids_of(imported) == Ids{});
}

TEST_CASE("texts: a new language is listed, a plain one follows the one that it is of") {
    const ImportedTexts imported =
        import_texts(set, "pointer,fi,fi-simple,uk\n/title,Onko kylä\xC2\xADtalo valmis?,Onko talo valmis?,Готово?\n");
    const json after = json::parse(imported.text);
    CHECK(after["languages"] == json::array({"fi", "sv", "uk"}));
    CHECK(imported.languages == Ids{"uk"});
    CHECK(
        imported.text.find("valmis?\",\n    \"fi-simple\": \"Onko talo valmis?\",\n    \"sv\": \"Är bystugan redo?\",\n"
                           "    \"uk\": \"Готово?\"\n  }") != std::string::npos);

    CHECK(after["title"]["fi-simple"] == "Onko talo valmis?");
    CHECK(after["title"]["uk"] == "Готово?");
    CHECK(json::parse(import_texts(imported.text, exported(imported.text)).text) == after);
}

TEST_CASE("texts: the original is compared, never taken; a translation of another one is stale") {
    const ImportedTexts imported = import_texts(set, "pointer;fi;sv\n/goals/news/name;Tiedotus;Kunskap\n");
    const json after = json::parse(imported.text);
    CHECK(after["goals"][0]["name"] == json({{"fi", "Tieto"}, {"sv", "Kunskap"}}));
    REQUIRE(ids_of(imported) == Ids{"stale-translation"});
    CHECK(imported.diagnostics[0].line == 2);
    CHECK(imported.diagnostics[0].pointer == "/goals/news/name");
    CHECK(imported.diagnostics[0].severity == Severity::warning);
}

TEST_CASE("texts: rows follow questions that were moved, and none is dropped in silence") {
    json moved = json::parse(set);
    moved["questions"].insert(moved["questions"].begin(), json{{"id", "new"}, {"text", {{"fi", "Uusi"}}}});
    const ImportedTexts imported =
        import_texts(moved.dump(), "pointer;sv;huom\n/questions/heating/text;Varmt?;x\n/questions/gone/text;Borta;\n");
    const json after = json::parse(imported.text);
    CHECK(after["questions"][1]["text"]["sv"] == "Varmt?");
    CHECK(ids_of(imported) == Ids{"unknown-column", "unknown-pointer"});
    CHECK(ids_of(import_texts(set, "fi;sv\nTieto;Kunskap\n")) == Ids{"no-pointer-column"});
    CHECK(import_texts(set, "fi;sv\nTieto;Kunskap\n").text.empty());
    CHECK(ids_of(import_texts(set, "")) == Ids{"no-pointer-column"});
    CHECK(ids_of(import_texts("{\"title\": ", "pointer;sv\n")) != Ids{});
}

TEST_CASE("texts: tables as spreadsheets save them, in Windows-1252 or UTF-16") {
    const std::string latin = "pointer;fi;sv\r\n/title;;\xC4r det klart?\r\n;;\r\n";
    CHECK(json::parse(import_texts(set, latin).text)["title"]["sv"] == "Är det klart?");
    std::string wide = "\xFF\xFE";
    for (const char letter : std::string("pointer\tsv\r\n/title\tKlart?\r\n"))
        wide.append({letter, '\0'});
    CHECK(json::parse(import_texts(set, wide).text)["title"]["sv"] == "Klart?");
}
