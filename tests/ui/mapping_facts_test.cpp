// What officials note beside an answer is told wherever that answer is.
#include "mapping_harness.h"

#include "ui/mapping/interview.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace pikatesti;
using tests::MappingHarness;
using ui::kit::Node;
using ui::mapping::Screen;

namespace {

constexpr const char* municipality = "851"; // heard in 2020, and so were its associations
constexpr std::size_t question = 1;
constexpr const char* id = "rakenne-tapaamiset";
constexpr const char* told = "Yhteisiä tapaamisia vuodessa: 4,5";

// Lapland in 2020, with a fact of one municipality.
struct WithFact : MappingHarness {
    WithFact() {
        open_lapland();
        ui::mapping::begin_interview(model(), municipality);
        ui::mapping::show_question(model(), question);
        frame();
        type(ui::mapping::question_id(model(), question) + "/fact/tapaamiset", "4,5");
        ui::mapping::show_question(model(), std::nullopt);
        frame();
    }

    void answer(std::size_t option) {
        ui::mapping::begin_interview(model(), municipality);
        ui::mapping::show_question(model(), question);
        ui::mapping::choose_answer(model(), question, option, true);
    }

    void show_card() {
        model().card = municipality;
        model().go(Screen::card);
        frame();
    }

    std::string on_paper(ui::mapping::Paper paper, const std::string& node_id) {
        model().print(paper);
        frame();
        const std::vector<Node> document = app.document(680);
        const auto found =
            std::find_if(document.begin(), document.end(), [&](const Node& node) { return node.id == node_id; });
        REQUIRE_MESSAGE(found != document.end(), node_id);
        return found->name;
    }
};

} // namespace

TEST_CASE("facts: they are read back, and on the paper that the municipality gets") {
    WithFact harness;
    CHECK(harness.node(std::string("read-back/") + id + "/fact/0").name == told);
    const std::string row = std::string("paper/interview/answer/") + id + "/now";
    CHECK(harness.on_paper(ui::mapping::Paper::interview, row).find(told) != std::string::npos);
}

TEST_CASE("facts: they stand on the municipality's card and its paper") {
    WithFact harness;
    harness.show_card();
    CHECK(harness.node(std::string("card/answer/") + id + "/fact/0").name == told);
    const std::string row = std::string("paper/851/answer/") + id + "/now";
    CHECK(harness.on_paper(ui::mapping::Paper::card, row).find(told) != std::string::npos);
}

TEST_CASE("facts: they stand below officials' answer where that lies beside another") {
    WithFact harness;
    int found = 0;
    for (std::size_t option = 0; option < harness.model().set.questions[question].options.size(); ++option) {
        harness.answer(option);
        harness.show_card();
        if (!harness.has(std::string("gap/question/") + id))
            continue;
        ++found;
        CHECK(harness.node(std::string("gap/question/") + id + "/fact/0").name == told);
    }
    CHECK(found > 0);
}

TEST_CASE("sources: an address makes officials' answer a documented one, in the gap and on paper") {
    WithFact harness;
    const std::string in_gap = std::string("gap/question/") + id;
    const std::string row = std::string("paper/851/answer/") + id;
    const auto source = [&](const char* typed) {
        ui::mapping::begin_interview(harness.model(), municipality);
        ui::mapping::show_question(harness.model(), question);
        ui::mapping::command(harness.model(), ui::mapping::Command::source);
        harness.frame();
        harness.type(ui::mapping::question_id(harness.model(), question) + "/source", typed);
        harness.show_card();
    };
    int found = 0;
    for (std::size_t option = 0; option < harness.model().set.questions[question].options.size(); ++option) {
        harness.answer(option);
        source("");
        if (!harness.has(in_gap))
            continue;
        ++found;
        const std::string none = harness.node("gap/documented").name;
        CHECK(none.find(": 0\u00a0/") != std::string::npos);
        CHECK_FALSE(harness.has(in_gap + "/documented"));
        CHECK_FALSE(harness.has(in_gap + "/source/0"));
        source("muistin varassa");
        CHECK(harness.node("gap/documented").name == none);
        CHECK_FALSE(harness.has(in_gap + "/documented"));
        CHECK(harness.node(in_gap + "/source/0").name == "Lähde: muistin varassa");
        CHECK(harness.node(in_gap + "/source/0").role == ui::kit::Role::text);
        source("https://example.org/saannot Avustussäännöt");
        const bool known = harness.model().set.questions[question].options[option].points.has_value();
        CHECK(harness.has(in_gap + "/documented") == known);
        CHECK((harness.node("gap/documented").name.find(": 1\u00a0/") != std::string::npos) == known);
        CHECK(harness.node(in_gap + "/source/0").name == "Lähde: Avustussäännöt");
        CHECK(harness.node(in_gap + "/source/0").role == ui::kit::Role::link);
        CHECK(harness.node(in_gap + "/source/0").href == "https://example.org/saannot");
        CHECK(harness.node(std::string("card/answer/") + id + "/source/0").role == ui::kit::Role::link);
        // On paper the address itself stands there, in officials' column, whichever that is.
        const std::string on_paper = "Lähde: https://example.org/saannot Avustussäännöt";
        CHECK(harness.on_paper(ui::mapping::Paper::card, row + "/now").ends_with(on_paper));
        harness.model().table.voice = engine::Voice::associations;
        const std::string beside = harness.on_paper(ui::mapping::Paper::card, row + "/gap");
        CHECK(beside.ends_with(on_paper));
        CHECK((beside.find("Dokumentoitu: ") != std::string::npos) == known);
        CHECK(harness.on_paper(ui::mapping::Paper::card, row + "/now").find("Lähde") == std::string::npos);
        harness.model().table.voice = engine::Voice::official;
    }
    CHECK(found > 0);
}

TEST_CASE("facts: what was corrected is read back and printed with what was said first, and by whom") {
    WithFact harness;
    const std::string row = std::string("paper/interview/answer/") + id + "/now";
    const auto first_said = [&] {
        return harness.on_paper(ui::mapping::Paper::interview, row)
            .find("Ennen korjausta (haastattelija 28.11.2026): ");
    };
    // The example's interviews are over: the fact came as a correction of nothing.
    CHECK(harness.node(std::string("read-back/") + id + "/earlier/0").name ==
          "Lisätty korjauksena (haastattelija 28.11.2026)");
    CHECK(first_said() == std::string::npos);
    ui::mapping::show_question(harness.model(), question);
    harness.frame();
    harness.type(ui::mapping::question_id(harness.model(), question) + "/fact/tapaamiset", "5");
    CHECK(first_said() != std::string::npos);
}
