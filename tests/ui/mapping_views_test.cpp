// Weak points, one municipality's card and the years: what they tell, held against the records.
#include "mapping_harness.h"

#include "ui/mapping/card_screen.h"
#include "ui/mapping/gap_section.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sstream>

using namespace pikatesti;
using tests::MappingHarness;
using ui::kit::Node;
using ui::mapping::Screen;

namespace {

int figure(const MappingHarness& harness, const std::string& id) { return std::atoi(harness.node(id).name.c_str()); }

std::size_t names_in(const std::string& line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), ',')) + 1;
}

// How many municipalities' officials said the option in the year, counted from the entries.
int said(MappingHarness& harness, std::string_view question, std::string_view option, int year) {
    const auto& set = harness.model().set;
    const std::size_t index = *set.find_question(question);
    const std::size_t key = *set.questions[index].find_option(option);
    int count = 0;
    for (const auto& entry : harness.model().derived().counting.entries) {
        if (entry->year != year || entry->voice != engine::Voice::official)
            continue;
        const engine::Round* round = engine::valid_round(entry->contribution->tallies[index]);
        count += round != nullptr && engine::people_for(*round, key) > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("weak points: the columns of each question add up to the municipalities that were heard") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/weak");
    int rows = 0;
    for (const engine::Question& question : harness.model().set.questions) {
        CAPTURE(question.id);
        const std::string row = "weak/" + question.id + "/";
        int sum = 0;
        for (const char* column : {"yes", "partly", "no", "unknown", "not_asked"})
            sum += figure(harness, row + column);
        CHECK(sum == 20); // of 21 were heard in 2020
        const int known = figure(harness, row + "yes") + figure(harness, row + "partly") + figure(harness, row + "no");
        CHECK(harness.node(row + "n").name ==
              "n " + std::to_string(known) + " / " + std::to_string(known + figure(harness, row + "unknown")));
        ++rows;
    }
    CHECK(rows == 16);
    CHECK(figure(harness, "weak/yhdyshenkilo-nimetty/yes") == said(harness, "yhdyshenkilo-nimetty", "yes", 2020));
    CHECK(figure(harness, "weak/yhdyshenkilo-nimetty/no") == said(harness, "yhdyshenkilo-nimetty", "no", 2020));
}

TEST_CASE("weak points: no word of a heading is broken, nor a number of people") {
    for (const std::string_view language : {"fi", "sv", "en"})
        for (float width = 1000; width <= 1300; width += 20) {
            CAPTURE(language);
            CAPTURE(width);
            MappingHarness harness(language);
            harness.width = width;
            harness.open_lapland();
            harness.model().go(Screen::weak);
            harness.frame();
            const auto lines = [&](const std::string& id) {
                const Node& node = harness.node(id);
                REQUIRE(node.text.line_height > 0);
                return static_cast<int>(std::lround(node.rect.height / node.text.line_height));
            };
            for (const std::string column : {"yes", "partly", "no", "unknown", "not_asked", "n"}) {
                const std::string& words = harness.node("weak/head/" + column).name;
                CHECK_MESSAGE(lines("weak/head/" + column) <= 1 + std::count(words.begin(), words.end(), ' '), words);
            }
            CHECK(lines("weak/yhdyshenkilo-nimetty/n") == 1);
        }
}

TEST_CASE("weak points: the worst question comes first, and one that is opened says who, by name") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/weak");
    std::vector<double> shares;
    for (const Node& node : harness.app.nodes()) {
        if (node.role != ui::kit::Role::button || !node.id.starts_with("weak/"))
            continue;
        const std::string row = node.id.substr(0, node.id.size() - 4);
        const double yes = figure(harness, row + "yes");
        const double partly = figure(harness, row + "partly");
        const double known = yes + partly + figure(harness, row + "no");
        shares.push_back((yes + (partly / 2)) / known);
    }
    REQUIRE(shares.size() == 16);
    CHECK(std::is_sorted(shares.begin(), shares.end()));
    CHECK(shares.front() < shares.back());

    harness.click("weak/yhdyshenkilo-nimetty/open");
    CHECK(harness.node("weak/yhdyshenkilo-nimetty/open").expanded == 1);
    const std::string who = "weak/yhdyshenkilo-nimetty/who/";
    CHECK(names_in(harness.node(who + "yes/names").name) ==
          static_cast<std::size_t>(figure(harness, "weak/yhdyshenkilo-nimetty/yes")));
    CHECK(names_in(harness.node(who + "no/names").name) ==
          static_cast<std::size_t>(figure(harness, "weak/yhdyshenkilo-nimetty/no")));
    harness.click("weak/yhdyshenkilo-nimetty/open");
    CHECK_FALSE(harness.has(who + "yes/names"));
}

