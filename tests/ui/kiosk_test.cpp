// The kiosk's screens, in every shape of screen and every language, and what its controls do.
#include "kiosk_harness.h"

#include <algorithm>
#include <doctest/doctest.h>

#include <set>

using namespace pikatesti;
using tests::KioskHarness;
using tests::Shape;

namespace {

constexpr Shape shapes[] = {{1080, 1920}, {1920, 1080}, {768, 1024}};
constexpr const char* languages[] = {"fi", "sv", "en", "fi-simple"};

// What the kiosk's own page is asked to do, but for the code of the result.
std::string own_action(const ui::kit::FrameOutput& output) {
    const auto& names = ui::kiosk::action_names;
    std::string all;
    for (const ui::kit::HostAction& action : output.actions) {
        const bool own = std::find(names.begin(), names.end(), action.kind) != names.end();
        if (own && action.kind != name_of(ui::kiosk::Action::qr))
            all +=
                (all.empty() ? "" : ", ") + std::string(action.kind) + (action.text.empty() ? "" : ' ' + action.text);
    }
    return all;
}

bool is_control(const ui::kit::Node& node) {
    return node.role == ui::kit::Role::button || node.role == ui::kit::Role::radio ||
           node.role == ui::kit::Role::checkbox;
}

void check_screen(KioskHarness& kiosk, Shape shape) {
    kiosk.frame();
    std::set<std::string> ids;
    int headings = 0;
    const std::vector<ui::kit::Node>& nodes = kiosk.app.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const ui::kit::Node& node = nodes[i];
        CAPTURE(node.id);
        CHECK(ids.insert(node.id).second);
        headings += node.level == 1 ? 1 : 0;
        CHECK(node.name.find("kiosk.") == std::string::npos); // a message that is missing
        CHECK(node.name.find('{') == std::string::npos);
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= shape.width);
        if (!is_control(node))
            continue;
        CHECK(node.rect.height >= 48);
        CHECK(node.rect.width >= 48);
        for (std::size_t j = 0; j < i; ++j) {
            const ui::kit::Rect& other = nodes[j].rect;
            if (is_control(nodes[j]))
                CHECK_FALSE((node.rect.x < other.right() && other.x < node.rect.right() &&
                             node.rect.y < other.bottom() && other.y < node.rect.bottom()));
        }
    }
    CHECK(headings == 1);
    for (const ui::kit::TextRun& run : kiosk.app.text_runs()) {
        CAPTURE(run.text);
        CHECK_FALSE(run.cut_word);
        CHECK(run.rect.right() <= shape.width);
    }
}

engine::DayCounts some_counts() {
    engine::DayCounts counts;
    for (int i = 0; i < 12; ++i) {
        counts.begin("2026-11-24");
        counts.end("2026-11-24", {{i % 3 == 0 ? "broken_off" : "completed", 1},
                                  {i % 3 == 0 ? "stopped/ohje-olemassa" : "level/alku-tehty", 1},
                                  {"answered/rakenne-pysyva", 1},
                                  {"answer/rakenne-pysyva/yes", 1},
                                  {"measured/council", 1},
                                  {"percent/council", 40 + i}});
    }
    return counts;
}

} // namespace

TEST_CASE("kiosk: every screen fits every shape in every language, large text or not") {
    for (const Shape shape : shapes)
        for (const char* language : languages)
            for (const bool large : {false, true}) {
                CAPTURE(shape.width);
                CAPTURE(language);
                CAPTURE(large);
                KioskHarness kiosk(shape, language);
                kiosk.app.kiosk().large_text = large;
                check_screen(kiosk, shape);
                kiosk.click("start/begin");
                for (std::size_t i = 0; i < kiosk.app.model().set.questions.size(); ++i) {
                    kiosk.app.model().session->jump(i);
                    check_screen(kiosk, shape);
                }
                kiosk.app.model().session->review();
                check_screen(kiosk, shape);
                kiosk.app.set_seconds_left(20);
                check_screen(kiosk, shape);
                kiosk.app.set_seconds_left(0);
                kiosk.app.model().session->show_result();
                check_screen(kiosk, shape);
                kiosk.app.open_pin(ui::kiosk::PinTask::enter);
                check_screen(kiosk, shape);
                kiosk.app.open_panel();
                kiosk.app.kiosk().panel.today = "2026-11-24";
                kiosk.app.kiosk().panel.counts = some_counts();
                for (const char* tab : {"counts", "answers", "settings", "device"}) {
                    kiosk.frame();
                    kiosk.click(std::string("panel/") + tab);
                    check_screen(kiosk, shape);
                }
            }
}

