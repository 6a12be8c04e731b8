// Sets that leave optional things out, each in turn: no screen, paper or text has a blank heading, an empty card, a gap
// or half a sentence.
#include "harness.h"
#include "kiosk_harness.h"
#include "optional_keys.h"
#include "presenter_harness.h"
#include "screen_rules.h"
#include "ui/presenter/take_home_text.h"
#include "ui/presenter/words.h"
#include "ui/quick_test/result_text.h"

#include <doctest/doctest.h>

#include <functional>
#include <map>

using namespace pikatesti;
using tests::Harness;
using tests::KioskHarness;
using tests::PresenterHarness;
using tests::SparseSet;

namespace {

// The option that everybody takes, as each way of answering leads to other words.
enum class Taken { first, middle, last, another_each_time };
constexpr Taken every_taken[] = {Taken::first, Taken::middle, Taken::last, Taken::another_each_time};

std::size_t option_of(const engine::QuestionSet& set, std::size_t question, Taken taken) {
    const std::size_t count = set.questions[question].options.size();
    switch (taken) {
    case Taken::first:
        return 0;
    case Taken::middle:
        return count / 2;
    case Taken::last:
        return count - 1;
    case Taken::another_each_time:
        break;
    }
    return (question * 7 + 1) % count;
}

// The highest gap that the whole set has on a kind of screen.
using Gaps = std::map<std::string, float>;

// Takes note of the whole set's gaps, or holds those of another against them.
class Room {
public:
    explicit Room(const Gaps* known) : m_known(known) {}

