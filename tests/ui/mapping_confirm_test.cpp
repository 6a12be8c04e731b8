// An interview that the municipality confirms or corrects: its own page, and what becomes of it in the mapping.
#include "mapping_harness.h"

#include "formats/campaign/incoming.h"
#include "ui/mapping/confirm_screen.h"
#include "ui/mapping/interview.h"
#include "ui/mapping/returned_offer.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace pikatesti;
using tests::MappingHarness;
using ui::mapping::Returned;

namespace {

constexpr const char* municipality = "583";
constexpr const char* question = "rakenne-pysyva";
using Questions = std::vector<std::size_t>;

engine::EntryPointer read(MappingHarness& harness, std::string text) {
    const auto file = formats::look_into(text, "returned.json", harness.model().set, *harness.model().division);
    REQUIRE(file.items.size() == 1);
    REQUIRE(file.items.front().readable);
    return file.items.front().entry;
}

// The coordinator's page, with an interview that is over.
struct Coordinator : MappingHarness {
    Coordinator() {
        engine::Campaign campaign = engine::new_campaign(model().set, *model().division, "Lappi", 2026);
        model().open(std::move(campaign), {});
        ui::mapping::begin_interview(model(), municipality);
        for (std::size_t i = 0; i < model().set.questions.size(); ++i)
            ui::mapping::choose_answer(model(), i, 0, true);
        ui::mapping::show_question(model(), std::nullopt);
        frame();
        click("interview/done");
    }
    // As it is corrected once the interview is over.
    void note(std::size_t of, const std::string& field, const std::string& typed) {
        model().today = "2026-11-30";
        ui::mapping::begin_interview(model(), municipality);
        ui::mapping::show_question(model(), of);
        frame();
        const std::string id = ui::mapping::question_id(model(), of);
        if (field == "note" && !has(id + "/note"))
            click(id + "/add-note");
        type(id + "/" + field, typed);
    }
    std::string line(std::size_t number) { return node("offer/0/returned/" + std::to_string(number)).name; }
    std::string sent() { return ui::mapping::interview_entry(model(), municipality)->text; }
    std::size_t entries() { return model().campaign->entries.size(); }
    engine::InterviewSheet sheet() {
        return *model().read_interview(*ui::mapping::interview_entry(model(), municipality));
    }
    void offer(const std::vector<std::string>& texts) {
        model().offer = {};
        for (const std::string& text : texts) {
            ui::mapping::Offered& offered = model().offer.all.emplace_back();
            offered.entry = read(*this, text);
        }
        ui::mapping::tell_returned_at_first(model());
        model().go(ui::mapping::Screen::add);
        frame();
    }
    Returned::What what() { return model().offer.all.front().returned->what; }
};

// The municipality's page.
struct Official : MappingHarness {
    explicit Official(const std::string& text, std::string_view language = "fi", std::string_view sent = {})
        : MappingHarness(language) {
        model().confirming = true;
        model().today = "2026-12-01";
        ui::mapping::open_to_confirm(model(), read(*this, text), sent);
        frame();
    }
    // The same page after a reload: all that is left of it is its address.
    Official reloaded() { return Official(text(), "fi", ui::mapping::sent_code(model())); }
    void note(const std::string& of, const std::string& field, const std::string& typed) {
        click("read-back/" + of + "/edit");
        if (field == "note" && !has("interview/question/" + of + "/note"))
            click("interview/question/" + of + "/add-note");
        type("interview/question/" + of + "/" + field, typed);
        click("confirm/back");
    }
    void answer(const std::string& of, const std::string& option) {
        click("read-back/" + of + "/edit");
        perform("interview/question/" + of + "/option/" + option, "change", "true");
        click("confirm/back");
    }
    std::string text() { return ui::mapping::interview_entry(model(), municipality)->text; }
};

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

bool has_node(const MappingHarness& harness, std::string_view prefix) {
    return std::any_of(harness.app.nodes().begin(), harness.app.nodes().end(),
                       [&](const ui::kit::Node& node) { return node.id.starts_with(prefix); });
}

} // namespace

