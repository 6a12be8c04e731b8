// The tile map's screen: the same figures as the table, and the way of arrow keys.
#include "mapping_harness.h"

#include <doctest/doctest.h>

#include <set>

using namespace pikatesti;
using tests::MappingHarness;
using ui::kit::Node;

TEST_CASE("map: every municipality is a tile that says what its cell in the table says, for each goal") {
    MappingHarness harness;
    harness.open_lapland();
    for (int column = 0; column < 5; ++column) {
        CAPTURE(column);
        harness.click("view/map");
        harness.click("map/goal/" + std::to_string(column));
        std::vector<std::pair<std::string, std::string>> tiles;
        for (const Node& node : harness.app.nodes())
            if (node.id.starts_with("map/tile/"))
                tiles.emplace_back(node.id.substr(9), node.name);
        CHECK(tiles.size() == 21);
        harness.click("view/table");
        for (const auto& [code, words] : tiles)
            CHECK(words == harness.model().municipality_name(code) + ": " +
                               harness.node("table/" + code + "/" + std::to_string(column)).name);
    }
}

TEST_CASE("map: tiles do not overlap, at any width") {
    for (const float width : {320.0F, 360.0F, 768.0F, 1280.0F}) {
        CAPTURE(width);
        MappingHarness harness;
        harness.width = width;
        harness.open_lapland();
        harness.model().go(ui::mapping::Screen::map);
        harness.frame();
        std::vector<ui::kit::Rect> rects;
        for (const Node& node : harness.app.nodes())
            if (node.id.starts_with("map/tile/"))
                rects.push_back(node.rect);
        for (std::size_t i = 0; i < rects.size(); ++i)
            for (std::size_t j = i + 1; j < rects.size(); ++j)
                CHECK((rects[i].right() <= rects[j].x || rects[j].right() <= rects[i].x ||
                       rects[i].bottom() <= rects[j].y || rects[j].bottom() <= rects[i].y));
    }
}

TEST_CASE("map: arrow keys move the focus, and a tile opens its municipality") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/map");
    std::string at;
    for (const Node& node : harness.app.nodes())
        if (at.empty() && node.id.starts_with("map/tile/"))
            at = node.id;
    std::set<std::string> seen{at};
    for (int step = 0; step < 20; ++step) {
        at = harness.perform(at, "key", "ArrowRight").focus;
        seen.insert(at);
    }
    CHECK(seen.size() == 21);
    CHECK(harness.perform(at, "key", "ArrowRight").focus == at); // the last one
    const std::string above = harness.perform(at, "key", "ArrowUp").focus;
    CHECK(harness.node(above).rect.bottom() <= harness.node(at).rect.y);
    harness.click(above);
    CHECK(harness.has("card/heading"));
}