    void look(const std::string& kind, const std::vector<ui::kit::Node>& nodes) {
        const float gap = tests::highest_gap(nodes);
        m_seen[kind] = std::max(m_seen[kind], gap);
        if (m_known == nullptr)
            return;
        CAPTURE(kind);
        REQUIRE(m_known->contains(kind));
        CHECK(gap <= m_known->at(kind) + slack);
    }
    const Gaps& seen() const { return m_seen; }

private:
    static constexpr float slack = 8; // less than the padding of any card
    const Gaps* m_known;
    Gaps m_seen;
};

// ---- The citizen's test

void check_said(const ui::kit::FrameOutput& output) {
    if (!output.announcement.empty())
        tests::check_whole_words(output.announcement);
    for (const ui::kit::HostAction& action : output.actions) {
        const auto& names = ui::kit::action_names; // what other actions carry is for the page alone
        if (std::find(names.begin(), names.end(), action.kind) == names.end())
            continue;
        for (const std::string& said : {action.title, action.text})
            if (!said.empty())
                tests::check_whole_words(said);
    }
}

void take_test(const engine::QuestionSet& set, Taken taken, std::string_view municipality, Room& room) {
    Harness harness;
    harness.height = 0; // nothing is pushed to the bottom
    harness.app.set_question_set(set);
    const auto check = [&](const char* kind) {
        CAPTURE(kind);
        tests::check_nothing_blank(harness.app.nodes());
        room.look(kind, harness.app.nodes());
    };
    harness.app.model().voices = {"fi"};
    harness.app.model().choose_municipality(harness.app.model().municipalities.find(municipality));
    check_said(harness.frame());
    check("start");
    check_said(harness.click("start/begin"));
    while (harness.session().stage() == engine::Stage::question) {
        const std::size_t index = harness.session().question();
        const engine::Question& question = harness.app.model().set.questions[index];
        check("question");
        check_said(harness.click("question/speak"));
        check_said(harness.click("question/next"));
        check("question without an answer");
        harness.choose(question.id, question.options[option_of(set, index, taken)].key);
        check_said(harness.click("question/next"));
    }
    if (harness.session().stage() == engine::Stage::review) {
        check("review");
        check_said(harness.click("review/show"));
    }
    REQUIRE(harness.session().stage() == engine::Stage::result);
    check("result");
    check_said(harness.click("result/share"));
    check_said(harness.click("result/again"));
    for (const char* opens : {"result/steps/all", "result/find_out/all", "result/why"})
        if (harness.has(opens))
            check_said(harness.click(opens));
    check("result with all of it");
    tests::check_nothing_blank(harness.app.document(680));
    tests::check_whole_words(ui::quick_test::result_text(harness.app.model()));
}

void take_every_test(const engine::QuestionSet& set, Room& room) {
    for (const Taken taken : every_taken) {
        CAPTURE(static_cast<int>(taken));
        take_test(set, taken, "", room);
    }
    take_test(set, Taken::another_each_time, "170", room); // Jomala in Åland, for which texts have variants
}

// ---- The presenter's evening

// Counts hands for the question of the moment, or chooses the room's answer.
void count(PresenterHarness& harness, Taken taken) {
    const std::size_t index = harness.model().place().question;
    engine::Evening& evening = harness.evening();
    const std::size_t options = harness.model().question().options.size();
    const std::size_t option = option_of(harness.model().set, index, taken);
    if (evening.details().answering == engine::Answering::agreed) {
        evening.choose(index, option);
        return;
    }
    for (std::size_t i = 0; i < options; ++i)
        evening.set_count(index, i, i == option ? 12 : taken == Taken::another_each_time ? static_cast<int>(i) * 5 : 0);
}

void hold_evening(const engine::QuestionSet& set, ui::presenter::View view, engine::Answering answering, Taken taken,
                  bool two_languages, Room& room) {
    PresenterHarness harness;
    ui::presenter::Model& model = harness.model();
    harness.height = 0;
    harness.app.set_question_set(set);
    if (set.municipality_list.empty())
        harness.app.set_municipalities({});
    model.view = view;
    harness.evening().set_answering(answering);
    harness.evening().set_people(20);
    if (two_languages && set.languages.size() > 1)
        harness.evening().set_languages({set.languages[0], set.languages[1]});
    const auto check = [&](const char* kind) {
        CAPTURE(kind);
        tests::check_nothing_blank(harness.app.nodes());
        // Where two pictures stand beside each other, their gaps tell nothing.
        if (view != ui::presenter::View::split)
            room.look(kind, harness.app.nodes());
    };
    const auto check_now = [&](const char* kind) { // after something was changed behind the screen's back
        check_said(harness.frame());
        check(kind);
    };
    check_now("start");
    while (model.place().stage == engine::EveningStage::start)
        check_said(harness.command("next"));
    std::size_t asked = 0;
    while (model.place().stage == engine::EveningStage::question) {
        CAPTURE(model.question().id);
        const engine::Moment moment = model.place().moment;
        if (moment == engine::Moment::count) {
            check("counting, before");
            if (++asked % 5 != 0) // some are passed over
                count(harness, taken);
            if (asked == 2) {
                check_said(harness.command("again"));
                count(harness, taken);
            }
            check_said(harness.frame());
        }
        check(moment == engine::Moment::ask      ? "asking"
              : moment == engine::Moment::count  ? "counting"
              : moment == engine::Moment::reveal ? "revealed"
                                                 : "discussing");
        check_said(harness.command("next"));
        if (model.held_back()) {
            check("held back");
            check_said(harness.command("next"));
        }
    }
    REQUIRE(model.place().stage == engine::EveningStage::result);
    check("result");
    model.earlier.emplace(
        ui::presenter::Earlier{.data = harness.evening().data(), .result = harness.evening().result()});
    check_now("result, compared");
    check_said(harness.command("next"));
    check("steps");
    if (const std::vector<engine::Step> suggested = model.room().suggestions; !suggested.empty())
        harness.evening().add_step({.what = model.plain(set.questions[suggested.front().question].step_title()),
                                    .who = {},
                                    .when = {},
                                    .question = suggested.front().question});
    check_now("steps, one agreed");
    check_said(harness.command("next"));
    model.report_language = set.languages.front();
    check_now("takeaway");
    tests::check_nothing_blank(harness.app.document(680));
    for (const std::string& language : set.languages)
        for (const auto text : {ui::presenter::TakeHome::minutes, ui::presenter::TakeHome::report})
            tests::check_whole_words(ui::presenter::take_home_text(model, text, language));
}

void hold_every_evening(const engine::QuestionSet& set, Room& room) {
    using engine::Answering;
    using ui::presenter::View;
    hold_evening(set, View::single, Answering::hands, Taken::another_each_time, false, room);
    hold_evening(set, View::audience, Answering::hands, Taken::middle, true, room);
    hold_evening(set, View::desk, Answering::hands, Taken::last, false, room);
    hold_evening(set, View::desk, Answering::agreed, Taken::first, true, room);
    hold_evening(set, View::split, Answering::hands, Taken::another_each_time, true, room);
}

// ---- The visit to a kiosk

engine::DayCounts counts_of(const engine::QuestionSet& set) {
    engine::DayCounts counts;
    for (int i = 0; i < 12; ++i) {
        const engine::Question& question = set.questions.front();
        counts.begin("2026-11-24");
        counts.end("2026-11-24", {{i % 3 == 0 ? "broken_off" : "completed", 1},
                                  {i % 3 == 0 ? "stopped/" + question.id : "level/" + set.levels.front().id, 1},
                                  {"answered/" + question.id, 1},
                                  {"answer/" + question.id + '/' + question.options.front().key, 1},
                                  {"measured/" + set.goals.front().id, 1},
                                  {"percent/" + set.goals.front().id, 40 + i}});
    }
    return counts;
}

void visit_kiosk(const engine::QuestionSet& set, tests::Shape shape, Taken taken, std::string_view municipality) {
    KioskHarness kiosk(shape);
    kiosk.app.set_question_set(set);
    const auto check = [&](const char* screen) {
        CAPTURE(screen);
        tests::check_nothing_blank(kiosk.app.nodes());
    };
    const auto check_now = [&](const char* screen) {
        check_said(kiosk.frame());
        check(screen);
    };
    kiosk.app.model().voices = {"fi"};
    kiosk.app.kiosk().settings.municipality = municipality;
    kiosk.app.apply_settings();
    kiosk.app.kiosk().read_aloud = true;
    kiosk.app.kiosk().device.version = "1.0";
    check_now("attract");
    check_said(kiosk.click("start/begin"));
    while (kiosk.app.model().session->stage() == engine::Stage::question) {
        const std::size_t index = kiosk.app.model().session->question();
        check("question");
        kiosk.perform("question/" + kiosk.question().id + '/' +
                          kiosk.question().options[option_of(set, index, taken)].key,
                      "change", "true");
        check_said(kiosk.click("question/next"));
    }
    if (kiosk.app.model().session->stage() == engine::Stage::review) {
        check("review");
        check_said(kiosk.click("review/show"));
    }
    REQUIRE(kiosk.app.model().session->stage() == engine::Stage::result);
    check("result");
    if (kiosk.has("result/steps/all"))
        check_said(kiosk.click("result/steps/all"));
    check("result with all steps");
    kiosk.app.set_seconds_left(20);
    check_now("still there");
    kiosk.app.set_seconds_left(0);
    kiosk.app.open_pin(ui::kiosk::PinTask::enter);
    check_now("PIN");
    kiosk.app.open_panel();
    kiosk.app.kiosk().panel.today = "2026-11-24";
    check_now("panel without counts");
    kiosk.app.kiosk().panel.counts = counts_of(set);
    kiosk.frame();
    for (const char* tab : {"counts", "answers", "settings", "device"}) {
        kiosk.click(std::string("panel/") + tab);
        check(tab);
    }
}

} // namespace

