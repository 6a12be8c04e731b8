// Too few people are hidden (rule 4 of engine/comparison/region_comparison.h) on every screen, paper and picture of a mapping, too:
// whatever they say, the same is shown. What leaves as a table is in tests/formats/hidden_groups_test.cpp.
#include "mapping_harness.h"

#include "ui/mapping/card_screen.h"
#include "ui/mapping/gap_section.h"
#include "ui/mapping/slide.h"

#include <doctest/doctest.h>

#include <algorithm>
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

constexpr const char* salla = "732"; // nobody but its officials is in the example

// People of Salla in 2020 who all choose the same option of each question; beyond the last one, the last.
std::string record_of(const engine::QuestionSet& set, const char* voice, int people, std::size_t option) {
    std::string questions;
    for (const engine::Question& question : set.questions) {
        const std::string& key = question.options[std::min(option, question.options.size() - 1)].key;
        questions += (questions.empty() ? "\"" : ",\"") + question.id + "\":{\"rounds\":[{\"counts\":{\"" + key +
                     "\":" + std::to_string(people) + "},\"people\":" + std::to_string(people) + "}]}";
    }
    return R"({"format":2,"kind":"interview","id":"hidden","voice":")" + std::string(voice) + R"(","set":{"id":")" +
           set.id + R"(","revision":")" + set.revision + R"("},"municipality":"732","date":"2020-10-01","people":)" +
           std::to_string(people) + R"(,"questions":{)" + questions + "}}\n";
}

std::string words_of(const std::vector<ui::kit::Node>& nodes) {
    std::string words;
    for (const ui::kit::Node& node : nodes) {
        words += node.id + "=" + node.name + "|" + node.value + "|" + node.description;
        for (const float part : {node.rect.x, node.rect.y, node.rect.width, node.rect.height})
            words += " " + std::to_string(part);
        words += "\n";
    }
    return words;
}

using Shown = std::map<std::string, std::string>;

Shown all_that_is_shown(const char* voice, int people, std::size_t option) {
    MappingHarness harness;
    ui::mapping::Model& model = harness.model();
    harness.open_lapland_with(record_of(model.set, voice, people, option));
    Shown shown;
    for (const auto of :
         {std::optional(Voice::official), std::optional(Voice::associations), std::optional(Voice::residents)}) {
        model.table.voice = of;
        const std::string whose = std::to_string(static_cast<int>(*of)) + " ";
        for (const Screen screen :
             {Screen::fieldwork, Screen::table, Screen::map, Screen::weak, Screen::years, Screen::report}) {
            model.go(screen);
            model.table.voice = of;
            harness.frame();
            shown[whose + "screen " + std::to_string(static_cast<int>(screen))] = words_of(harness.app.nodes());
        }
        ui::mapping::show_card(model, salla);
        model.table.voice = of;
        harness.frame();
        shown[whose + "card"] = words_of(harness.app.nodes());
        for (const Paper paper : {Paper::region, Paper::card, Paper::all_cards, Paper::report}) {
            model.print(paper);
            shown[whose + "paper " + std::to_string(static_cast<int>(paper))] = words_of(harness.app.document(680));
        }
        for (const Picture picture : {Picture::map, Picture::table})
            shown[whose + "picture " + std::to_string(static_cast<int>(picture))] =
                ui::mapping::slide_of(model, harness.app.fonts, picture).svg;
        CHECK_FALSE(ui::mapping::opening_of(model, salla));
    }
    return shown;
}

void check_nothing_seen(const char* voice, int people) {
    CAPTURE(voice);
    const Shown best = all_that_is_shown(voice, people, 0);
    for (const std::size_t option : {1, 99})
        for (const auto& [name, words] : all_that_is_shown(voice, people, option)) {
            CAPTURE(name);
            CHECK(words == best.at(name));
        }
}

} // namespace

TEST_CASE("hidden groups: whatever two associations say, every screen, paper and picture shows the same") {
    check_nothing_seen("associations", 2);
}

TEST_CASE("hidden groups: whatever four residents say, every screen, paper and picture shows the same") {
    check_nothing_seen("residents", 4);
}

TEST_CASE("hidden groups: these tests would see it: what one more association says is shown") {
    const auto shown = [](std::size_t option) {
        MappingHarness of_three;
        of_three.open_lapland_with(record_of(of_three.model().set, "associations", 3, option));
        ui::mapping::show_card(of_three.model(), salla);
        of_three.frame();
        return words_of(of_three.app.nodes());
    };
    CHECK(shown(0) != shown(99));
}
