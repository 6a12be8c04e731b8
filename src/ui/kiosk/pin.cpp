// The staff's way in: digits on the screen, for a device without a keyboard. What is pressed is not told, only how
// many.
#include "ui/kiosk/pin.h"

#include "ui/kiosk/widgets.h"
#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace pikatesti::ui::kiosk {

namespace {

constexpr std::size_t fewest_digits = 4;
constexpr std::size_t most_digits = 12;
constexpr int longest_wait = 3600; // seconds

std::string task_words(const quick_test::Model& model, const PinEntry& pin) {
    switch (pin.task) {
    case PinTask::choose:
        return model.say("kiosk.pin.choose");
    case PinTask::repeat:
        return model.say("kiosk.pin.repeat");
    case PinTask::enter:
        break;
    }
    return model.say("kiosk.pin");
}

std::string note_words(const quick_test::Model& model, const PinEntry& pin) {
    if (pin.wait > 0)
        return model.say("kiosk.pin.wait", {{"seconds", std::to_string(pin.wait)}});
    if (pin.checking)
        return model.say("kiosk.pin.checking");
    if (pin.different)
        return model.say("kiosk.pin.different");
    if (pin.refused)
        return model.say("kiosk.pin.wrong");
    return model.say(pin.task == PinTask::enter ? "kiosk.pin.hint" : "kiosk.pin.choose.hint");
}

// Under the heading, with room for the longest of what may stand there: no key moves when the words change.
void note(Composer& composer, const quick_test::Model& model, const PinEntry& pin) {
    PinEntry enter, choose, different, refused, checking, wait;
    choose.task = PinTask::choose;
    different.different = refused.refused = checking.checking = true;
    wait.wait = longest_wait;
    const TextStyle style = composer.style(16, 1.4F);
    float room = 0;
    for (const PinEntry& each : {enter, choose, different, refused, checking, wait})
        room = std::max(room, composer.lay_out({note_words(model, each)}, style, composer.width).height);
    const float below = composer.y + room;
    centred(composer, Role::text, "pin/note", {note_words(model, pin)}, 0, style, composer.theme.muted);
    composer.y = std::max(composer.y, below);
}

void confirm(quick_test::Model& model, PinEntry& pin) {
    if (pin.digits.size() < fewest_digits) {
        model.announcement = model.say("kiosk.pin.short");
        return;
    }
    if (pin.task == PinTask::choose) {
        pin.first = pin.digits;
        pin.digits.clear();
        pin.task = PinTask::repeat;
        pin.different = false;
        return;
    }
    if (pin.task == PinTask::repeat && pin.digits != pin.first) {
        pin.forget();
        pin.task = PinTask::choose;
        pin.different = true;
        model.announcement = model.say("kiosk.pin.different");
        return;
    }
    model.actions.push_back(for_kiosk(pin.task == PinTask::enter ? Action::pin : Action::new_pin, pin.digits));
    pin.forget();
    pin.checking = true;
    pin.refused = false;
}

void dots(Composer& composer, const quick_test::Model& model, const PinEntry& pin) {
    const std::size_t count = std::max(fewest_digits, pin.digits.size());
    const float space = composer.scaled(26);
    const float row = space * static_cast<float>(count);
    float x = composer.x + ((composer.width - row) / 2) + (space / 2);
    const float radius = composer.scaled(8);
    const Rect rect{x - (space / 2), composer.y, row, composer.scaled(28)};
    for (std::size_t i = 0; i < count; ++i) {
        const Point centre{x, composer.y + (rect.height / 2)};
        if (i < pin.digits.size())
            composer.painter.disc(centre, radius, composer.theme.ink);
        else
            composer.painter.ring(centre, radius, composer.theme.control, 2);
        x += space;
    }
    composer
        .add(Role::text, "pin/entered", {model.say_count("kiosk.pin.entered", static_cast<int>(pin.digits.size()))},
             rect)
        .text = painted(composer.style(16, 1.4F));
    composer.y += rect.height;
}

} // namespace

void pin_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place) {
    PinEntry& pin = kiosk.pin;
    const float key = std::min(composer.scaled(74), (place.height - (2 * place.margin)) / 9);
    const float space = gap(composer);
    const float pad = std::min(composer.width, composer.scaled(330));
    composer.x += std::round((composer.width - pad) / 2);
    composer.width = pad;
    composer.y = std::max(composer.y, (place.height / 2) - (key * 4.2F));
    centred(composer, Role::heading, pin.task == PinTask::repeat ? "pin/heading/repeat" : "pin/heading",
            {task_words(model, pin)}, 1, composer.style(25, 1.25F, Weight::semibold), composer.theme.ink);
    composer.y += composer.scaled(6);
    note(composer, model, pin);
    composer.y += composer.scaled(14);
    dots(composer, model, pin);
    composer.y += composer.scaled(14);

    const float wide = std::floor((pad - (2 * space)) / 3);
    int pressed = -1;
    constexpr const char* keys[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "done"};
    const float top = composer.y;
    for (int i = 0; i < 12; ++i) {
        const auto [at_row, at_column] = std::div(i, 3);
        const auto row = static_cast<float>(at_row);
        const auto column = static_cast<float>(at_column);
        const Rect rect{composer.x + (column * (wide + space)), top + (row * (key + space)), wide, key};
        const std::string name = keys[i];
        const bool digit = name.size() == 1;
        const Words label{digit ? name : model.say(name == "done" ? "kiosk.pin.done" : "kiosk.pin.erase")};
        if (big_button(composer,
                       {.id = "pin/" + name,
                        .label = label,
                        .kind = name == "done" ? ButtonKind::primary : ButtonKind::secondary,
                        .description = {}},
                       rect, digit ? 26 : 17))
            pressed = i;
    }
    composer.y = top + (4 * key) + (3 * space) + composer.scaled(14);
    if (button(
            composer,
            {.id = "pin/cancel", .label = {model.say("kiosk.cancel")}, .kind = ButtonKind::quiet, .description = {}}))
        model.actions.push_back(for_kiosk(Action::staff_close));
    if (pressed < 0 || pin.wait > 0 || pin.checking)
        return;
    const std::string name = keys[pressed];
    if (name == "done") {
        confirm(model, pin);
    } else if (name == "erase") {
        if (!pin.digits.empty())
            pin.digits.pop_back();
        model.announcement = model.say_count("kiosk.pin.entered", static_cast<int>(pin.digits.size()));
    } else if (pin.digits.size() < most_digits) {
        pin.digits += name;
        model.announcement = model.say_count("kiosk.pin.entered", static_cast<int>(pin.digits.size()));
    }
}

} // namespace pikatesti::ui::kiosk