TEST_CASE("left out: the schema tells what is optional") {
    const std::vector<std::string> keys = tests::optional_keys();
    for (const char* key : {"description", "not_enough", "not_enough/text", "goals/*/texts", "levels/*/text",
                            "questions/*/next_step", "questions/*/options/*/next_step_if_missing", "sources/*/url",
                            "questions/*/variants/*/why", "scoring/least_known/goal"})
        CHECK_MESSAGE(std::find(keys.begin(), keys.end(), key) != keys.end(), key);
    for (const char* key : {"title", "questions/*/goal", "questions/*/next_step/title", "levels/*/name"})
        CHECK_MESSAGE(std::find(keys.begin(), keys.end(), key) == keys.end(), key);
}

TEST_CASE("left out: the citizen's screens, print and text are whole without any optional key") {
    Room whole(nullptr);
    take_every_test(tests::real_set(), whole);
    for (const SparseSet& sparse : tests::sparse_sets()) {
        CAPTURE(sparse.what);
        Room room(&whole.seen());
        take_every_test(sparse.set, room);
    }
}

TEST_CASE("left out: the presenter's screens, paper and texts are whole without any optional key") {
    Room whole(nullptr);
    for (const auto view : {ui::presenter::View::single, ui::presenter::View::audience, ui::presenter::View::desk})
        for (const Taken taken : {Taken::last, Taken::another_each_time})
            for (const bool two_languages : {false, true})
                hold_evening(tests::real_set(), view, engine::Answering::hands, taken, two_languages, whole);
    hold_every_evening(tests::real_set(), whole);
    for (const SparseSet& sparse : tests::sparse_sets()) {
        CAPTURE(sparse.what);
        Room room(&whole.seen());
        hold_every_evening(sparse.set, room);
    }
}

