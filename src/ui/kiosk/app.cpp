#include "ui/kiosk/app.h"

#include "ui/kiosk/attract.h"
#include "ui/kiosk/bar.h"
#include "ui/kiosk/panel.h"
#include "ui/kiosk/pin.h"
#include "ui/kiosk/question.h"
#include "ui/kiosk/result.h"
#include "ui/kiosk/still_there.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_text.h"
#include "ui/quick_test/result_words.h"
#include "ui/quick_test/screen_question.h"
#include "ui/quick_test/screen_review.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kiosk {

namespace {

// Black, white and one signal colour: every text has at least 10:1.
constexpr Theme stark{
    .background = {0x000000FF},
    .card = {0x000000FF},
    .ink = {0xFFFFFFFF},
    .muted = {0xFFFFFFFF},
    .control = {0xFFFFFFFF},
    .track = {0x8C8C8CFF},
    .brand = {0xFFE14DFF},
    .on_brand = {0x000000FF},
    .selected = {0x333000FF},
    .focus = {0x6CE5FFFF},
    .goals = {{0x7FD4F5FF}, {0x8FE3AFFF}, {0xD9C2F5FF}, {0xFFB878FF}},
};

// One size for everybody in a hall: options come to 112 px and more on a standing 1080 x 1920 screen and on a lying
// one. On a tablet, which is near, a whole question and the way out count for more: 72 px are some 14 mm there.
float zoom_for(float width, float height) {
    const bool landscape = width > height;
    const float fitting = landscape ? std::min(width / 1060, height / 610) : std::min(width / 600, height / 910);
    return std::clamp(fitting, 1.0F, 2.4F);
}

constexpr float large = 1.3F;
constexpr float result_zoom =
    0.84F; // read rather than touched: level, goals, code and the end are on one standing screen
constexpr float panel_zoom = 0.72F; // the staff stand near

} // namespace

HostAction for_kiosk(Action action, std::string value) {
    return {.kind = name_of(action), .title = {}, .text = std::move(value), .code = {}, .language = {}};
}

void PinEntry::forget() {
    for (std::string* secret : {&digits, &first}) {
        std::fill(secret->begin(), secret->end(), '\0');
        secret->clear();
    }
}

void App::set_seconds_left(int seconds) {
    quick_test::Model& model = this->model();
    if (m_kiosk.over == Over::pin || m_kiosk.over == Over::panel)
        return;
    if (seconds <= 0) {
        if (m_kiosk.over == Over::still_there) {
            m_kiosk.over = Over::nothing;
            model.focus = m_kiosk.focus_before.empty() ? heading() : m_kiosk.focus_before;
        }
        return;
    }
    const bool opens = m_kiosk.over == Over::nothing;
    m_kiosk.over = Over::still_there;
    m_kiosk.seconds_left = seconds;
    if (opens)
        model.focus = heading();
    if (opens || seconds == 10)
        model.announcement = model.say("kiosk.still.left", {{"seconds", std::to_string(seconds)}});
}

void App::open_pin(PinTask task) {
    m_kiosk.pin = {};
    m_kiosk.pin.task = task;
    m_kiosk.over = Over::pin;
    model().focus = heading();
}

void App::pin_refused(int wait_seconds) {
    quick_test::Model& model = this->model();
    m_kiosk.pin.forget();
    m_kiosk.pin.checking = false;
    m_kiosk.pin.refused = true;
    m_kiosk.pin.wait = wait_seconds;
    model.announcement = wait_seconds > 0 ? model.say("kiosk.pin.wait", {{"seconds", std::to_string(wait_seconds)}})
                                          : model.say("kiosk.pin.wrong");
}

void App::open_panel() {
    m_kiosk.pin.forget();
    m_kiosk.over = Over::panel;
    model().focus = heading();
}

void App::close_staff() {
    m_kiosk.pin.forget();
    m_kiosk.panel = {};
    m_kiosk.over = Over::nothing;
}

