// The mapping's screens: what must hold on each in every language and at every size, and what its controls do.
#include "mapping_harness.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace pikatesti;
using tests::MappingHarness;
using ui::mapping::Screen;

namespace {

void walk(std::string_view language, float width) {
    CAPTURE(language);
    CAPTURE(width);
    MappingHarness harness(language);
    harness.width = width;
    harness.model().kept = {{"1", "Lappi 2019", "19 / 21"}};
    tests::check_screen(harness);
    harness.click("kept/1/forget");
    tests::check_screen(harness);
    harness.open_lapland();
    tests::check_screen(harness);
    harness.click("fieldwork/583/open");
    tests::check_screen(harness);
    for (const Screen screen : {Screen::table, Screen::map, Screen::weak, Screen::years, Screen::card, Screen::add}) {
        harness.model().go(screen);
        tests::check_screen(harness);
    }
}

} // namespace

TEST_CASE("mapping's screens: every language and size") {
    for (const std::string_view language : {"fi", "sv", "en"})
        for (const float width : {360.0F, 768.0F, 1280.0F, 1920.0F})
            walk(language, width);
}

TEST_CASE("mapping: a campaign is begun with a region and a year, and what is missing is said") {
    MappingHarness harness;
    CHECK(harness.click("start/begin").focus == "start/region");
    CHECK(harness.node("start/region").invalid);
    harness.type("start/region", "lap");
    harness.perform("start/region", "key", "Enter");
    CHECK(harness.node("start/region").value == "Lappi");
    harness.type("start/year", "20");
    CHECK(harness.click("start/begin").focus == "start/year");
    harness.type("start/year", "2020");
    harness.click("start/begin");
    REQUIRE(harness.model().campaign);
    CHECK(harness.model().campaign->rows.size() == 21);
    CHECK(harness.has("fieldwork/heading"));
    CHECK(harness.node("fieldwork/summary").name ==
          "Haastateltu 0 / 21 kuntaa, vahvistamatta 0, yhdistyksiä kuultu 0 kunnassa");
}

TEST_CASE("mapping: a region's name is taken in any language, and leaving the field after the whole name chooses it") {
    for (const char* const typed : {"Lappi", "Lappland", "lapland"})
        for (const std::string_view language : {"fi", "sv", "en"}) {
            CAPTURE(typed);
            CAPTURE(language);
            MappingHarness harness(language);
            harness.type("start/region", typed);
            harness.perform("start/region", "blur");
            harness.type("start/year", "2020");
            harness.click("start/begin");
            REQUIRE(harness.model().campaign);
            CHECK(harness.model().campaign->region == "Lappi");
        }
}

TEST_CASE("mapping: the whole country is chosen as a region is, and comes last among the suggestions") {
    MappingHarness harness;
    harness.type("start/region", "k");
    harness.perform("start/region", "key", "ArrowUp"); // goes round to the last
    harness.perform("start/region", "key", "Enter");
    CHECK(harness.node("start/region").value == "Koko maa");
    harness.type("start/year", "2020");
    harness.click("start/begin");
    REQUIRE(harness.model().campaign);
    CHECK(harness.model().campaign->region.empty());
    CHECK(harness.model().campaign->rows.size() == 310);
    CHECK(harness.model().campaign_title() == "Koko maa 2020");
}

TEST_CASE("mapping: a campaign that the page opens, or closes, is shown from its top") {
    MappingHarness harness;
    harness.frame();
    CHECK_FALSE(harness.frame().reveal);
    harness.model().open(engine::new_campaign(harness.model().set, *harness.model().division, "Lappi", 2020), {});
    const ui::kit::FrameOutput opened = harness.frame();
    CHECK(opened.reveal);
    CHECK(opened.focus == "fieldwork/heading");
    CHECK_FALSE(harness.frame().reveal);
    harness.model().close();
    CHECK(harness.frame().reveal);
}

TEST_CASE("mapping: what is entered of a municipality can be undone, typing in one step") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("fieldwork/583/open");
    harness.type("form/583/title", "Hyv");
    harness.type("form/583/title", "Hyvinvointi");
    harness.click("form/583/state/declined");
    CHECK(harness.model().campaign->find_row("583")->contact.title == "Hyvinvointi");
    harness.click("undo");
    CHECK(harness.model().campaign->find_row("583")->state == engine::FieldState::not_reached);
    harness.click("undo");
    CHECK(harness.model().campaign->find_row("583")->contact.title.empty());
    CHECK_FALSE(harness.has("undo"));
    harness.click("redo");
    CHECK(harness.model().campaign->find_row("583")->contact.title == "Hyvinvointi");
}

TEST_CASE("mapping's table: sorted by a column, said and announced, with those without a figure last") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/table");
    const std::vector<std::string> by_name = harness.rows();
    REQUIRE(by_name.size() == 21);
    CHECK(by_name.front() == "Enontekiö");
    CHECK(by_name.back() == "Ylitornio");
    harness.app.set_language("sv"); // å after z
    harness.frame();
    CHECK(harness.rows().back() == "Övertorneå");
    harness.app.set_language("fi");
    harness.frame();
    CHECK(harness.node("table/sort/name/header").sort == "ascending");
    CHECK(harness.click("table/sort/2").announcement == "Järjestetty: Yhdyshenkilö, suurin ensin.");
    CHECK(harness.node("table/sort/2/header").sort == "descending");
    CHECK(harness.node("table/sort/name/header").sort == "none");
    // Read from what the cells say.
    std::vector<int> figures;
    bool missing = false;
    for (const ui::kit::Node& node : harness.app.nodes()) {
        if (node.role != ui::kit::Role::cell || node.id.substr(node.id.size() - 2) != "/2" || node.id == "table/mean/2")
            continue;
        const bool figure = node.name.front() >= '0' && node.name.front() <= '9';
        CHECK_FALSE((figure && missing));
        missing = missing || !figure;
        if (figure)
            figures.push_back(std::atoi(node.name.c_str()));
    }
    CHECK(figures.size() == 19); // 20 of 21 were heard in 2020, of which one knew too little
    CHECK(std::is_sorted(figures.rbegin(), figures.rend()));
    harness.click("table/sort/2");
    CHECK(harness.node("table/sort/2/header").sort == "ascending");
}

TEST_CASE("mapping's table: its head stays in sight, and leaves with the last row") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/table");
    const float top = harness.node("table/sort/name").rect.y;
    harness.model().seen_top = top + 300;
    harness.frame();
    CHECK(harness.node("table/sort/name").rect.y == doctest::Approx(top + 300).epsilon(0.05));
    CHECK(harness.node("table/sort/name").layer == 1);
    harness.model().seen_top = 100'000;
    harness.frame();
    CHECK(harness.node("table/sort/name").rect.y < harness.node("table/key").rect.y);
}

TEST_CASE("mapping's table: a municipality that nobody was heard in says so") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/table");
    harness.click("table/year/2019");
    int not_heard = 0;
    for (const ui::kit::Node& node : harness.app.nodes())
        not_heard +=
            node.role == ui::kit::Role::cell && node.name == "ei kuultu" && node.id.find("mean") == std::string::npos
                ? 1
                : 0;
    CHECK(not_heard == 2 * 5); // 19 of 21 were heard in 2019
    CHECK(harness.node("table/mean/name").name == "Maakunnan keskiarvo, kuultu 19 / 21 kuntaa");
}
