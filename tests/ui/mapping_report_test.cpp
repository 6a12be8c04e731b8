// The mapping in prose: what is told of the region and of one municipality, in three languages.
#include "mapping_harness.h"

#include "ui/mapping/card_screen.h"
#include "ui/mapping/report_text.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using tests::MappingHarness;
using ui::mapping::Screen;
using ui::mapping::TextPart;

namespace {

struct ReportHarness : MappingHarness {
    explicit ReportHarness(std::string_view language = "fi") : MappingHarness(language) { open_lapland(); }

    std::string region() { return ui::mapping::plain_text(ui::mapping::region_report(model())); }
    std::string of(const std::string& municipality) {
        return ui::mapping::plain_text(ui::mapping::municipality_report(model(), municipality));
    }
};

bool tells(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("report: the region's text says when, whose and how many, with the table's figures") {
    ReportHarness harness;
    const std::string text = harness.region();
    const auto& comparison = harness.model().comparison();
    const engine::RegionMean mean = comparison.mean("Lappi", 2020, engine::Voice::official, {});
    CHECK(tells(text, "vuonna 2020"));
    CHECK(tells(text, "Vastaajina olivat kunnan edustajat. Tulos on 20 kunnasta, kun kuntia on kaikkiaan 21."));
    CHECK(tells(text, "keskiarvo on " + std::to_string(*mean.percent) + " pistettä sadasta (vaihteluväli " +
                          std::to_string(mean.range.low) + "–" + std::to_string(mean.range.high) + ")."));
    for (std::size_t goal = 0; goal < harness.model().set.goals.size(); ++goal)
        CHECK(
            tells(text, " " + std::to_string(*comparison.mean("Lappi", 2020, engine::Voice::official, goal).percent)));
    const engine::RegionChange change = comparison.change("Lappi", 2019, 2020, engine::Voice::official, {});
    CHECK(tells(text, "muuttunut " + std::to_string(*change.before.percent) + " pisteestä " +
                          std::to_string(*change.now.percent) + " pisteeseen"));
    CHECK(tells(text, "(" + std::to_string(change.now.municipalities) + ")."));
    CHECK(tells(text, "Ne eivät ole virallinen mittari."));
}

TEST_CASE("report: the recommendations have three parts, each with something to do") {
    ReportHarness harness;
    int items = 0;
    std::vector<int> of_parts;
    for (const TextPart& part : ui::mapping::region_report(harness.model())) {
        if (part.kind == TextPart::Kind::subheading)
            of_parts.push_back(0);
        else if (part.kind == TextPart::Kind::item)
            ++of_parts.back(), ++items;
    }
    REQUIRE(of_parts.size() == 3);
    for (const int count : of_parts)
        CHECK(count > 0);
    CHECK(tells(harness.region(), "joista ei ole tulosta: Ylitornio."));
}

TEST_CASE("report: a municipality's text has its result, its change, its gap and its steps") {
    ReportHarness harness;
    const std::string text = harness.of("758"); // Sodankylä
    CHECK(tells(text, "Sodankylä. Kunnan ja yhdistysten yhteistyötä kartoitettiin vuonna 2020"));
    CHECK(tells(text, "Tulos on 57 pistettä sadasta (vaihteluväli 45–66): Alku tehty."));
    CHECK(tells(text, "Vuonna 2019 tulos oli 56 pistettä, nyt 57. Muutos ei ole varma"));
    CHECK(tells(text, "Seuraaviksi askeliksi ehdotetaan: "));
    CHECK_FALSE(tells(text, "yhdistysten vastauksiin")); // too few were heard
    CHECK(tells(text, "Muuttuneet vastaukset\n– ”"));
    CHECK(tells(harness.of("851"), "verrataan yhdistysten vastauksiin")); // Tornio
}

TEST_CASE("report: nothing is told of whoever is not shown") {
    ReportHarness harness;
    CHECK(harness.of("976").empty()); // Ylitornio was not heard
    harness.model().table.voice = engine::Voice::residents;
    harness.model().table.year = 2018;
    CHECK(harness.region().empty());
    harness.model().go(Screen::report);
    harness.frame();
    CHECK(harness.has("report/none"));
    CHECK_FALSE(harness.has("report/copy"));
}

TEST_CASE("report: its language is chosen apart from the page's, and what is copied is what is read") {
    ReportHarness harness;
    harness.model().go(Screen::report);
    harness.frame();
    CHECK(tells(harness.node("report/paragraph").name, "Lappi. "));
    harness.click("report/language/sv");
    CHECK(tells(harness.node("report/paragraph").name, "Lappland. "));
    CHECK(harness.node("report/paragraph").language == "sv");
    CHECK(harness.node("report/heading").name == "Raportti");
    const auto output = harness.click("report/copy");
    REQUIRE(output.actions.size() == 1);
    CHECK(output.actions[0].kind == "copy");
    ReportHarness swedish("sv");
    CHECK(output.actions[0].text == swedish.region());
    for (const ui::kit::Node& node : harness.app.nodes())
        if (node.id.starts_with("report/") && node.id.ends_with("/text"))
            CHECK(tells(output.actions[0].text, node.name));
}

TEST_CASE("report's screens: every language and size") {
    for (const std::string_view language : {"fi", "sv", "en"}) {
        for (const float width : {360.0F, 768.0F, 1280.0F, 1920.0F}) {
            CAPTURE(language);
            CAPTURE(width);
            ReportHarness harness(language);
            harness.width = width;
            harness.model().go(Screen::report);
            tests::check_screen(harness);
            ui::mapping::show_card(harness.model(), "851");
            tests::check_screen(harness);
        }
    }
}
