// What must hold on every screen of an evening, in every language, at the sizes of a projector, a laptop and a phone.
#include "presenter_harness.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using tests::PresenterHarness;

namespace {

struct Window {
    float width, height;
};

// A whole evening, each screen held against the rules.
void walk(std::string_view language, Window window, ui::presenter::View view, engine::Answering answering,
          std::string_view second = {}) {
    CAPTURE(language);
    CAPTURE(window.width);
    CAPTURE(static_cast<int>(view));
    PresenterHarness harness(language);
    harness.width = window.width;
    harness.height = window.height;
    harness.model().view = view;
    const bool works = view != ui::presenter::View::audience;
    harness.evening().set_event("Kemijärven yhdistysilta");
    harness.evening().set_date("2026-11-24");
    harness.evening().set_people(31);
    harness.evening().set_answering(answering);
    if (!second.empty())
        harness.evening().set_languages({std::string(language), std::string(second)});
    harness.model().kept = {{"1", "Yhdistysilta · Posio", "3.10.2026 · kysymys 4 / 16"}};
    harness.model().qr = {"101", "010", "111"};
    harness.model().address = "https://jarjestot.example/pikatesti/";
    tests::check_screen(harness);
    if (works) {
        harness.command("help");
        tests::check_screen(harness);
        harness.command("escape");
        harness.click("kept/1/forget");
        tests::check_screen(harness);
    }
    harness.command("next");
    int number = 0;
    while (harness.model().place().stage == engine::EveningStage::question) {
        CAPTURE(harness.question());
        const engine::EveningPlace at = harness.model().place();
        tests::check_screen(harness);
        if (at.moment == engine::Moment::count && number++ % 4 != 3) {
            const std::size_t options = harness.model().question().options.size();
            for (std::size_t i = 0; i < options; ++i) {
                if (answering == engine::Answering::hands)
                    harness.evening().set_count(at.question, i, static_cast<int>((i * 7 + at.question * 3) % 12));
                else if (i == at.question % 3)
                    harness.evening().choose(at.question, i);
            }
            tests::check_screen(harness);
            if (number == 3 && answering == engine::Answering::hands) { // a second round
                harness.command("again");
                harness.evening().set_count(at.question, 0, 20);
                harness.evening().lock(at.question);
                tests::check_screen(harness);
                harness.evening().lock(at.question, false);
            }
        }
        if (at.moment == engine::Moment::reveal && number == 1) {
            harness.command("black");
            tests::check_screen(harness);
            harness.command("black");
        }
        harness.command("next");
    }
    REQUIRE(harness.model().place().stage == engine::EveningStage::result);
    tests::check_screen(harness);
    harness.model().earlier.emplace(
        ui::presenter::Earlier{.data = harness.evening().data(), .result = harness.evening().result()});
    tests::check_screen(harness);
    harness.command("next");
    tests::check_screen(harness);
    harness.evening().add_step({.what = "Perustetaan pysyvä yhteistyöryhmä",
                                .who = "Sivistysjohtaja ja yhdistykset",
                                .when = "maaliskuu 2027",
                                .question = 0});
    harness.evening().add_step({.what = "Sovitaan seuraava yhdistysilta", .who = "", .when = "", .question = {}});
    tests::check_screen(harness);
    harness.command("next");
    tests::check_screen(harness);
}

constexpr Window projector{1280, 720};
constexpr Window large{1920, 1080};
constexpr Window phone{390, 844};
constexpr Window laptop{1024, 600};

using engine::Answering;
using ui::presenter::View;

} // namespace

TEST_CASE("presenter's screens: the one screen, in every language and at every size") {
    for (const std::string_view language : {"fi", "sv", "en"})
        for (const Window window : {projector, large, phone, laptop})
            walk(language, window, View::single, Answering::hands);
}

TEST_CASE("presenter's screens: the room's own window") {
    for (const std::string_view language : {"fi", "sv", "en"})
        for (const Window window : {projector, large, phone})
            walk(language, window, View::audience, Answering::hands);
}

TEST_CASE("presenter's screens: the presenter's own window") {
    for (const std::string_view language : {"fi", "sv", "en"})
        for (const Window window : {projector, large, phone, laptop})
            walk(language, window, View::desk, Answering::hands);
}

TEST_CASE("presenter's screens: both in one window") {
    for (const Window window : {projector, large, phone})
        walk("fi", window, View::split, Answering::hands);
}