void App::apply_settings() {
    quick_test::Model& model = this->model();
    model.choose_municipality(model.municipalities.find(m_kiosk.settings.municipality));
}

void App::compose(Composer& composer, const FrameInput& input) {
    quick_test::Model& model = this->model();
    Place place{
        .width = input.width, .height = input.least_height, .margin = 0, .landscape = input.width > input.least_height};
    const bool staff = m_kiosk.over == Over::panel;
    const float zoom = zoom_for(place.width, place.height);
    composer.zoom = staff ? std::max(1.0F, zoom * panel_zoom) : m_kiosk.large_text ? zoom * large : zoom;
    place.margin = std::max(page_margin(place.width), std::round(std::min(place.width, place.height) * 0.035F));
    const float widest = composer.scaled(place.landscape && !staff ? 1000 : size::column);
    composer.width = std::min(widest, place.width - (2 * place.margin));
    composer.x = std::round((place.width - composer.width) / 2);
    composer.y = place.margin;
    if (m_kiosk.over == Over::nothing)
        m_kiosk.focus_before = composer.surroundings().focused;

    composer.open(Role::section, "test", composer.words(model.set.title));
    switch (m_kiosk.over) {
    case Over::still_there:
        still_there_screen(composer, model, m_kiosk, place);
        composer.close();
        return;
    case Over::pin:
        pin_screen(composer, model, m_kiosk, place);
        composer.close();
        return;
    case Over::panel:
        panel_screen(composer, model, m_kiosk, place);
        composer.close();
        return;
    case Over::nothing:
        break;
    }
    const float bar = visit_bar_height(composer, model, m_kiosk, place);
    const float bottom = place.bottom() - bar - composer.scaled(14);
    switch (model.session->stage()) {
    case engine::Stage::start:
        attract_screen(composer, model, m_kiosk, place);
        break;
    case engine::Stage::question:
        question_screen(composer, model, m_kiosk, place, bottom);
        break;
    case engine::Stage::review:
        review_screen(composer, model);
        break;
    case engine::Stage::result: {
        const float all = composer.zoom;
        composer.zoom = std::max(1.0F, all * result_zoom);
        result_screen(composer, model, m_kiosk, place);
        composer.zoom = all;
        break;
    }
    }
    composer.y = std::max(composer.y, bottom) + composer.scaled(14);
    visit_bar(composer, model, m_kiosk, place);
    composer.close();
}

Theme App::theme() const { return m_kiosk.contrast ? stark : quick_test::App::theme(); }

std::string App::heading() const {
    switch (m_kiosk.over) {
    case Over::still_there:
        return "still/heading";
    case Over::pin:
        return m_kiosk.pin.task == PinTask::repeat ? "pin/heading/repeat" : "pin/heading";
    case Over::panel:
        return "panel/heading";
    case Over::nothing:
        break;
    }
    return quick_test::App::heading();
}

void App::screen_entered(FrameOutput& output) {
    if (m_kiosk.over != Over::nothing)
        return;
    quick_test::App::screen_entered(output);
    quick_test::Model& model = this->model();
    const engine::Stage stage = model.session->stage();
    m_kiosk.completed = m_kiosk.completed || stage == engine::Stage::result;
    if (stage == engine::Stage::start && m_kiosk.visiting) // gone back before the first question
        model.actions.push_back(for_kiosk(Action::finish));
    model.speaking = false; // the page falls silent when a screen is entered
    if (!m_kiosk.read_aloud || !model.can_speak())
        return;
    if (stage == engine::Stage::question)
        speak_question(model);
    else if (stage == engine::Stage::result)
        model.actions.push_back({.kind = name_of(kit::Action::speak),
                                 .title = {},
                                 .text = result_text(model),
                                 .code = {},
                                 .language = model.language});
}

} // namespace pikatesti::ui::kiosk