TEST_CASE("left out: the kiosk's screens and panel are whole without any optional key") {
    for (const SparseSet& sparse : tests::sparse_sets()) {
        CAPTURE(sparse.what);
        for (const Taken taken : every_taken) {
            CAPTURE(static_cast<int>(taken));
            visit_kiosk(sparse.set, {1080, 1920}, taken, "");
        }
        visit_kiosk(sparse.set, {1920, 1080}, Taken::another_each_time, "170");
    }
}

TEST_CASE("left out: a result without a level has a name, whether the set gives one or not") {
    for (const SparseSet& sparse : tests::sparse_sets()) {
        CAPTURE(sparse.what);
        Harness harness("sv");
        harness.app.set_question_set(sparse.set);
        harness.app.set_language("sv");
        harness.click("start/begin");
        while (harness.session().stage() == engine::Stage::question)
            harness.click("question/skip");
        harness.click("review/show");
        const bool swedish = sparse.set.languages.size() > 1;
        if (sparse.set.not_enough_name.empty())
            CHECK(harness.node("result/heading").name == (swedish ? "För få svar" : "Liian vähän vastauksia"));
    }
}

TEST_CASE("left out: where there is one language, none is to be chosen, and where there is one goal, none is weakest") {
    for (const SparseSet& sparse : tests::sparse_sets()) {
        CAPTURE(sparse.what);
        const bool choice = engine::offered_languages(sparse.set).size() > 1;
        PresenterHarness harness;
        harness.app.set_question_set(sparse.set);
        harness.frame();
        CHECK(harness.has("set-up/language") == choice);
        CHECK(harness.has("set-up/second") == choice);
        KioskHarness kiosk;
        kiosk.app.set_question_set(sparse.set);
        kiosk.frame();
        CHECK(kiosk.has("language") == choice);
        kiosk.to_result();
        if (const ui::kit::Node* start = kiosk.find("result/start/goal"))
            CHECK((start->name.find("heikoin") != std::string::npos) == (sparse.set.goals.size() > 1));
        kiosk.app.open_panel();
        kiosk.frame();
        kiosk.click("panel/settings");
        CHECK(kiosk.has("setting/language/fi") == choice);
    }
}
