// The pictures for a slide: what is drawn is what the screens say, and the file is well-formed.
#include "mapping_harness.h"

#include "ui/mapping/slide.h"
#include "ui/mapping/svg_page.h"

#include <doctest/doctest.h>
#include <vector>

using namespace pikatesti;
using tests::MappingHarness;
using ui::mapping::Picture;
using ui::mapping::Slide;

namespace {

bool tells(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

// The number after each `before` in the text.
std::vector<double> numbers(const std::string& text, const std::string& before) {
    std::vector<double> all;
    for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1))
        all.push_back(std::stod(text.substr(at + before.size())));
    return all;
}

// Every element is closed in the order in which they were opened, and no text has a bare mark of XML.
void check_well_formed(const std::string& svg) {
    std::vector<std::string> open;
    for (std::size_t at = 0; at < svg.size();) {
        if (svg[at] != '<') {
            CHECK(svg[at] != '>');
            if (svg[at] == '&')
                CHECK(svg.find(';', at) < at + 6);
            ++at;
            continue;
        }
        const std::size_t end = svg.find('>', at);
        REQUIRE(end != std::string::npos);
        const std::string tag = svg.substr(at + 1, end - at - 1);
        if (tag.front() == '/') {
            REQUIRE_FALSE(open.empty());
            CHECK(open.back() == tag.substr(1));
            open.pop_back();
        } else if (tag.back() != '/') {
            open.push_back(tag.substr(0, tag.find(' ')));
        }
        at = end + 1;
    }
    CHECK(open.empty());
}

} // namespace

TEST_CASE("slide: map and table have each municipality's figure, when, whose and how many, in three languages") {
    for (const std::string_view language : {"fi", "sv", "en"}) {
        MappingHarness harness(language);
        harness.open_lapland();
        for (const Picture picture : {Picture::map, Picture::table}) {
            const Slide slide = ui::mapping::slide_of(harness.model(), harness.app.fonts, picture);
            check_well_formed(slide.svg);
            CHECK(tells(slide.svg, "2020"));
            CHECK(tells(slide.svg, harness.model().say("mapping.heard", {{"count", "20"}, {"all", "21"}})));
            for (const auto& row : harness.model().table_view(harness.model().table).rows) {
                CHECK(tells(slide.svg, row.name));
                if (row.cells[0].missing == ui::mapping::Missing::none)
                    CHECK(tells(slide.svg, ">" + std::to_string(*row.cells[0].score.percent) + "</text>"));
            }
        }
    }
}

TEST_CASE("slide: nothing is drawn outside the page") {
    MappingHarness harness;
    harness.open_lapland();
    for (const Picture picture : {Picture::map, Picture::table}) {
        const Slide slide = ui::mapping::slide_of(harness.model(), harness.app.fonts, picture);
        CHECK(slide.width == 1600);
        for (const double x : numbers(slide.svg, " x=\""))
            CHECK((x >= 0 && x <= slide.width));
        for (const double y : numbers(slide.svg, " y=\""))
            CHECK((y >= 0 && y <= slide.height));
    }
}

TEST_CASE("slide: the whole country is a square a region, with its mean, how many were heard, and all municipalities") {
    for (const std::string_view language : {"fi", "sv", "en"}) {
        MappingHarness harness(language);
        harness.open_lapland();
        ui::mapping::Model& model = harness.model();
        const auto lapland = model.comparison().mean("Lappi", 2020, engine::Voice::official, {});
        engine::Campaign campaign = engine::new_campaign(model.set, *model.division, "", 2020);
        campaign.entries = model.campaign->entries;
        model.follow(std::move(campaign));
        const Slide slide = ui::mapping::slide_of(model, harness.app.fonts, Picture::map);
        check_well_formed(slide.svg);
        CHECK(slide.width == 1600);
        CHECK(slide.height == 900);
        for (const engine::Municipality& municipality : model.municipalities.municipalities)
            CHECK(tells(slide.svg, std::string(municipality.name.in(language))));
        const std::string figure = std::to_string(*lapland.percent);
        const std::string n =
            model.say("mapping.n_of", {{"count", std::to_string(lapland.municipalities)}, {"all", "21"}});
        CHECK(tells(slide.svg, model.region_name("Lappi") + ": " + figure + ", " + n));
        CHECK(tells(slide.svg, ">" + figure + "</text>"));
        CHECK(tells(slide.svg, ">" + n + "</text>"));
        CHECK(tells(slide.svg, model.region_name("Kainuu") + ": " + model.say("mapping.missing.no_record")));
        CHECK(tells(slide.svg, model.say("mapping.mean.country")));
        const auto inside = [&](const std::string& side, int most) {
            for (const double at : numbers(slide.svg, " " + side + "=\""))
                CHECK((at >= 0 && at <= most));
        };
        inside("x", slide.width);
        inside("y", slide.height);
        harness.click("view/map");
        CHECK(harness.has("map/png"));
    }
}

TEST_CASE("slide: the buttons ask for the picture of their screen") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/map");
    const auto map = harness.click("map/svg").actions;
    REQUIRE(map.size() == 1);
    CHECK(map[0].kind == "download-picture");
    CHECK(map[0].text == "map.svg");
    harness.click("view/table");
    CHECK(harness.click("table/png").actions.front().text == "table.png");
}

TEST_CASE("slide: a title with marks of XML is a text") {
    MappingHarness harness;
    harness.open_lapland();
    harness.model().campaign->title = "<b>\"A & B\"</b>";
    const std::string svg = ui::mapping::slide_of(harness.model(), harness.app.fonts, Picture::table).svg;
    check_well_formed(svg);
    CHECK(tells(svg, "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;"));
}