TEST_CASE("kiosk: options are at least 112 high on a standing and on a lying screen") {
    for (const Shape shape : {shapes[0], shapes[1]}) {
        KioskHarness kiosk(shape);
        kiosk.click("start/begin");
        for (const engine::Option& option : kiosk.question().options)
            CHECK(kiosk.find("question/" + kiosk.question().id + '/' + option.key)->rect.height >= 112);
    }
}

TEST_CASE("kiosk: every question with a single answer is on one screen with all its ways on, large text aside") {
    for (const Shape shape : shapes)
        for (const char* language : languages) {
            CAPTURE(shape.width);
            CAPTURE(std::string(language));
            KioskHarness kiosk(shape, language);
            kiosk.click("start/begin");
            for (std::size_t i = 0; i < kiosk.app.model().set.questions.size(); ++i) {
                if (kiosk.app.model().set.questions[i].choice == engine::Choice::multiple)
                    continue;
                kiosk.app.model().session->jump(i);
                CAPTURE(kiosk.question().id);
                CHECK(kiosk.frame().height <= shape.height);
            }
        }
}

TEST_CASE("kiosk: the result names the weakest goal, why, and a step of that goal, and does not tell the step twice") {
    KioskHarness kiosk;
    kiosk.to_result();
    const engine::Result& result = kiosk.app.model().result().result;
    std::size_t weakest = 0;
    for (std::size_t goal = 1; goal < result.goals.size(); ++goal)
        if (*result.goals[goal].percent < *result.goals[weakest].percent)
            weakest = goal;
    REQUIRE(*result.goals[weakest].percent < 100);
    const engine::Goal& goal = kiosk.app.model().set.goals[weakest];
    const auto said = [&](const engine::LocalizedText& text) {
        return engine::without_soft_hyphens(std::string(text.in("fi")));
    };
    CHECK(kiosk.find("result/start/goal")->name.find(said(goal.name)) == 0);
    CHECK(kiosk.find("result/start/why")->name == said(goal.band_texts[*result.goals[weakest].band]));
    const std::string step = kiosk.find("result/start/step")->name;
    int of_the_goal = 0;
    for (const engine::Question& question : kiosk.app.model().set.questions)
        of_the_goal += said(question.next_step.title) == step && question.goals.front().goal == weakest ? 1 : 0;
    CHECK(of_the_goal == 1);
    kiosk.click("result/steps/all");
    int told = 0;
    for (const ui::kit::Node& node : kiosk.app.nodes())
        told += node.name == step ? 1 : 0;
    CHECK(told == 1);
}

TEST_CASE("kiosk: level, goals, where to start, the code and the end are on one screen that stands or lies") {
    for (const Shape shape : {shapes[0], shapes[1]})
        for (const char* language : languages) {
            CAPTURE(shape.width);
            CAPTURE(language);
            KioskHarness kiosk(shape, language);
            kiosk.to_result();
            CHECK(kiosk.find("result/take/code")->rect.bottom() <= shape.height);
            CHECK(kiosk.find("result/finish")->rect.bottom() <= shape.height);
        }
}

TEST_CASE("kiosk: the result's code goes to the mirror, too, row by row") {
    KioskHarness kiosk;
    kiosk.to_result();
    CHECK(kiosk.find("result/take/code")->value.empty());
    kiosk.app.kiosk().qr = {"101", "010", "110"};
    kiosk.frame();
    CHECK(kiosk.find("result/take/code")->value == "101 010 110");
}

TEST_CASE("kiosk: the page is told when a visit begins and when it is to be forgotten") {
    KioskHarness kiosk;
    CHECK(own_action(kiosk.click("start/begin")) == "begin");
    CHECK(own_action(kiosk.click("kiosk/finish")) == "finish");
    KioskHarness back;
    back.click("start/begin");
    CHECK(own_action(back.click("question/back")) == "finish");
    KioskHarness whole;
    whole.to_result();
    CHECK(whole.app.kiosk().completed);
    CHECK(own_action(whole.click("result/finish")) == "finish");
    whole.click("result/back");
    CHECK(whole.app.kiosk().completed); // the result has been seen
}