TEST_CASE("confirming: the answers are read as they were noted, and nothing is scored or led away to") {
    Coordinator coordinator;
    for (const char* const language : {"fi", "sv", "en"}) {
        Official official(coordinator.sent(), language);
        tests::check_screen(official);
        CHECK(official.has("interview/heading"));
        CHECK(official.node("read-back/rakenne-pysyva/now").name ==
              engine::without_soft_hyphens(official.model().set.questions[0].options[0].label.in(language)));
        CHECK_FALSE(has_node(official, "view/"));
        CHECK_FALSE(official.has("leave"));
        CHECK_FALSE(official.has("interview/day"));
        official.click("read-back/rakenne-pysyva/edit");
        tests::check_screen(official);
        official.click("confirm/back");
        official.click("confirm/yes");
        tests::check_screen(official);
    }
}

TEST_CASE("confirming: without an interview the page says how one is opened") {
    for (const char* const language : {"fi", "sv", "en"}) {
        MappingHarness harness(language);
        harness.model().confirming = true;
        tests::check_screen(harness);
        CHECK(harness.has("confirm/open"));
        CHECK_FALSE(harness.has("start/begin"));
    }
}

TEST_CASE("confirming: what is confirmed as it was gets the day in the mapping's own record") {
    Coordinator coordinator;
    Official official(coordinator.sent());
    CHECK_FALSE(official.has("confirm/send/mail"));
    official.click("confirm/yes");
    CHECK(official.has("confirm/send/mail"));
    coordinator.offer({official.text()});
    CHECK(coordinator.what() == Returned::What::confirms);
    coordinator.click("offer/take");
    CHECK(coordinator.entries() == 1);
    CHECK(coordinator.sheet().interview.confirmed == "2026-12-01");
}

TEST_CASE("confirming: a correction is a round of the same record, told before it is taken, and can be undone") {
    Coordinator coordinator;
    const std::string before = coordinator.sent();
    Official official(before);
    official.answer(question, "partly");
    official.answer(question, "no"); // the correction itself is put right
    CHECK(
        official.node("read-back/rakenne-pysyva/answered/0").name.find("Vastaus ennen korjausta (kunta 1.12.2026): ") ==
        0);
    CHECK(official.node("confirm/hint").name == "Olet korjannut 1 vastauksen.");
    official.click("confirm/yes");
    coordinator.offer({official.text()});
    CHECK(coordinator.what() == Returned::What::corrects);
    CHECK(coordinator.model().offer.all.front().returned->joined.corrected == Questions{0});
    CHECK(coordinator.has("offer/0/returned/1"));
    tests::check_screen(coordinator);
    coordinator.click("offer/take");
    CHECK(coordinator.entries() == 1);
    CHECK(engine::counted_rounds(coordinator.sheet(), 0) == 2);
    CHECK(engine::answer_in(coordinator.sheet(), 0).options == Questions{2});
    CHECK(engine::answer_rounds(coordinator.sheet(), 0).front().answer.options == Questions{0});
    CHECK(engine::answer_rounds(coordinator.sheet(), 0).back().made ==
          engine::RoundMade{"2026-12-01", engine::Corrector::municipality});
    coordinator.model().undo();
    CHECK(coordinator.sent() == before);
}

TEST_CASE(
    "confirming: another answer after the confirmation takes it away, and nothing can be sent until it is given anew") {
    Coordinator coordinator;
    Official official(coordinator.sent());
    official.click("confirm/yes");
    official.answer(question, "no");
    CHECK_FALSE(official.has("confirm/send/mail"));
    CHECK(official.has("confirm/yes"));
}

TEST_CASE("confirming: two returns of one interview are joined one after the other, never into a second record") {
    Coordinator coordinator;
    Official first(coordinator.sent());
    first.answer(question, "no");
    first.click("confirm/yes");
    Official second(coordinator.sent());
    second.answer("jatkuvuus-tilat", "no");
    second.click("confirm/yes");
    coordinator.offer({first.text(), second.text()});
    coordinator.click("offer/take");
    CHECK(coordinator.entries() == 1);
    CHECK(engine::answer_in(coordinator.sheet(), 0).options == Questions{2});
    CHECK(engine::counted_rounds(coordinator.sheet(), 13) == 2);
}