TEST_CASE("presenter's screens: one agreed answer") {
    for (const View view : {View::single, View::audience, View::desk})
        walk("fi", projector, view, Answering::agreed);
}

TEST_CASE("presenter's screens: two languages") {
    for (const Window window : {projector, large, phone})
        for (const View view : {View::single, View::audience, View::desk})
            walk("fi", window, view, Answering::hands, "sv");
}

namespace {

engine::EveningOpening an_opening(const engine::QuestionSet& set) {
    engine::EveningOpening opening;
    opening.municipality = "320";
    opening.year = 2026;
    opening.voice = engine::Voice::associations;
    opening.officials = 1;
    opening.others = 9;
    opening.whole = {{72, {68, 73}}, {35, {30, 60}}};
    for (std::size_t goal = 0; goal < set.goals.size(); ++goal)
        opening.goals.push_back({{static_cast<int>(20 * goal), {0, 100}}, {}});
    opening.differ = {0, 4, 8, 12};
    opening.not_known = {1};
    return opening;
}

engine::EveningOpening a_region(const engine::QuestionSet& set) {
    engine::EveningOpening opening = an_opening(set);
    opening.municipality.clear();
    opening.region = "Lappi";
    opening.municipalities = 21;
    opening.officials = 19;
    opening.weak = {3, 5, 7, 9};
    opening.differ = opening.not_known = {};
    return opening;
}

} // namespace

TEST_CASE("an evening's opening: every language, size and view") {
    for (const std::string_view language : {"fi", "sv", "en"})
        for (const std::string_view second : {"", "sv"}) {
            if (language == second)
                continue;
            for (const Window window : {Window{360, 740}, {1280, 720}, {1920, 1080}})
                for (const auto view : {ui::presenter::View::single, ui::presenter::View::audience})
                    for (const bool region : {false, true}) {
                        CAPTURE(language);
                        CAPTURE(window.width);
                        PresenterHarness harness(language);
                        harness.width = window.width;
                        harness.height = window.height;
                        harness.model().view = view;
                        if (!second.empty())
                            harness.evening().set_languages({std::string(language), std::string(second)});
                        harness.evening().set_event("Kemijärven yhdistysilta");
                        harness.model().opening =
                            region ? a_region(harness.model().set) : an_opening(harness.model().set);
                        if (view == ui::presenter::View::single)
                            harness.command("next");
                        tests::check_screen(harness);
                        CHECK(harness.has("start/heading"));
                        CHECK(harness.has("opening/scores"));
                    }
        }
}

TEST_CASE("an evening's opening of a region names it, and how many municipalities the marks stand for") {
    PresenterHarness harness;
    harness.model().opening = a_region(harness.model().set);
    harness.command("next");
    CHECK(harness.node("start/heading").name == "Näin vastattiin ennen iltaa: Lappi 2026");
    CHECK(harness.has("opening/region.weak/" + harness.model().set.questions[3].id));
    CHECK_FALSE(harness.has("opening/region.weak/" + harness.model().set.questions[9].id)); // the fourth
    CHECK(harness.node("opening/key").name.find("19/21") != std::string::npos);
    CHECK(harness.node("opening/key").name.find("yhdistykset") != std::string::npos);
    harness.model().opening->others = 0;
    harness.model().opening->region.clear();
    harness.frame();
    CHECK(harness.node("start/heading").name == "Näin vastattiin ennen iltaa: koko maa 2026");
    CHECK(harness.node("opening/key").name.find("yhdistykset") == std::string::npos);
}

TEST_CASE("an evening's opening comes between the form and the first question on the one screen") {
    PresenterHarness harness;
    harness.model().opening = an_opening(harness.model().set);
    harness.frame();
    CHECK(harness.has("set-up/heading"));
    harness.command("next");
    CHECK_FALSE(harness.has("set-up/heading"));
    CHECK(harness.has("opening/differ/" + harness.model().set.questions[0].id));
    CHECK_FALSE(harness.has("opening/differ/" + harness.model().set.questions[12].id)); // the fourth
    CHECK(harness.model().place().stage == engine::EveningStage::start);
    harness.command("back");
    CHECK(harness.has("set-up/heading"));
    harness.command("next");
    harness.command("next");
    CHECK(harness.model().place().stage == engine::EveningStage::question);
    // The desk's room sees it in its own window.
    harness.command("back");
    harness.command("back");
    harness.model().view = ui::presenter::View::desk;
    harness.command("next");
    CHECK(harness.model().place().stage == engine::EveningStage::question);
}