TEST_CASE("kiosk: only a touch on a single choice goes on by itself, and only where the staff want it") {
    KioskHarness kiosk;
    kiosk.click("start/begin");
    const std::string id = "question/" + kiosk.question().id;
    kiosk.app.kiosk().by_touch = false;
    CHECK(own_action(kiosk.perform(id + "/yes", "change", "true")).empty());
    kiosk.app.kiosk().by_touch = true;
    CHECK(own_action(kiosk.perform(id + "/no", "change", "true")) == "advance " + id);
    kiosk.app.perform({id, ui::kit::Event::advance, {}});
    kiosk.frame();
    CHECK("question/" + kiosk.question().id != id);
    kiosk.app.perform({id, ui::kit::Event::advance, {}}); // late: another question is asked by now
    const std::string second = kiosk.question().id;
    kiosk.frame();
    CHECK(kiosk.question().id == second);
    kiosk.app.kiosk().settings.advance = false;
    CHECK(own_action(kiosk.perform("question/" + second + "/yes", "change", "true")).empty());
}

TEST_CASE("kiosk: the countdown is announced when it begins and at ten, and the focus comes back") {
    KioskHarness kiosk;
    kiosk.click("start/begin");
    kiosk.app.set_focused("question/next");
    kiosk.frame();
    std::vector<std::string> heard;
    for (int left = 20; left > 0; --left) {
        kiosk.app.set_seconds_left(left);
        const ui::kit::FrameOutput output = kiosk.frame();
        if (!output.announcement.empty())
            heard.push_back(output.announcement);
        if (left == 20)
            CHECK(output.focus == "still/heading");
    }
    REQUIRE(heard.size() == 2);
    CHECK(heard[0].find("20") != std::string::npos);
    CHECK(heard[1].find("10") != std::string::npos);
    kiosk.app.set_seconds_left(0);
    CHECK(kiosk.frame().focus == "question/next");
}

TEST_CASE("kiosk: where an answer is found is neither shown nor read aloud") {
    KioskHarness kiosk;
    kiosk.app.model().voices = {"fi"};
    kiosk.app.kiosk().read_aloud = true;
    const ui::kit::FrameOutput entered = kiosk.click("start/begin");
    const engine::Question& asked = kiosk.question();
    REQUIRE_FALSE(asked.find_out.empty());
    const std::string where = engine::without_soft_hyphens(asked.find_out.in("fi"));
    CHECK(kiosk.find("question/" + asked.id + "/find_out") == nullptr);
    for (const ui::kit::FrameOutput& output : {entered, kiosk.click("question/speak")}) {
        std::string spoken;
        for (const ui::kit::HostAction& action : output.actions)
            if (action.kind == name_of(ui::kit::Action::speak))
                spoken += action.text;
        CHECK(spoken.find("1. ") != std::string::npos);
        CHECK(spoken.find(where) == std::string::npos);
    }
}

TEST_CASE("kiosk: without a level the steps stay, and nobody is sent to look anything up") {
    KioskHarness kiosk;
    kiosk.click("start/begin");
    while (kiosk.app.model().session->stage() == engine::Stage::question)
        kiosk.click("question/skip");
    kiosk.click("review/show");
    REQUIRE_FALSE(kiosk.app.model().result().result.level);
    CHECK(kiosk.find("result/steps/all") != nullptr);
    kiosk.click("result/steps/all");
    const engine::QuestionSet& set = kiosk.app.model().set;
    for (const engine::Step& step : kiosk.app.model().result().steps) {
        CHECK(step.find_out);
        CHECK(kiosk.find("result/step/" + set.questions[step.question].id) != nullptr);
    }
    CHECK(kiosk.find("result/find_out/heading") == nullptr);
    for (const ui::kit::Node& node : kiosk.app.nodes())
        for (const engine::Question& question : set.questions)
            CHECK(node.name != engine::without_soft_hyphens(question.find_out.in("fi")));
}

TEST_CASE("kiosk: a PIN is told to the page once and left nowhere") {
    KioskHarness kiosk;
    kiosk.app.open_pin(ui::kiosk::PinTask::enter);
    kiosk.frame();
    for (const char* digit : {"1", "2", "3"})
        kiosk.click(std::string("pin/") + digit);
    CHECK(own_action(kiosk.click("pin/done")).empty()); // too short
    kiosk.click("pin/4");
    for (const ui::kit::Node& node : kiosk.app.nodes())
        if (node.role == ui::kit::Role::text)
            CHECK(node.name.find("1234") == std::string::npos);
    CHECK(own_action(kiosk.click("pin/done")) == "pin 1234");
    CHECK(kiosk.app.kiosk().pin.digits.empty());
    kiosk.app.pin_refused(30);
    kiosk.frame();
    kiosk.click("pin/5"); // not while one has to wait
    CHECK(kiosk.app.kiosk().pin.digits.empty());
}