TEST_CASE("confirming: what was changed here meanwhile is told with its questions, and is not confirmed") {
    Coordinator coordinator;
    Official official(coordinator.sent());
    official.click("confirm/yes");
    ui::mapping::begin_interview(coordinator.model(), municipality);
    ui::mapping::show_question(coordinator.model(), 2);
    ui::mapping::choose_answer(coordinator.model(), 2, 2, true);
    coordinator.offer({official.text()});
    CHECK(coordinator.what() == Returned::What::meanwhile);
    CHECK(coordinator.node("offer/0/returned/0").name.find("kysymykset 3.") != std::string::npos);
    coordinator.click("offer/take");
    CHECK(coordinator.entries() == 1);
    CHECK(coordinator.sheet().interview.confirmed.empty());
}

TEST_CASE("confirming: another municipality or year under the same id is refused with the reason") {
    Coordinator coordinator;
    Official official(coordinator.sent());
    official.click("confirm/yes");
    coordinator.offer({replaced(official.text(), R"("municipality":"583")", R"("municipality":"240")")});
    CHECK(coordinator.what() == Returned::What::other_municipality);
    CHECK_FALSE(coordinator.has("offer/take"));
    coordinator.offer({replaced(official.text(), R"("date":"2026)", R"("date":"2025)")});
    CHECK(coordinator.what() == Returned::What::other_year);
    CHECK_FALSE(coordinator.has("offer/take"));
}

TEST_CASE("confirming: an interview of another mapping is told, and is not taken unless it is asked for") {
    Coordinator coordinator;
    Official official(coordinator.sent());
    official.click("confirm/yes");
    const std::string id = R"("id":")" + coordinator.sheet().interview.id;
    const std::string other = replaced(official.text(), id, R"("id":"another)");
    coordinator.offer({other});
    CHECK(coordinator.what() == Returned::What::other_interview);
    CHECK_FALSE(coordinator.has("offer/take"));
    coordinator.offer({replaced(other, R"("municipality":"583")", R"("municipality":"091")")});
    CHECK(coordinator.what() == Returned::What::not_in_campaign);
    CHECK_FALSE(coordinator.has("offer/take"));
}

TEST_CASE(
    "confirming: a fact is read and corrected there, and is a round of the mapping's record, with the day and who") {
    Coordinator coordinator;
    coordinator.note(1, "fact/tapaamiset", "2");
    Official official(coordinator.sent());
    CHECK(official.node("read-back/rakenne-tapaamiset/fact/0").name == "Yhteisiä tapaamisia vuodessa: 2");
    official.note("rakenne-tapaamiset", "fact/tapaamiset", "3");
    CHECK(official.node("confirm/hint").name == "Olet korjannut 1 vastauksen.");
    CHECK(official.node("read-back/rakenne-tapaamiset/earlier/1").name ==
          "Ennen korjausta (kunta 1.12.2026): Yhteisiä tapaamisia vuodessa: 2");
    tests::check_screen(official);
    official.click("confirm/yes");
    coordinator.offer({official.text()});
    CHECK(coordinator.what() == Returned::What::corrects);
    CHECK(coordinator.line(1) == "Kysymys 2: Yhteisiä tapaamisia vuodessa: 3 (ensin Yhteisiä tapaamisia vuodessa: 2)");
    coordinator.click("offer/take");
    const engine::Evidence evidence = coordinator.sheet().interview.evidence[1];
    CHECK(evidence.facts.front().number == 3);
    CHECK(evidence.earlier.back().said.facts.front().number == 2);
    CHECK(evidence.earlier.back().by == engine::Corrector::municipality);
    CHECK(coordinator.sheet().interview.confirmed == "2026-12-01");
}