TEST_CASE("card: opened from the table, it has the table's figures, the answers and the steps") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/table");
    const std::string whole = harness.node("table/698/0").name;
    const std::string goal = harness.node("table/698/2").name;
    const auto opened = harness.click("table/698/open");
    CHECK(opened.reveal);
    CHECK(harness.node("card/heading").name == "Rovaniemi");
    const std::size_t last = 2; // 2018, 2019, 2020
    CHECK(harness.node("card/years/0/" + std::to_string(last)).name == whole);
    CHECK(harness.node("card/years/2/" + std::to_string(last)).name == goal);
    int answers = 0;
    for (const Node& node : harness.app.nodes())
        answers += node.id.starts_with("card/answer/") && node.id.ends_with("/now") ? 1 : 0;
    CHECK(answers == 16);
    int steps = 0;
    for (const Node& node : harness.app.nodes())
        steps += node.id.starts_with("card/step/") ? 1 : 0;
    CHECK(steps == 3);
}

TEST_CASE("card: an answer that differs from the year heard before is said to have changed") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/card");
    int changed = 0;
    int same = 0;
    for (int municipality = 0; municipality < 21; ++municipality) {
        for (const Node& node : harness.app.nodes()) {
            if (!node.id.starts_with("card/answer/") || !node.id.ends_with("/before"))
                continue;
            const std::string now = harness.node(node.id.substr(0, node.id.size() - 6) + "now").name;
            std::string before = node.name;
            const bool marked = before.starts_with("Muuttunut. ");
            if (marked)
                before = before.substr(std::string("Muuttunut. ").size());
            const std::string latest =
                before.substr(6, before.find(" · ") == std::string::npos ? std::string::npos : before.find(" · ") - 6);
            CAPTURE(node.id);
            CHECK(marked == (latest != now));
            (marked ? changed : same) += 1;
        }
        if (harness.has("card/next"))
            harness.click("card/next");
    }
    CHECK(changed > 0);
    CHECK(same > 0);
    CHECK(harness.node("card/heading").name == "Ylitornio");
    CHECK_FALSE(harness.has("card/next"));
}

TEST_CASE("card: of a question with several answers it lists those that were given") {
    MappingHarness harness;
    harness.open_lapland();
    const engine::QuestionSet& set = harness.model().set;
    const std::size_t index = *set.find_question("ohje-sisalto");
    int listed = 0;
    for (const auto& entry : harness.model().derived().counting.entries) {
        if (entry->year != 2020 || entry->voice != engine::Voice::official)
            continue;
        std::string labels;
        const engine::Round* round = engine::valid_round(entry->contribution->tallies[index]);
        for (std::size_t i = 0; round != nullptr && i < set.questions[index].options.size(); ++i) {
            const engine::Option& option = set.questions[index].options[i];
            if (option.points && *option.points > 0 && engine::people_for(*round, i) == 1)
                labels += (labels.empty() ? "" : "; ") + engine::without_soft_hyphens(option.label.in("fi"));
        }
        const engine::CellKey key{entry->municipality, engine::Voice::official, 2020};
        const engine::Said said = harness.model().comparison().cells().at(key).answers[index].said;
        if (labels.empty() || said == engine::Said::unknown) // the answer that it hangs on is not known
            continue;
        ui::mapping::show_card(harness.model(), entry->municipality);
        harness.frame();
        CHECK(harness.node("card/answer/ohje-sisalto/now").name == labels);
        ++listed;
    }
    CHECK(listed == 15);
}

TEST_CASE("card: a year in which nobody was heard says so") {
    MappingHarness harness;
    harness.open_lapland();
    harness.click("view/card");
    bool missing = false;
    for (int municipality = 0; municipality < 21; ++municipality) {
        if (harness.has("card/missing")) {
            missing = true;
            CHECK(harness.node("card/missing").name == "Vuosi 2020: ei kuultu.");
            CHECK_FALSE(harness.has("card/answers"));
        }
        if (harness.has("card/next"))
            harness.click("card/next");
    }
    CHECK(missing); // 20 of 21 were heard in 2020
}

