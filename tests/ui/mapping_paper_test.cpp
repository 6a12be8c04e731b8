// What is printed of a region's mapping.
#include "mapping_harness.h"

#include "ui/mapping/card_screen.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace pikatesti;
using tests::MappingHarness;
using ui::kit::Node;
using ui::kit::Role;

namespace {

std::vector<std::string> titles(const std::vector<Node>& document) {
    std::vector<std::string> all;
    for (const Node& node : document)
        if (node.role == Role::heading && node.level == 1)
            all.push_back(node.name);
    return all;
}

const Node& find(const std::vector<Node>& document, std::string_view id) {
    const auto found = std::find_if(document.begin(), document.end(), [&](const Node& node) { return node.id == id; });
    REQUIRE_MESSAGE(found != document.end(), id);
    return *found;
}

} // namespace

TEST_CASE("paper: the region has its table and the weak points, with the figures of the screens") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/weak");
    const std::string yes = harness.node("weak/yhdyshenkilo-nimetty/yes").name;
    harness.click("view/table");
    const std::string whole = harness.node("table/698/0").name;
    CHECK(harness.click("table/print").actions.front().kind == "print");
    const std::vector<Node> paper = harness.app.document(680);
    CHECK(titles(paper) == std::vector<std::string>{harness.model().campaign_title()});
    CHECK(find(paper, "paper/table/698/0").name == whole);
    CHECK(find(paper, "paper/weak/yhdyshenkilo-nimetty/yes").name == yes);
}

TEST_CASE("paper: a card is of the municipality shown, and all cards are of each municipality by name") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/table");
    harness.click("table/698/open");
    harness.click("card/print");
    CHECK(titles(harness.app.document(680)) == std::vector<std::string>{"Rovaniemi"});

    harness.click("card/print-all");
    const std::vector<Node> paper = harness.app.document(680);
    std::vector<std::string> names;
    for (const auto& row : harness.model().table_view(harness.model().table).rows)
        names.push_back(row.name);
    REQUIRE(names.size() == 21);
    CHECK(titles(paper) == names);
    std::set<std::string> ids;
    for (const Node& node : paper)
        CHECK_MESSAGE(ids.insert(node.id).second, node.id);
}

TEST_CASE("paper: the answer before is told only where it was another") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/table");
    harness.click("table/047/open"); // Enontekiö
    harness.click("card/print");
    const std::vector<Node> paper = harness.app.document(680);
    CHECK(find(paper, "paper/047/answer/rakenne-pysyva/before").name.empty());
    CHECK(find(paper, "paper/047/answer/rakenne-kuuleminen/now").name == "Kyllä, yleensä");
    CHECK(find(paper, "paper/047/answer/rakenne-kuuleminen/before").name == "2019: Joskus");
}

TEST_CASE("paper: a card has what the other side says beside the answers, and how far that is something else") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/table");
    harness.click("table/851/open"); // Tornio, where associations were heard
    harness.click("card/print");
    std::vector<Node> paper = harness.app.document(680);
    CHECK(find(paper, "paper/851/answers/gap").name == "Yhdistykset");
    CHECK(find(paper, "paper/851/gap").name.ends_with("Erilaiset vastaukset eivät tarkoita, että joku on väärässä."));
    int differ = 0;
    for (const Node& node : paper)
        if (node.id.ends_with("/gap") && node.name.ends_with(" (eroaa)"))
            ++differ;
    CHECK(differ == 13); // as many as surely differ, by the report
    harness.model().table.voice = engine::Voice::associations;
    CHECK(find(harness.app.document(680), "paper/851/answers/gap").name == "Kunnan edustajat");

    harness.model().table.voice = engine::Voice::official;
    ui::mapping::show_card(harness.model(), "758"); // Sodankylä, where they were not
    paper = harness.app.document(680);
    for (const Node& node : paper)
        CHECK_FALSE(node.id.ends_with("/gap"));
}

TEST_CASE("paper: the report is printed in the language that was chosen for it") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/report");
    harness.click("report/language/sv");
    harness.click("report/print");
    const std::vector<Node> paper = harness.app.document(680);
    CHECK(find(paper, "report/recommendations").name == "Rekommendationer");
    CHECK(find(paper, "report/recommendations").language == "sv");
    CHECK(harness.model().language == "fi");
}