TEST_CASE("confirming: what was corrected here and there is told as two, neither is lost, and nothing is confirmed") {
    Coordinator coordinator;
    coordinator.note(1, "fact/tapaamiset", "2");
    coordinator.note(1, "note", "Keväällä");
    Official official(coordinator.sent());
    official.note("rakenne-tapaamiset", "fact/tapaamiset", "3");
    official.note("rakenne-tapaamiset", "note", "Syksyllä");
    official.click("confirm/yes");
    coordinator.note(1, "fact/tapaamiset", "4");
    coordinator.note(1, "note", "Talvella");
    coordinator.offer({official.text()});
    CHECK(coordinator.what() == Returned::What::meanwhile);
    CHECK(coordinator.line(1).find("Täällä: Yhteisiä tapaamisia vuodessa: 4.") != std::string::npos);
    CHECK(coordinator.line(1).find("Kunnassa: Yhteisiä tapaamisia vuodessa: 3.") != std::string::npos);
    CHECK(coordinator.line(2).find("Talvella") != std::string::npos);
    CHECK(coordinator.line(2).find("Syksyllä") != std::string::npos);
    tests::check_screen(coordinator);
    coordinator.click("offer/take");
    CHECK(coordinator.entries() == 1);
    const engine::InterviewSheet sheet = coordinator.sheet();
    CHECK(sheet.data.questions[1].note == "Talvella\nSyksyllä");
    CHECK(sheet.interview.evidence[1].earlier.back().said.facts.front().number == 4);
    CHECK(sheet.interview.confirmed.empty());
}

TEST_CASE(
    "confirming: after a reload the page knows what was corrected on it, and what may have been sent back stays") {
    Coordinator coordinator;
    coordinator.note(1, "note", "Keväällä");
    Official official(coordinator.sent());
    official.answer(question, "partly");
    official.note("rakenne-tapaamiset", "note", "Syksyllä");
    const std::string hint = official.node("confirm/hint").name;
    CHECK(hint == "Olet korjannut 2 vastausta.");
    Official again = official.reloaded();
    CHECK(again.node("confirm/hint").name == hint);
    again.answer(question, "no"); // the correction itself is put right
    CHECK(engine::counted_rounds(*again.model().interview.sheet, 0) == 2);
    again.click("confirm/yes");
    again.answer(question, "partly");
    Official later = again.reloaded();
    later.answer(question, "yes");
    CHECK(engine::counted_rounds(*later.model().interview.sheet, 0) == 3);
    CHECK(engine::answer_rounds(*later.model().interview.sheet, 0)[1].answer.options == Questions{2});
    SUBCASE("a code of another interview, or a damaged one, is not believed") {
        for (const char* const code : {"zz", "", "00", "99999999999999999999999999999999"})
            CHECK(Official(official.text(), "fi", code).node("confirm/hint").name != hint);
    }
}

TEST_CASE("confirming: a copy that nobody has confirmed brings its corrections into the same record, or nothing") {
    Coordinator coordinator;
    Official official(coordinator.sent());
    coordinator.offer({official.text()});
    CHECK(coordinator.what() == Returned::What::nothing_new);
    CHECK_FALSE(coordinator.has("offer/take"));
    official.answer(question, "no");
    coordinator.offer({official.text()});
    CHECK(coordinator.what() == Returned::What::unconfirmed);
    tests::check_screen(coordinator);
    coordinator.click("offer/take");
    CHECK(coordinator.entries() == 1);
    CHECK(engine::answer_in(coordinator.sheet(), 0).options == Questions{2});
    CHECK(coordinator.sheet().interview.confirmed.empty());
}

TEST_CASE("confirming: a day, method or role that is another in what comes back stays as it is here, which is said") {
    Coordinator coordinator;
    Official official(coordinator.sent());
    official.click("confirm/yes");
    coordinator.offer({replaced(official.text(), R"("confirmed")", R"("respondent":"joku","confirmed")")});
    CHECK(coordinator.line(1).find("jäävät ennalleen") != std::string::npos);
}

TEST_CASE("confirming: plain Finnish is offered where its words are there") {
    Coordinator coordinator;
    Official official(coordinator.sent());
    tests::add_words(official.app, {"fi-simple"}, {"", "mapping/"});
    official.frame();
    official.click("language/fi-simple");
    CHECK(official.model().language == "fi-simple");
    tests::check_screen(official);
    CHECK(official.node("confirm/text").name.find("Tässä ovat teidän vastauksenne.") == 0);
}