TEST_CASE("years: the means of each year are those of the table, with the changes of those heard in both") {
    MappingHarness harness;
    harness.open_lapland();
    std::vector<std::string> whole;
    for (const char* year : {"2018", "2019", "2020"}) {
        harness.click("view/table");
        harness.click(std::string("table/year/") + year);
        whole.push_back(harness.node("table/mean/0").name);
    }
    harness.click("view/years");
    for (std::size_t year = 0; year < whole.size(); ++year)
        CHECK(harness.node("years/0/" + std::to_string(year)).name == whole[year]);
    const engine::RegionChange change =
        harness.model().comparison().change("Lappi", 2018, 2019, engine::Voice::official, {});
    CHECK(harness.node("years/0/1").name.find(std::to_string(change.now.municipalities) + " / 21 kumpanakin vuonna") !=
          std::string::npos);
    CHECK(harness.node("years/0/0").name.find("kumpanakin") == std::string::npos);
}

TEST_CASE("a card: officials' answers lie beside associations', and each difference is one that both answers show") {
    for (const char* language : {"fi", "sv", "en"}) {
        CAPTURE(language);
        MappingHarness harness(language);
        harness.open_lapland();
        harness.click("view/card");
        int differing = 0;
        int municipalities = 0;
        for (const std::string& code : ui::mapping::all_cards(harness.model())) {
            ui::mapping::show_card(harness.model(), code);
            harness.frame();
            check_screen(harness);
            if (!harness.has("gap/note"))
                continue;
            ++municipalities;
            for (const Node& node : harness.app.nodes()) {
                if (!node.id.starts_with("gap/question/") || !node.id.ends_with("/officials"))
                    continue;
                const std::string others = node.id.substr(0, node.id.rfind('/')) + "/others";
                CHECK(node.name.substr(node.name.find(": ")) !=
                      harness.node(others).name.substr(harness.node(others).name.find(": ")));
                ++differing;
            }
        }
        CHECK(municipalities > 0);
        CHECK(differing > 0);
    }
}

TEST_CASE("gap: an evening can be opened with it where both sides are shown") {
    MappingHarness harness;
    harness.open_lapland();
    ui::mapping::show_card(harness.model(), "851"); // Tornio
    harness.frame();
    const auto actions = harness.click("gap/evening").actions;
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].kind == "open-evening");
    CHECK(actions[0].text == "851");
    const auto opening = ui::mapping::opening_of(harness.model(), "851");
    REQUIRE(opening);
    CHECK(opening->officials == 1);
    CHECK(opening->others == 9);
    CHECK(opening->differ.size() == 13);
    CHECK_FALSE(ui::mapping::opening_of(harness.model(), "758")); // Sodankylä: too few associations
    ui::mapping::show_card(harness.model(), "758");
    harness.frame();
    CHECK_FALSE(harness.has("gap/evening"));
}

TEST_CASE("report: an evening can be opened with the region's means and what the fewest municipalities have") {
    MappingHarness harness;
    harness.open_lapland();
    harness.model().go(ui::mapping::Screen::report);
    harness.frame();
    const auto actions = harness.click("report/evening").actions;
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].kind == "open-evening");
    CHECK(actions[0].text.empty());
    const auto opening = ui::mapping::opening_of_region(harness.model());
    REQUIRE(opening);
    const engine::RegionComparison& comparison = harness.model().comparison();
    const int year = harness.model().table.year;
    const engine::RegionMean officials = comparison.mean("Lappi", year, engine::Voice::official, std::nullopt);
    CHECK(opening->municipality.empty());
    CHECK(opening->region == "Lappi");
    CHECK(opening->municipalities == 21);
    CHECK(opening->officials == officials.municipalities);
    CHECK(opening->whole.officials.percent == officials.percent);
    CHECK(opening->voice == engine::Voice::associations);
    CHECK(opening->whole.others.percent ==
          comparison.mean("Lappi", year, engine::Voice::associations, std::nullopt).percent);
    // The weakest first, without what all have.
    REQUIRE_FALSE(opening->weak.empty());
    CHECK(opening->weak.front() == comparison.weak_points("Lappi", year, engine::Voice::official).front().question);
    for (const engine::WeakPoint& point : comparison.weak_points("Lappi", year, engine::Voice::official)) {
        const bool told = std::find(opening->weak.begin(), opening->weak.end(), point.question) != opening->weak.end();
        CHECK(told == (point.count(engine::Said::yes) < point.known()));
    }
}

TEST_CASE("report: no evening opens with a region of which no officials have been heard") {
    MappingHarness harness;
    harness.model().open(engine::new_campaign(harness.model().set, *harness.model().division, "Lappi", 2020), {});
    harness.model().go(ui::mapping::Screen::report);
    harness.frame();
    CHECK_FALSE(harness.has("report/evening"));
}
