// An interview in the mapping: what its keys do, what is kept at each, and what is shown when.
#include "mapping_harness.h"

#include "ui/mapping/interview.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using tests::MappingHarness;
using ui::mapping::Screen;

namespace {

constexpr const char* municipality = "583"; // heard in 2020, by the records

// Lapland in 2021: all the records are of years before.
struct InterviewHarness : MappingHarness {
    explicit InterviewHarness(std::string_view language = "fi") : MappingHarness(language) {
        open_lapland();
        engine::Campaign campaign = *model().campaign;
        campaign.year = 2021;
        model().open(std::move(campaign), {});
        frame();
        click("fieldwork/583/open");
        click("form/583/interview");
    }

    // A key as the page tells it: what is none of a question's own is a command.
    ui::kit::FrameOutput press(std::string_view key) {
        for (const auto& [of, command] : {std::pair<std::string_view, std::string_view>{"Enter", "next"},
                                          {"Shift+Enter", "back"},
                                          {"Escape", "leave"},
                                          {"/", "note"},
                                          {"l", "source"},
                                          {"?", "check"}})
            if (key == of)
                return perform("", "command", command);
        return perform("", "key", key);
    }
    void press_all(std::initializer_list<const char*> keys) {
        for (const char* const key : keys)
            press(key);
    }
    std::string question(std::size_t index) { return "interview/question/" + model().set.questions[index].id; }
    const std::string& heading() { return node(ui::mapping::interview_heading(model())).name; }
    std::string text() {
        const engine::EntryPointer entry = ui::mapping::interview_entry(model(), municipality);
        return entry ? entry->text : std::string();
    }
    engine::FieldState state() {
        for (const engine::FieldworkStanding& standing : model().derived().fieldwork.standings)
            if (standing.municipality == municipality)
                return standing.state;
        return engine::FieldState::not_reached;
    }
};

std::string plain(std::string_view text) {
    std::string without;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == "\xC2\xAD")
            ++at;
        else
            without += text[at];
    }
    return without;
}

} // namespace

TEST_CASE("interview: a digit answers, Enter goes on, and the record is in the campaign after each key") {
    InterviewHarness harness;
    const auto& questions = harness.model().set.questions;
    CHECK(harness.heading() == plain(questions[0].text.in("fi")));
    CHECK(harness.text().empty()); // opening it changes nothing
    harness.press("1");
    CHECK(harness.text().find("\"rakenne-pysyva\":{\"rounds\":[{\"counts\":{\"yes\":1}}]}") != std::string::npos);
    CHECK(harness.state() == engine::FieldState::begun);
    CHECK(harness.press("Enter").focus == harness.question(1) + "/heading");
    CHECK(harness.heading() == plain(questions[1].text.in("fi")));
    harness.press("0");
    CHECK(harness.text().find("\"dk\":1") != std::string::npos);
    harness.press("b"); // letters stand for the options in their order
    CHECK(harness.text().find("\"rakenne-tapaamiset\":{\"rounds\":[{\"counts\":{\"partly\":1}}]}") !=
          std::string::npos);
    harness.press("Shift+Enter");
    CHECK(harness.heading() == plain(questions[0].text.in("fi")));
}

TEST_CASE("interview: each answer is a step that can be undone, and the first takes the beginning with it") {
    InterviewHarness harness;
    harness.press_all({"1", "Enter", "2"});
    harness.click("undo");
    CHECK(harness.text().find("rakenne-tapaamiset") == std::string::npos);
    CHECK(harness.text().find("rakenne-pysyva") != std::string::npos);
    harness.click("undo");
    CHECK(harness.text().empty());
    CHECK(harness.state() == engine::FieldState::not_reached);
    harness.click("redo");
    CHECK(harness.text().find("rakenne-pysyva") != std::string::npos);
}

TEST_CASE("interview: what was answered the year before is hidden until this year's answer is given") {
    InterviewHarness harness;
    const std::string before = harness.question(0) + "/before";
    CHECK_FALSE(harness.has(before));
    harness.press("3"); // as in 2020
    CHECK(harness.node(before).name == "Sama vastaus kuin vuonna 2020.");
    CHECK_FALSE(harness.has(harness.question(0) + "/change"));
    harness.press("1");
    CHECK(harness.node(before).name == "Vuonna 2020: Ei. Onko asia muuttunut?");
    harness.type(harness.question(0) + "/change", "Neuvosto aloitti keväällä");
    CHECK(harness.text().find("\"change\":\"Neuvosto aloitti keväällä\"") != std::string::npos);
    harness.click("undo"); // the whole text
    CHECK(harness.text().find("change") == std::string::npos);
}

