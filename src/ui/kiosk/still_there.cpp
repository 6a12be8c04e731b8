// Nobody has touched anything for a while: says what is about to happen, and lets it be stopped by anything at all.
#include "ui/kiosk/still_there.h"

#include "ui/kiosk/widgets.h"
#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kiosk {

void still_there_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place) {
    const Theme& theme = composer.theme;
    const std::string seconds = std::to_string(kiosk.seconds_left);
    composer.y = std::max(composer.y, (place.height * 0.5F) - composer.scaled(240));

    // The time that is left, as a ring that closes, and as a number.
    const float radius = composer.scaled(70);
    const Point centre{composer.x + (composer.width / 2), composer.y + radius};
    const float left =
        static_cast<float>(kiosk.seconds_left) / static_cast<float>(std::max(1, kiosk.settings.countdown_seconds));
    composer.painter.ring(centre, radius, theme.track, composer.scaled(9));
    std::vector<Point> arc;
    constexpr int steps = 72;
    const float middle = radius - composer.scaled(4.5F);
    for (int i = 0; i <= static_cast<int>(std::min(1.0F, left) * steps); ++i) {
        const float angle = (static_cast<float>(i) / steps * 6.2831853F) - 1.5707963F;
        arc.push_back({centre.x + (middle * std::cos(angle)), centre.y + (middle * std::sin(angle))});
    }
    if (arc.size() > 1)
        composer.painter.line(arc, theme.brand, composer.scaled(9));
    const TextStyle style = composer.style(52, 1.2F, Weight::semibold);
    const TextBlock number = composer.lay_out({seconds}, style, radius * 2);
    const Rect rect{centre.x - (number.width / 2), centre.y - (number.height / 2), number.width, number.height};
    composer.painter.text(number, rect.x, rect.y, theme.ink);
    composer.y += (2 * radius) + composer.scaled(28);

    centred(composer, Role::heading, "still/heading", {model.say("kiosk.still")}, 1,
            composer.style(36, 1.2F, Weight::semibold), theme.ink);
    composer.add(Role::text, "still/seconds", {model.say("kiosk.still.number", {{"seconds", seconds}})}, rect).text =
        painted(style);
    composer.y += composer.scaled(12);
    centred(composer, Role::text, "still/text", {model.say("kiosk.still.text")}, 0, composer.style(20, 1.45F),
            theme.muted);
    composer.y += composer.scaled(32);
    const float wide = std::min(composer.width, composer.scaled(460));
    const Rect stay{composer.x + std::round((composer.width - wide) / 2), composer.y, wide, composer.scaled(84)};
    if (big_button(composer,
                   {.id = "still/stay",
                    .label = {model.say("kiosk.still.stay")},
                    .kind = ButtonKind::primary,
                    .description = {}},
                   stay, 25))
        model.actions.push_back(for_kiosk(Action::stay));
    composer.y = stay.bottom() + gap(composer);
    const Rect leave{stay.x, composer.y, wide, composer.scaled(68)};
    if (big_button(composer, {.id = known::still_finish, .label = {model.say("kiosk.finish")}, .description = {}},
                   leave, 19))
        model.actions.push_back(for_kiosk(Action::finish));
    composer.y = leave.bottom();
}

} // namespace pikatesti::ui::kiosk