TEST_CASE("kiosk: a new PIN has to be given twice alike") {
    KioskHarness kiosk;
    kiosk.app.open_pin(ui::kiosk::PinTask::choose);
    kiosk.frame();
    const auto give = [&](const char* digit) {
        for (int i = 0; i < 4; ++i)
            kiosk.click(std::string("pin/") + digit);
        return own_action(kiosk.click("pin/done"));
    };
    CHECK(give("1").empty());
    CHECK(give("2").empty());
    CHECK(kiosk.app.kiosk().pin.task == ui::kiosk::PinTask::choose);
    CHECK(give("3").empty());
    CHECK(give("3") == "new-pin 3333");
}

TEST_CASE("kiosk: the panel tells nothing of fewer than five visitors but their number") {
    KioskHarness kiosk;
    kiosk.app.open_panel();
    kiosk.app.kiosk().panel.today = "2026-11-24";
    for (int i = 0; i < 4; ++i) {
        kiosk.app.kiosk().panel.counts.begin("2026-11-24");
        kiosk.app.kiosk().panel.counts.end("2026-11-24", {{"completed", 1}});
    }
    kiosk.frame();
    CHECK(kiosk.find("counts/today/text")->name == "Tänään: 4");
    CHECK(kiosk.find("counts/completed") == nullptr);
    kiosk.click("panel/answers");
    CHECK(kiosk.find("answers/goals") == nullptr);
}

namespace {

// Where the controls are, each with its id.
std::vector<std::string> places(const KioskHarness& kiosk) {
    std::vector<std::string> all;
    for (const ui::kit::Node& node : kiosk.app.nodes())
        if (is_control(node))
            all.push_back(node.id + ' ' + std::to_string(node.rect.x) + ' ' + std::to_string(node.rect.y));
    return all;
}

} // namespace

TEST_CASE("kiosk: no control of the panel moves when a note comes, however long it is") {
    for (const Shape shape : shapes)
        for (const char* language : languages)
            for (const char* tab : {"counts", "answers", "settings", "device"}) {
                CAPTURE(shape.width);
                CAPTURE(language);
                CAPTURE(tab);
                KioskHarness kiosk(shape, language);
                kiosk.app.open_panel();
                kiosk.app.kiosk().panel.today = "2026-11-24";
                kiosk.app.kiosk().panel.counts = some_counts();
                kiosk.frame();
                kiosk.click(std::string("panel/") + tab);
                const std::vector<std::string> before = places(kiosk);
                for (const auto& [name, text] : tests::words_of(std::string(language, 2), {"", "kiosk/"})) {
                    if (!name.starts_with("page.kiosk."))
                        continue;
                    CAPTURE(name);
                    kiosk.app.kiosk().panel.note =
                        kiosk.app.model().messages.text(language, name, {{"name", "pikatesti-counts-2026-11-24.json"}});
                    kiosk.frame();
                    REQUIRE(kiosk.find("panel/note") != nullptr);
                    CHECK(places(kiosk) == before);
                }
            }
}

TEST_CASE("kiosk: no key of the PIN moves when the words above them change") {
    for (const Shape shape : shapes)
        for (const char* language : languages)
            for (const auto task : {ui::kiosk::PinTask::enter, ui::kiosk::PinTask::choose}) {
                CAPTURE(shape.width);
                CAPTURE(language);
                KioskHarness kiosk(shape, language);
                kiosk.app.open_pin(task);
                kiosk.frame();
                const std::vector<std::string> before = places(kiosk);
                ui::kiosk::PinEntry& pin = kiosk.app.kiosk().pin;
                bool* const states[] = {&pin.checking, &pin.different, &pin.refused};
                for (bool* state : states) {
                    *state = true;
                    kiosk.frame();
                    CHECK(places(kiosk) == before);
                    *state = false;
                }
                pin.wait = 3600;
                kiosk.frame();
                CHECK(places(kiosk) == before);
            }
}

TEST_CASE("kiosk: the municipality is chosen by letters on the screen") {
    KioskHarness kiosk;
    kiosk.app.open_panel();
    kiosk.frame();
    kiosk.click("panel/settings");
    kiosk.click("setting/municipality/choose");
    kiosk.click("municipality/key/Ä");
    kiosk.click("municipality/erase");
    CHECK(kiosk.app.kiosk().panel.letters.empty());
    for (const char* letter : {"S", "O", "D"})
        kiosk.click(std::string("municipality/key/") + letter);
    CHECK(own_action(kiosk.click("municipality/758")) == "setting municipality=758");
}
