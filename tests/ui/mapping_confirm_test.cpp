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
    explicit Official(const std::string& text, std::string_view language = "fi") : MappingHarness(language) {
        model().confirming = true;
        model().today = "2026-12-01";
        ui::mapping::open_to_confirm(model(), read(*this, text));
        frame();
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
    CHECK(official.node("read-back/rakenne-pysyva/first").name.find("Ensin vastattiin") == 0);
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
    CHECK(engine::answer_before(coordinator.sheet(), 0).options == Questions{0});
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
