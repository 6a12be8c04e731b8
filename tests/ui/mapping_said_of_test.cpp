// Wherever a mapping tells what was answered it tells whose answers those are and of how many, and that nobody was asked where they
// were compiled from documents: on every screen, paper and picture.
#include "mapping_harness.h"

#include "ui/mapping/card_screen.h"
#include "ui/mapping/gap_section.h"
#include "ui/mapping/slide.h"
#include "ui/mapping/table_words.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using namespace pikatesti;
using namespace pikatesti::tests;
using engine::Voice;
using ui::mapping::Paper;
using ui::mapping::Picture;
using ui::mapping::Screen;

namespace {

constexpr const char* tornio = "851"; // officials and associations are in the example

// Officials of Tornio in 2020, after those of the example.
std::string officials(const engine::QuestionSet& set, const char* method) {
    return R"({"format":2,"kind":"interview","id":"later","voice":"official","method":")" + std::string(method) +
           R"(","set":{"id":")" + set.id + R"(","revision":")" + set.revision +
           R"("},"municipality":"851","date":"2020-12-30","people":1,"questions":{"rakenne-pysyva":{"rounds":[)" +
           R"({"counts":{"yes":1}}]},"rakenne-tapaamiset":{"rounds":[{"counts":{"partly":1}}]}}})" + "\n";
}

std::string words_of(const std::vector<ui::kit::Node>& nodes) {
    std::string words;
    for (const ui::kit::Node& node : nodes)
        words += node.name + "|" + node.value + "|" + node.description + "\n";
    return words;
}

using Told = std::map<std::string, std::string>;

// All that tells what was answered, by what it is.
Told told(const char* method, Voice voice) {
    MappingHarness harness;
    ui::mapping::Model& model = harness.model();
    harness.open_lapland_with(officials(model.set, method));
    const std::pair<Screen, const char*> screens[] = {{Screen::table, "table"},
                                                      {Screen::map, "map"},
                                                      {Screen::weak, "weak points"},
                                                      {Screen::years, "years"},
                                                      {Screen::report, "report"}};
    Told told;
    for (const auto& [screen, name] : screens) {
        model.go(screen);
        model.table.voice = voice;
        harness.frame();
        told[name] = words_of(harness.app.nodes());
    }
    ui::mapping::show_card(model, tornio);
    model.table.voice = voice;
    harness.frame();
    told["card"] = words_of(harness.app.nodes());
    const std::pair<Paper, const char*> papers[] = {{Paper::region, "paper of the region"},
                                                    {Paper::card, "paper of the card"},
                                                    {Paper::all_cards, "paper of all cards"},
                                                    {Paper::report, "paper of the report"}};
    for (const auto& [paper, name] : papers) {
        model.print(paper);
        told[name] = words_of(harness.app.document(680));
    }
    for (const Picture picture : {Picture::map, Picture::table})
        told[picture == Picture::map ? "picture of the map" : "picture of the table"] =
            ui::mapping::slide_of(model, harness.app.fonts, picture).svg;
    return told;
}

constexpr const char* from_documents = "asiakirjo"; // "asiakirjoista", in each form of the word

} // namespace

TEST_CASE(
    "said of: what was compiled from documents says so on every screen, paper and picture, and nothing else does") {
    for (const auto& [name, words] : told("documents", Voice::official)) {
        CAPTURE(name);
        CHECK(words.find(from_documents) != std::string::npos);
    }
    for (const auto& [name, words] : told("phone", Voice::official)) {
        CAPTURE(name);
        CHECK(words.find(from_documents) == std::string::npos);
    }
}

TEST_CASE("said of: every screen, paper and picture of answers names whose they are, and of how many") {
    const std::pair<Voice, const char*> voices[] = {{Voice::official, "unnan edustaj"},
                                                    {Voice::associations, "hdisty"}};
    for (const auto& [voice, whose] : voices) {
        for (const auto& [name, words] : told("phone", voice)) {
            CAPTURE(name);
            CHECK(words.find(whose) != std::string::npos);
            const bool counted = words.find("n = ") != std::string::npos || words.find("astaaj") != std::string::npos ||
                                 words.find(" / ") != std::string::npos || words.find("kunnasta") != std::string::npos;
            CHECK(counted);
        }
    }
}
