// What is seen while nobody is there: the question, how to begin, the languages. It moves a little, and slowly changes
// its place, so that no pixel of the screen burns in.
#include "ui/kiosk/attract.h"

#include "ui/kiosk/bar.h"
#include "ui/kiosk/widgets.h"
#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kiosk {

namespace {

constexpr float wave_seconds = 0.9F;
constexpr float shift_seconds = 4; // too slow to be seen

// A way round that comes back to where it began, a step a minute: fractions of the room there is for it.
Point place_of(int shift) {
    constexpr Point way[] = {{0, 0},  {0.5F, 0.3F},   {1, 0},     {0.6F, -0.6F},
                             {0, -1}, {-0.6F, -0.5F}, {-1, 0.1F}, {-0.4F, 0.7F}};
    return way[static_cast<std::size_t>(shift) % std::size(way)];
}

// The goals' squares; a wave goes over them now and then.
void marks(Composer& composer, const quick_test::Model& model, const Model& kiosk) {
    const std::vector<engine::Goal>& goals = model.set.goals;
    const float side = composer.scaled(68);
    const float space = composer.scaled(14);
    const auto count = static_cast<float>(goals.size());
    const float least = std::min(side, (composer.width - (space * (count - 1))) / count);
    float x = composer.x + std::round((composer.width - (least * count) - (space * (count - 1))) / 2);
    // Each wave is a way from 0 to 1; it lifts the squares one after the other.
    const auto pulse = static_cast<float>(kiosk.pulse);
    const float wave = composer.animations.value("attract/wave", pulse, wave_seconds * 2) - pulse + 1;
    for (std::size_t goal = 0; goal < goals.size(); ++goal) {
        const float phase = std::clamp((wave * (count + 2)) - static_cast<float>(goal), 0.0F, 2.0F);
        const float lift = composer.scaled(9) * std::sin(phase * 1.5707963F);
        const Rect square{x, composer.y - std::round(lift), least, least};
        composer.painter.fill(square, composer.theme.goal(goal), least * 0.28F);
        goal_mark(composer, goals[goal].icon, square.x + (least * 0.24F), square.y + (least * 0.24F), least * 0.52F,
                  composer.theme.background);
        x += least + space;
    }
    composer.y += side;
}

} // namespace

void attract_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place) {
    const Theme& theme = composer.theme;
    const engine::QuestionSet& set = model.set;
    const float x = composer.x;
    const float width = composer.width;
    const float title_width = place.landscape ? width : std::min(width, composer.scaled(500)); // lines of even length
    const Words title = composer.words(set.title);
    const std::string facts = model.say_count("start.questions", static_cast<int>(model.session->path().size())) +
                              ", " + model.say_count("start.minutes", set.minutes) + '.';
    const Words about{facts + ' ' + model.say("kiosk.privacy")};
    const TextStyle small = composer.style(23, 1.42F);
    const float button_height = composer.scaled(98);
    const float room =
        place.bottom() - visit_bar_height(composer, model, kiosk, place) - composer.scaled(14) - composer.y;

    // The title is as large as the rest leaves room for.
    const auto height_with = [&](float em) {
        return composer.scaled(68 + 38 + 20 + 60) +
               composer.lay_out(title, composer.style(em, 1.14F, Weight::semibold), title_width).height +
               composer.lay_out(about, small, std::min(width, composer.scaled(560))).height + button_height;
    };
    float em = place.landscape ? 52 : 58;
    while (em > 30 && (height_with(em) > room ||
                       composer.lay_out(title, composer.style(em, 1.14F, Weight::semibold), title_width).broke_word))
        em -= 2;
    const float spare = std::max(0.0F, room - height_with(em));

    const Point to = place_of(kiosk.shift);
    const float across = std::min(place.margin * 0.5F, composer.scaled(16));
    const float dx = std::round(composer.animations.value("attract/x", to.x * across, shift_seconds));
    const float dy =
        std::round(composer.animations.value("attract/y", to.y * std::min(across, spare * 0.25F), shift_seconds));
    composer.x = x + dx;
    composer.y += std::round(spare * 0.42F) + dy;

    marks(composer, model, kiosk);
    composer.y += composer.scaled(38);
    composer.x += (width - title_width) / 2;
    composer.width = title_width;
    centred(composer, Role::heading, "start/heading", title, 1, composer.style(em, 1.14F, Weight::semibold), theme.ink);
    composer.x -= (width - title_width) / 2;
    composer.width = width;
    composer.y += composer.scaled(20);
    composer.x += std::max(0.0F, (width - composer.scaled(560)) / 2);
    composer.width = std::min(width, composer.scaled(560));
    centred(composer, Role::text, "start/about", about, 0, small, theme.muted);
    composer.y += composer.scaled(60);
    const float wide = std::min(width, composer.scaled(500));
    const Rect rect{x + dx + std::round((width - wide) / 2), composer.y, wide, button_height};
    if (big_button(
            composer,
            {.id = "start/begin", .label = {model.say("kiosk.begin")}, .kind = ButtonKind::primary, .description = {}},
            rect, 31)) {
        kiosk.visiting = true;
        kiosk.completed = false;
        model.session->begin();
        model.actions.push_back(for_kiosk(Action::begin));
    }
    composer.y += button_height;
    composer.x = x;
    composer.width = width;
}

} // namespace pikatesti::ui::kiosk