TEST_CASE("interview: a slash opens the note, L the source, and a question mark marks what is to be asked again") {
    InterviewHarness harness;
    const std::string id = harness.question(0);
    CHECK_FALSE(harness.has(id + "/note"));
    CHECK(harness.press("/").focus == id + "/note");
    for (const char* const typed : {"K", "Ke", "Kerran "})
        harness.type(id + "/note", typed);
    CHECK(harness.node(id + "/note").value == "Kerran ");
    CHECK(harness.press("l").focus == id + "/source");
    harness.type(id + "/source", "https://kunta.example/ohje s. 3");
    CHECK(harness.node(id + "/source").value == "https://kunta.example/ohje s. 3");
    CHECK(harness.text().find("\"source\":{\"text\":\"s. 3\",\"url\":\"https://kunta.example/ohje\"}") !=
          std::string::npos);
    CHECK(harness.press("?").announcement == "Merkitty tarkistettavaksi.");
    CHECK(harness.text().find("\"check\":true") != std::string::npos);
    CHECK(harness.node("interview/strip/rakenne-pysyva").name == "1: ei vastattu, tarkistettava");
    harness.press("?");
    CHECK(harness.text().find("check") == std::string::npos);
    CHECK(harness.press("Escape").focus == id + "/heading");
}

TEST_CASE("interview: single keys can be switched off, and the buttons do the same without them") {
    InterviewHarness harness;
    harness.click("interview/letters");
    harness.press_all({"1", "?", "/", "l"});
    CHECK(harness.text().empty());
    CHECK_FALSE(harness.has(harness.question(0) + "/note"));
    harness.click(harness.question(0) + "/check");
    CHECK(harness.text().find("\"check\":true") != std::string::npos);
    CHECK(harness.click(harness.question(0) + "/add-note").focus == harness.question(0) + "/note");
    harness.press("Enter");
    CHECK(harness.heading() == plain(harness.model().set.questions[1].text.in("fi")));
}

TEST_CASE("interview: what an earlier answer rules out is passed by, and asked again when that changes") {
    InterviewHarness harness;
    harness.click("interview/strip/ohje-olemassa");
    harness.press_all({"3", "Enter"});
    CHECK(harness.heading() == plain(harness.model().set.questions[12].text.in("fi")));
    CHECK(harness.node("interview/strip/ohje-sisalto").disabled);
    harness.press("Shift+Enter");
    harness.press_all({"1", "Enter"});
    CHECK(harness.heading() == plain(harness.model().set.questions[9].text.in("fi")));
    harness.press_all({"1", "Enter", "1", "3", "1"}); // several can be chosen, and taken back
    CHECK(harness.text().find("\"ohje-sisalto\":{\"rounds\":[{\"people\":1,\"counts\":{\"avustukset\":1}}]}") !=
          std::string::npos);
}

TEST_CASE("interview: after it is finished an answer is a correction, which shows what was said first") {
    InterviewHarness harness;
    harness.press("1");
    harness.click("interview/read-back");
    harness.click("interview/done");
    CHECK(harness.state() == engine::FieldState::interviewed);
    harness.click("interview/confirm");
    CHECK(harness.state() == engine::FieldState::confirmed);
    harness.click("read-back/rakenne-pysyva/edit");
    harness.press("2");
    CHECK(harness.state() == engine::FieldState::interviewed); // was confirmed with another answer
    harness.click("interview/read-back");
    CHECK(harness.node("read-back/rakenne-pysyva/answered/0").name ==
          "Vastaus ennen korjausta (haastattelija 28.11.2026): Kyllä, ryhmä on pysyvä ja kokoontuu säännöllisesti");
    CHECK(harness.text().find("[{\"counts\":{\"yes\":1}},{\"counts\":{\"partly\":1},\"corrected\":\"2026-11-28\","
                              "\"by\":\"interviewer\"}]") != std::string::npos);
}

TEST_CASE("interview: a day of another year is refused, and without a day it still is of the campaign's year") {
    InterviewHarness harness;
    harness.press("1");
    harness.click("interview/read-back");
    harness.type("interview/day", "2022-01-31");
    CHECK(harness.node("interview/day").invalid);
    CHECK(harness.text().find("\"date\"") == std::string::npos);
    harness.type("interview/day", "2021-11-30");
    CHECK_FALSE(harness.node("interview/day").invalid);
    CHECK(harness.text().find("\"date\":\"2021-11-30\"") != std::string::npos);
    harness.click("interview/method/phone");
    harness.type("interview/respondent", "hyvinvointikoordinaattori");
    CHECK(harness.text().find("\"method\":\"phone\"") != std::string::npos);
    CHECK(ui::mapping::interview_entry(harness.model(), municipality)->respondent == "hyvinvointikoordinaattori");
}

