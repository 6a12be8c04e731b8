// The list of municipalities and the language files, and telling files apart.
#include "files.h"
#include "formats/json/diagnostic_at.h"
#include "formats/messages/load_messages.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/recognise.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

TEST_CASE("municipalities: each has its code, names, region and traits") {
    const engine::MunicipalityList& list = towns();
    REQUIRE(list.municipalities.size() == 3);
    CHECK(list.credit.in("fi") == "Invented");
    CHECK(list.municipalities[0].code == "001");
    CHECK(list.municipalities[0].name.in("en") == "Rainham");
    CHECK(list.municipalities[1].region.in("en") == "North");
    CHECK(list.municipalities[1].traits == engine::Traits{"island", "lake"});
    CHECK(list.municipalities[2].traits.empty());
}

TEST_CASE("municipalities: the real list is good and has the 308 of Finland") {
    const std::string text = read_file("questions/municipalities.json");
    const Loaded<engine::MunicipalityList> loaded = load_municipalities(text);
    CHECK(in_short(loaded.diagnostics) == "");
    REQUIRE(loaded.value);
    CHECK(loaded.value->municipalities.size() == 308);
    const engine::Municipality* helsinki = loaded.value->find("091");
    REQUIRE(helsinki);
    CHECK(helsinki->name.in("sv") == "Helsingfors");
    CHECK(helsinki->traits == engine::Traits{"no_wellbeing_services_county"});
}

TEST_CASE("messages: names and texts come in the order of the file, without comments") {
    const auto loaded = load_messages("{\"$comment\": [1], \"next\": \"Seuraava\", \"back\": \"Takaisin\"}");
    REQUIRE(loaded.value);
    REQUIRE(loaded.value->size() == 2);
    CHECK((*loaded.value)[0] == std::pair<std::string, std::string>("next", "Seuraava"));
    CHECK((*loaded.value)[1] == std::pair<std::string, std::string>("back", "Takaisin"));
}

TEST_CASE("files: a list of municipalities is told from a question set by its keys") {
    CHECK(recognise(read_file("questions/municipalities.json")) == FileKind::municipality_list);
    CHECK(recognise(real_set_text()) == FileKind::question_set);
    CHECK(recognise("{}") == FileKind::question_set);
    CHECK(recognise("not json") == FileKind::question_set);
    CHECK(recognise("[]") == FileKind::question_set);
    CHECK(recognise(R"({"municipalities": [], "questions": []})") == FileKind::question_set);
}

TEST_CASE("files: a fault found outside stands at the value it is about") {
    const std::string json = "{\n  \"municipalities\": \"nowhere.json\"\n}";
    const Diagnostic diagnostic =
        diagnostic_at(json, "/municipalities", Fault::unreadable_file, {"nowhere.json", "No such file"});
    CHECK(in_short({diagnostic}) == "2:21 unreadable-file /municipalities\n");
    CHECK(diagnostic.message == "cannot read \"nowhere.json\": No such file");
    CHECK(in_short({diagnostic_at("{", "/a", Fault::unreadable_file, {})}) == "1:1 unreadable-file /a\n");
}
