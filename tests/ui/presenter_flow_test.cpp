// What keys, fields and buttons of an evening do.
#include "presenter_harness.h"

#include "ui/presenter/screens.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace pikatesti;
using tests::PresenterHarness;

namespace {

void to_counting(PresenterHarness& harness, ui::presenter::View view = ui::presenter::View::single) {
    harness.model().view = view;
    harness.frame();
    harness.command("next");
    harness.command("next");
    REQUIRE(harness.model().counting());
}

const ui::kit::HostAction* asked(const ui::kit::FrameOutput& output, ui::presenter::Action wanted) {
    for (const ui::kit::HostAction& action : output.actions)
        if (action.kind == name_of(wanted))
            return &action;
    return nullptr;
}

bool says(PresenterHarness& harness, std::string_view words) {
    harness.frame();
    const auto& nodes = harness.app.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const ui::kit::Node& node) {
        return node.name.find(words) != std::string::npos || node.value.find(words) != std::string::npos ||
               node.description.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("presenter: what is no number is not taken, and what was counted stays") {
    PresenterHarness harness;
    to_counting(harness);
    const std::string field = harness.option(0) + "/number";
    harness.type(field, "12");
    harness.type(field, "12?");
    harness.type(field, "12");
    CHECK(harness.evening().round(0).counts[0] == 12);
    CHECK(harness.evening().history().changes() == 1);
    for (const char* typed : {" ", "noin", "?"})
        harness.type(field, typed);
    CHECK(harness.evening().round(0).counts[0] == 12);
    CHECK(harness.evening().history().changes() == 1);
    harness.type(field, "");
    CHECK_FALSE(harness.evening().round(0).counts[0]);
    harness.type(field, "99999999999999");
    CHECK(harness.evening().round(0).counts[0] == engine::most_people);
}

TEST_CASE("presenter: counting begins in the first number, Enter goes on to the next and leaves the last") {
    PresenterHarness harness;
    harness.frame();
    harness.command("next");
    CHECK(harness.command("next").focus == harness.option(0) + "/number");
    const std::size_t last = harness.model().question().options.size() - 1;
    CHECK(harness.perform(harness.option(1) + "/number", "key", "Enter").focus == harness.option(2) + "/number");
    CHECK(harness.perform(harness.option(1) + "/number", "key", "ArrowUp").focus == harness.option(0) + "/number");
    CHECK(harness.perform(harness.option(last) + "/number", "key", "Enter").focus ==
          ui::presenter::heading_id(harness.model()));
}

TEST_CASE("presenter: a digit is written into the first number that is still to be counted, and nowhere else") {
    PresenterHarness harness;
    harness.frame();
    harness.command("next");
    CHECK(harness.key("1").focus.empty());
    CHECK(harness.model().place().moment == engine::Moment::ask);
    harness.command("next");
    CHECK(harness.key("4").focus == harness.option(0) + "/number");
    harness.count({2, 3});
    CHECK(harness.key("1").focus == harness.option(2) + "/number");
    harness.count({2, 3, 4, 5});
    const ui::kit::FrameOutput output = harness.key("0");
    CHECK(output.focus.empty());
    CHECK(output.announcement == harness.model().say("evening.all_counted"));
    harness.command("reveal");
    CHECK(harness.key("1").focus.empty());
    harness.command("reveal");
    harness.model().view = ui::presenter::View::audience;
    harness.frame();
    CHECK(harness.key("1").focus.empty());
}

TEST_CASE("presenter: Enter never leads from counting hands to the numbers, and elsewhere goes on") {
    PresenterHarness harness;
    harness.frame();
    harness.command("enter");
    harness.command("enter");
    REQUIRE(harness.model().counting());
    harness.count({2, 3});
    CHECK(harness.command("enter").focus == harness.option(2) + "/number");
    harness.count({2, 3, 4, 5});
    CHECK(harness.command("enter").focus == harness.option(0) + "/number");
    CHECK(harness.model().counting());
    harness.command("next");
    harness.command("enter");
    CHECK(harness.model().place().moment == engine::Moment::discuss);
}

TEST_CASE("presenter: a blank does not tell a hidden number, and no word takes the number of people away") {
    PresenterHarness harness;
    harness.frame();
    harness.type("set-up/people", "24");
    harness.type("set-up/people", "noin");
    CHECK(harness.evening().details().people == 24);
    to_counting(harness);
    harness.count({417});
    const std::string field = harness.option(0) + "/number";
    harness.perform(field, "blur");
    harness.type(field, " ");
    CHECK(harness.node(field).value.empty());
    CHECK(harness.evening().round(0).counts[0] == 417);
}

TEST_CASE("presenter: Enter in the room's own window does not lead on while hands are counted") {
    PresenterHarness harness;
    to_counting(harness);
    harness.model().view = ui::presenter::View::audience;
    harness.frame();
    harness.command("enter");
    CHECK(harness.model().counting());
    harness.command("next");
    CHECK_FALSE(harness.model().counting());
}

TEST_CASE("presenter: a digit is for the option in whose row the focus is, as the highlight says") {
    PresenterHarness harness;
    to_counting(harness);
    harness.app.set_focused(harness.option(2) + "/more");
    harness.frame();
    CHECK(harness.key("5").focus == harness.option(2) + "/number");
}

TEST_CASE("presenter: the arrows up and down go through the options, and lead on and back from outside of them only") {
    PresenterHarness harness;
    to_counting(harness);
    const std::size_t last = harness.model().question().options.size() - 1;
    const std::string heading = ui::presenter::heading_id(harness.model());
    // The first option is highlighted, wherever the focus is.
    harness.app.set_focused(heading);
    harness.frame();
    CHECK(harness.command("down").focus == harness.option(1) + "/number");
    CHECK(harness.perform(harness.option(last) + "/number", "key", "ArrowDown").focus == heading);
    CHECK(harness.model().counting());
    CHECK(harness.command("up").focus == harness.option(last) + "/number");
    CHECK(harness.perform(harness.option(0) + "/number", "key", "ArrowUp").focus == heading);
    CHECK(harness.command("down").focus == harness.option(0) + "/number");
    harness.count({2, 3, 4, 5});
    harness.perform(harness.option(last) + "/number", "key", "ArrowDown");
    harness.command("down");
    CHECK(harness.model().place().moment == engine::Moment::reveal);
    harness.command("up");
    CHECK(harness.command("up").focus == harness.option(last) + "/number"); // nothing is highlighted any more
    CHECK(harness.model().counting());
}

TEST_CASE(
    "presenter: an evening that goes over to agreed answers shows hands as hands, not as several answers at once") {
    PresenterHarness harness;
    harness.evening().set_people(24);
    to_counting(harness);
    harness.count({31, 20, 0, 5});
    harness.evening().set_answering(engine::Answering::agreed);
    harness.frame();
    for (const ui::kit::Node& node : harness.app.nodes())
        CHECK_FALSE(node.checked);
    CHECK(says(harness, harness.model().say("evening.too_many", {{"people", "24"}})));
    harness.command("next"); // asks whether that is meant
    harness.command("next");
    harness.model().view = ui::presenter::View::audience;
    CHECK(says(harness, "31"));
    const std::vector<ui::kit::Node> paper = harness.app.document(680);
    CHECK(std::any_of(paper.begin(), paper.end(),
                      [](const ui::kit::Node& node) { return node.name.starts_with("31 ("); }));
}

TEST_CASE("presenter: a step of which only the person is known stands with a dash, on screen and on paper") {
    PresenterHarness harness;
    harness.evening().add_step({.what = {}, .who = "Ville", .when = {}, .question = {}});
    harness.evening().go_to(engine::EveningStage::steps);
    harness.model().view = ui::presenter::View::audience;
    harness.frame();
    CHECK(harness.node("steps/0/what").name == "–");
    harness.command("next");
    CHECK(says(harness, "1. – · Ville"));
    const std::vector<ui::kit::Node> paper = harness.app.document(680);
    CHECK(std::any_of(paper.begin(), paper.end(), [](const ui::kit::Node& node) { return node.name == "1. –"; }));
}

TEST_CASE("presenter: whoever goes on from within a number is in the heading of what is shown") {
    PresenterHarness harness;
    to_counting(harness);
    harness.count({2, 3});
    harness.app.set_focused(harness.option(1) + "/number");
    harness.frame();
    CHECK(harness.command("next").focus == ui::presenter::heading_id(harness.model()));
}

TEST_CASE("presenter: plus and minus count, and minus does not make a nought of what was not counted") {
    PresenterHarness harness;
    to_counting(harness);
    harness.click(harness.option(0) + "/less");
    CHECK_FALSE(harness.evening().round(0).counts[0]);
    CHECK(harness.click(harness.option(0) + "/more").announcement.ends_with(": 1"));
    harness.perform(harness.option(0) + "/number", "key", "+");
    harness.click(harness.option(0) + "/less");
    CHECK(harness.evening().round(0).counts[0] == 1);
}

TEST_CASE("presenter: the room's picture has no number before it is revealed, and the reveal is announced") {
    for (const auto view : {ui::presenter::View::audience, ui::presenter::View::single}) {
        PresenterHarness harness;
        harness.model().view = ui::presenter::View::desk;
        to_counting(harness, ui::presenter::View::desk);
        harness.count({417, 38});
        harness.model().view = view;
        const auto& nodes = (harness.frame(), harness.app.nodes());
        for (const ui::kit::Node& node : nodes) {
            CAPTURE(node.id);
            CHECK(node.name.find("417") == std::string::npos);
            CHECK(node.value.find("417") == std::string::npos);
        }
        for (const ui::kit::TextRun& run : harness.app.text_runs())
            CHECK(run.text.find("417") == std::string::npos);
        const ui::kit::FrameOutput output = harness.command("reveal");
        CHECK(output.announcement.find("417") != std::string::npos);
        CHECK(says(harness, "417"));
        harness.command("reveal");
        CHECK(harness.model().counting());
    }
}

TEST_CASE("presenter: on the one screen a number is told while it is entered, and nowhere once it is left") {
    PresenterHarness harness;
    to_counting(harness);
    const std::string field = harness.option(0) + "/number";
    harness.type(field, "4");
    harness.type(field, "41");
    CHECK(harness.node(field).value == "41"); // what a screen reader reads back
    CHECK(harness.node(field).description.empty());
    CHECK(harness.perform(field, "blur").forget);
    CHECK(harness.node(field).value.empty());
    CHECK_FALSE(harness.node(field).description.empty());
    CHECK_FALSE(says(harness, "41"));
    CHECK(harness.evening().round(0).counts[0] == 41);
    // Coming back does not tell it, and what is typed then stands instead.
    harness.perform(field, "key", "ArrowDown");
    CHECK(harness.node(field).value.empty());
    harness.type(field, "7");
    CHECK(harness.node(field).value == "7");
    CHECK(harness.evening().round(0).counts[0] == 7);
    harness.perform(field, "key", "Enter");
    CHECK(harness.node(field).value.empty());
}

TEST_CASE("presenter: what a button has counted is told until something else is done, and for a while only") {
    PresenterHarness harness;
    to_counting(harness);
    const std::string field = harness.option(0) + "/number";
    harness.type(field, "40");
    harness.perform(field, "blur");
    ui::kit::FrameOutput output = harness.click(harness.option(0) + "/more");
    CHECK(output.announcement.ends_with(": 41"));
    CHECK(asked(output, ui::presenter::Action::conceal_later) != nullptr);
    CHECK(harness.node(field).value == "41");
    output = harness.command("conceal"); // the page's clock says so
    CHECK(output.forget);
    CHECK_FALSE(says(harness, "41"));
    harness.click(harness.option(0) + "/less");
    harness.click(harness.option(1) + "/more");
    CHECK(harness.node(field).value.empty());
    harness.key("3");
    CHECK(harness.node(harness.option(1) + "/number").value.empty());
}

TEST_CASE("presenter: on the presenter's own view every number stays in its field") {
    for (const auto view : {ui::presenter::View::desk, ui::presenter::View::split}) {
        PresenterHarness harness;
        to_counting(harness, view);
        harness.count({417, 38});
        harness.perform(harness.option(0) + "/number", "blur");
        CHECK(harness.node(harness.option(0) + "/number").value == "417");
        CHECK(harness.click(harness.option(0) + "/more").actions.empty());
    }
}

TEST_CASE("presenter: the sum is told when every option has been counted, so that it does not tell each one") {
    PresenterHarness harness;
    to_counting(harness, ui::presenter::View::desk);
    const std::size_t options = harness.model().question().options.size();
    harness.model().view = ui::presenter::View::audience;
    for (std::size_t i = 0; i < options; ++i) {
        CHECK_FALSE(says(harness, std::to_string(100 * i)));
        harness.evening().set_count(0, i, 100);
        CHECK(says(harness, std::to_string(100 * options)) == (i + 1 == options));
    }
}

TEST_CASE("presenter: the mean comes after the spread has been seen") {
    PresenterHarness harness;
    to_counting(harness, ui::presenter::View::desk);
    harness.count({4, 11, 13});
    harness.model().view = ui::presenter::View::audience;
    harness.command("next");
    CHECK(says(harness, "Yksimielisyys"));
    CHECK_FALSE(says(harness, "Keskiarvo"));
    harness.command("next");
    CHECK(says(harness, "Keskiarvo"));
}

TEST_CASE("presenter: the mean is written as its language writes numbers") {
    for (const auto& [language, words] : {std::pair{"fi", "Keskiarvo 3,4 / 10"}, std::pair{"sv", "Medelvärde 3,4 / 10"},
                                          std::pair{"en", "Average 3.4 / 10"}}) {
        CAPTURE(language);
        PresenterHarness harness(language);
        to_counting(harness, ui::presenter::View::desk);
        harness.count({4, 11, 13});
        harness.model().view = ui::presenter::View::audience;
        harness.command("next");
        harness.command("next");
        CHECK(says(harness, words));
    }
}

TEST_CASE("presenter: text is kept as it is typed, blanks and all, and is one change") {
    PresenterHarness harness;
    to_counting(harness, ui::presenter::View::desk);
    const std::string note = "desk/note/" + harness.question();
    for (const char* text : {"K", "Ka", "Ka ", "Ka k"}) {
        harness.type(note, text);
        CHECK(harness.node(note).value == text);
    }
    CHECK(harness.evening().note(0) == "Ka k");
    CHECK(harness.evening().history().changes() == 1);
    harness.command("undo");
    CHECK(harness.evening().note(0).empty());
}

TEST_CASE("presenter: a step that was emptied is gone when a clicker leads on from within its field") {
    for (const char* way : {"next", "back"}) {
        PresenterHarness harness;
        harness.evening().add_step({.what = "Perustetaan", .who = {}, .when = {}, .question = {}});
        harness.evening().add_step({.what = "Sovitaan", .who = {}, .when = {}, .question = {}});
        harness.evening().go_to(engine::EveningStage::steps);
        harness.frame();
        harness.type("steps/0/what", "");
        harness.command(way);
        REQUIRE(harness.evening().steps().size() == 1);
        CHECK(harness.evening().steps().front().what == "Sovitaan");
    }
}

TEST_CASE("presenter: no key is offered that shows a distribution where nothing is counted") {
    PresenterHarness harness;
    to_counting(harness);
    harness.command("next");
    REQUIRE(harness.model().place().moment == engine::Moment::discuss);
    CHECK_FALSE(says(harness, harness.model().say("evening.command.reveal")));
}

TEST_CASE("presenter: a step is there with its first letter, and is not taken away while it is written anew") {
    PresenterHarness harness;
    harness.model().view = ui::presenter::View::desk;
    harness.evening().go_to(engine::EveningStage::steps);
    harness.frame();
    harness.type("steps/0/what", "T");
    CHECK(harness.evening().steps().size() == 1);
    CHECK(harness.has("steps/1/what"));
    harness.type("steps/0/what", "");
    CHECK(harness.evening().steps().size() == 1);
    CHECK(harness.node("steps/0/what").value.empty());
    harness.type("steps/0/what", "Tavataan");
    CHECK(harness.evening().steps()[0].what == "Tavataan");
    harness.type("steps/0/what", "");
    harness.perform("steps/0/what", "blur");
    CHECK(harness.evening().steps().empty());
}

TEST_CASE("presenter: steps change places and are taken away, and the focus goes along") {
    PresenterHarness harness;
    harness.model().view = ui::presenter::View::desk;
    for (const char* what : {"Yksi", "Kaksi", "Kolme"})
        harness.evening().add_step({.what = what, .who = {}, .when = {}, .question = {}});
    harness.evening().go_to(engine::EveningStage::steps);
    harness.frame();
    CHECK(harness.click("steps/2/up").focus == "steps/1/what");
    CHECK(harness.evening().steps()[1].what == "Kolme");
    CHECK_FALSE(harness.click("steps/0/remove").focus.empty());
    CHECK(harness.evening().steps()[0].what == "Kolme");
    CHECK(harness.evening().steps().size() == 2);
}

TEST_CASE("presenter: an unknown municipality is told before the evening begins") {
    PresenterHarness harness;
    harness.frame();
    harness.type("set-up/municipality", "Atlantis");
    const ui::kit::FrameOutput output = harness.click("set-up/begin");
    CHECK(output.focus == "set-up/municipality");
    CHECK(harness.node("set-up/municipality").invalid);
    harness.type("set-up/municipality", "kemijärv");
    harness.perform("set-up/municipality", "key", "Enter");
    harness.click("set-up/begin");
    CHECK(harness.evening().details().municipality == "320");
    CHECK(harness.model().place().stage == engine::EveningStage::question);
}

TEST_CASE("presenter: the room's window goes dark alone, and the next key brings the only screen back") {
    PresenterHarness harness;
    to_counting(harness);
    const ui::kit::FrameOutput output = harness.command("black");
    const ui::kit::HostAction* black = asked(output, ui::presenter::Action::black);
    REQUIRE(black != nullptr);
    CHECK(black->text == "1");
    CHECK(harness.has("black"));
    harness.command("next");
    CHECK_FALSE(harness.model().black);
    CHECK(harness.model().counting());
    harness.model().view = ui::presenter::View::desk;
    harness.command("black");
    CHECK_FALSE(harness.has("black"));
}

TEST_CASE("presenter: every kept change is told once") {
    PresenterHarness harness;
    CHECK_FALSE(harness.frame().save);
    const auto save = harness.command("next").save;
    REQUIRE(save);
    CHECK_FALSE(harness.frame().save);
    CHECK(harness.command("next").save != save);
}

TEST_CASE("presenter: a window that follows another one announces the reveal, too") {
    PresenterHarness desk;
    PresenterHarness room;
    to_counting(desk, ui::presenter::View::desk);
    desk.count({4, 11, 13});
    room.model().view = ui::presenter::View::audience;
    room.frame();
    room.model().follow(desk.evening().data(), desk.evening().traits());
    room.frame();
    desk.command("next");
    room.model().follow(desk.evening().data(), desk.evening().traits());
    CHECK(room.frame().announcement.find("46\u00a0%") != std::string::npos);
    CHECK(room.has(desk.option(1) + "/figures"));
}

TEST_CASE("presenter: more votes than people are told beside the sum and held back once before they are revealed") {
    for (const auto view : {ui::presenter::View::single, ui::presenter::View::desk}) {
        PresenterHarness harness;
        harness.model().view = view;
        harness.evening().set_people(24);
        to_counting(harness);
        const std::string warning = harness.model().say("evening.too_many", {{"people", "24"}});
        harness.count({12, 12});
        harness.frame();
        CHECK_FALSE(says(harness, warning));
        harness.count({300, 12});
        harness.frame();
        CHECK(says(harness, warning));
        CHECK(harness.command("next").announcement.starts_with(warning));
        CHECK(harness.model().counting());
        CHECK(says(harness, harness.model().say("evening.too_many.again")));
        // Other numbers are another question.
        harness.count({301, 12});
        harness.command("reveal");
        CHECK(harness.model().counting());
        harness.command("next");
        CHECK(harness.model().figures_shown());
        CHECK(says(harness, warning));
        harness.command("back");
        harness.count({12, 12});
        harness.command("next");
        CHECK(harness.model().figures_shown());
        CHECK_FALSE(says(harness, warning));
    }
}

TEST_CASE("presenter: with more votes than people the one screen holds all of it, without scrolling") {
    for (const char* language : {"fi", "sv", "en"}) {
        PresenterHarness harness(language);
        CAPTURE(language);
        harness.evening().set_people(24);
        to_counting(harness);
        harness.count({20, 10, 5});
        CHECK(harness.frame().height <= harness.height);
        harness.command("next");
        REQUIRE(harness.model().counting());
        CHECK(harness.frame().height <= harness.height);
        harness.command("next");
        REQUIRE(harness.model().figures_shown());
        CHECK(harness.frame().height <= harness.height);
        tests::check_screen(harness);
    }
}

TEST_CASE("presenter: an agreed answer is one vote of whoever is there, and never too many") {
    PresenterHarness harness;
    harness.evening().set_people(0);
    harness.evening().set_answering(engine::Answering::agreed);
    to_counting(harness);
    harness.key("1");
    harness.command("next");
    CHECK(harness.model().place().moment == engine::Moment::discuss);
    CHECK_FALSE(says(harness, harness.model().say("evening.too_many", {{"people", "0"}})));
}

TEST_CASE("presenter: behind a black screen nothing is changed: whatever is asked for brings the picture back") {
    for (const auto answering : {engine::Answering::hands, engine::Answering::agreed})
        for (const char* asked :
             {"next", "enter", "back", "reveal", "lock", "clear", "again", "undo", "redo", "notes"}) {
            CAPTURE(asked);
            PresenterHarness harness;
            harness.evening().set_answering(answering);
            harness.command("next");
            harness.command("next");
            harness.evening().set_count(harness.model().place().question, 0, 5);
            harness.evening().choose(harness.model().place().question, 1);
            harness.command("black");
            const engine::EveningData before = harness.evening().data();
            harness.key("2");
            CHECK(harness.evening().data() == before);
            CHECK_FALSE(harness.model().black);
            harness.command("black");
            harness.command(asked);
            CHECK(harness.evening().data() == before);
            CHECK_FALSE(harness.model().black);
        }
}

TEST_CASE(
    "presenter: the form of the start is never behind a black screen, and begins the evening at the first press") {
    PresenterHarness harness;
    harness.command("black");
    harness.command("next");
    CHECK(harness.model().place().stage == engine::EveningStage::question);
    CHECK_FALSE(harness.model().black);
}

TEST_CASE("presenter: who sits in the room is chosen and can be taken back") {
    PresenterHarness harness;
    harness.frame();
    CHECK_FALSE(harness.node("set-up/voice/associations").selected);
    harness.click("set-up/voice/associations");
    CHECK(harness.evening().details().voice == engine::Voice::associations);
    CHECK(harness.node("set-up/voice/associations").selected);
    harness.click("set-up/voice/both");
    CHECK(harness.evening().details().voice == engine::Voice::both);
    harness.click("set-up/voice/both");
    CHECK_FALSE(harness.evening().details().voice);
}