TEST_CASE("interview: the contact's title and name stay in the fieldwork list and do not get into the record") {
    InterviewHarness harness;
    harness.click("view/fieldwork");
    harness.type("form/583/title", "sivistysjohtaja");
    harness.type("form/583/name", "Maija Meikäläinen");
    harness.click("form/583/interview");
    harness.press("1");
    for (const char* const told : {"sivistysjohtaja", "Meikäläinen", "respondent"})
        CHECK(harness.text().find(told) == std::string::npos);
}

TEST_CASE("interview: a title that is too long is cut between two letters") {
    InterviewHarness harness;
    harness.press("1");
    harness.click("interview/read-back");
    std::string typed;
    for (int i = 0; i < 150; ++i)
        typed += "ä";
    harness.type("interview/respondent", typed);
    CHECK(ui::mapping::interview_entry(harness.model(), municipality)->respondent ==
          typed.substr(0, engine::longest_name));
}

TEST_CASE("interview: what was filled in from documents does not end, but is confirmed, and corrected after that") {
    InterviewHarness harness;
    harness.press("1");
    harness.click("interview/read-back");
    harness.click("interview/method/documents");
    CHECK_FALSE(harness.has("interview/done"));
    harness.click("interview/confirm");
    harness.click("read-back/rakenne-pysyva/edit");
    harness.press("2");
    CHECK(harness.text().find("[{\"counts\":{\"yes\":1}},{\"counts\":{\"partly\":1},\"corrected\":\"2026-11-28\","
                              "\"by\":\"interviewer\"}]") != std::string::npos);
}

TEST_CASE("interview: a fact that cannot be kept is told when everything is read back") {
    InterviewHarness harness;
    engine::QuestionSet set = harness.model().set;
    set.questions[0].facts = {{"members", engine::NotedFact::Kind::number, set.questions[0].text}};
    harness.model().set = set;
    harness.frame();
    const std::string field = harness.question(0) + "/fact/members";
    harness.type(field, "noin tusina");
    CHECK(harness.node(field).invalid);
    harness.click("interview/read-back");
    CHECK(harness.node("read-back/rakenne-pysyva/refused/0").name.find("noin tusina") != std::string::npos);
    harness.click("read-back/rakenne-pysyva/edit");
    harness.type(field, "12");
    harness.click("interview/read-back");
    CHECK_FALSE(harness.has("read-back/rakenne-pysyva/refused/0"));
}

TEST_CASE("interview: it goes on where it was left, at the first question without an answer") {
    InterviewHarness harness;
    harness.press_all({"1", "Enter", "Enter", "1"});
    harness.click("view/fieldwork");
    CHECK(harness.node("form/583/interview").name == "Jatka haastattelua");
    harness.click("form/583/interview");
    CHECK(harness.heading() == plain(harness.model().set.questions[1].text.in("fi")));
}

TEST_CASE("interview: one with answers that the set of today does not have is left as it is, and that is said") {
    InterviewHarness harness;
    harness.press("1");
    engine::Campaign campaign = *harness.model().campaign;
    const engine::EntryPointer entry = ui::mapping::interview_entry(harness.model(), municipality);
    std::string text = entry->text;
    const std::string id = "\"rakenne-pysyva\":";
    text.replace(text.find(id), id.size(), "\"rakenne-entinen\":");
    const std::string revision = "\"revision\":\"" + harness.model().set.revision;
    text.replace(text.find(revision), revision.size(), "\"revision\":\"2018-01-01");
    engine::Entry other = *entry;
    other.text = text;
    other.key.content = engine::content_key(text);
    campaign.entries.erase(entry->key);
    campaign.entries.emplace(other.key, std::make_shared<const engine::Entry>(other));
    harness.model().follow(std::move(campaign));
    harness.frame();
    CHECK(harness.has("interview/not_ready"));
    harness.press_all({"1", "Enter", "?"});
    CHECK(harness.text() == text);
}

TEST_CASE("interview's screens: every language and size") {
    for (const std::string_view language : {"fi", "sv", "en"}) {
        for (const float width : {360.0F, 768.0F, 1280.0F, 1920.0F}) {
            CAPTURE(language);
            CAPTURE(width);
            InterviewHarness harness(language);
            harness.width = width;
            tests::check_screen(harness);
            harness.press_all({"1", "/", "l", "?"});
            harness.type(harness.question(0) + "/note", "A note");
            harness.type(harness.question(0) + "/source", "https://example.org/");
            tests::check_screen(harness);
            harness.click("interview/read-back");
            tests::check_screen(harness);
            harness.click("interview/done");
            tests::check_screen(harness);
            harness.click("interview/confirm");
            tests::check_screen(harness);
        }
    }
}
