#include "ui/presenter/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

TextStyle hint_style(const Composer& composer) { return composer.style(13.5F, 1.35F); }

struct Sizes {
    float cap = 0;  // width of the key cap
    float text = 0; // of the words beside it
    float gap = 0;
    float whole = 0;
};
Sizes measure(const Composer& composer, const KeyHint& hint) {
    const TextStyle style = hint_style(composer);
    Sizes sizes;
    sizes.cap = std::max(composer.scaled(22), std::ceil(composer.fonts.width(hint.cap, style)) + composer.scaled(14));
    sizes.text = std::ceil(composer.fonts.width(hint.label.text, style));
    sizes.gap = composer.scaled(6);
    sizes.whole = sizes.cap + sizes.gap + sizes.text;
    return sizes;
}

} // namespace

float key_hint_width(const Composer& composer, const KeyHint& hint) { return measure(composer, hint).whole; }

float key_hint_height(const Composer& composer) { return std::max(size::target, composer.scaled(30)); }

bool key_hint(Composer& composer, const KeyHint& hint, float x, float y) {
    const Theme& theme = composer.theme;
    const TextStyle style = hint_style(composer);
    const Sizes sizes = measure(composer, hint);
    const float slack = composer.scaled(6);
    const Rect rect{x - slack, y, std::max(sizes.whole + (2 * slack), size::target), key_hint_height(composer)};
    const float feedback = composer.pressed(rect) ? 0.2F : composer.hovered(rect) ? 0.1F : 0.0F;
    const float cap_height = composer.scaled(22);
    const Rect cap{x, std::round(y + ((rect.height - cap_height) / 2)), sizes.cap, cap_height};
    if (feedback > 0)
        composer.painter.fill(rect, mix(theme.background, theme.brand, feedback), composer.scaled(8));
    composer.painter.fill(cap, theme.card, composer.scaled(5));
    composer.painter.edge(cap, theme.control, composer.scaled(5), 2);
    const TextBlock on_cap = composer.lay_out({hint.cap}, style, sizes.cap);
    composer.painter.text(on_cap, cap.x + std::round((cap.width - on_cap.width) / 2),
                          cap.y + std::round((cap.height - on_cap.height) / 2), theme.ink);
    const TextBlock beside = composer.lay_out(hint.label, style, sizes.text + 1);
    composer.painter.text(beside, cap.right() + sizes.gap, y + std::round((rect.height - beside.height) / 2),
                          theme.muted);
    const std::string id = "hint/" + std::string(name_of(hint.command));
    Node& node = composer.add(Role::button, id, {hint.cap + ' ' + hint.label.text, hint.label.language}, rect,
                              composer.scaled(8));
    node.text = painted(style);
    return composer.activated(id, Event::click);
}

float key_hints_width(const Composer& composer, const std::vector<KeyHint>& hints) {
    float whole = 0;
    for (const KeyHint& hint : hints)
        whole += key_hint_width(composer, hint) + (whole > 0 ? composer.scaled(20) : 0);
    return whole;
}

int key_hints(Composer& composer, const std::vector<KeyHint>& hints, float left, float& y) {
    const float gap = composer.scaled(20);
    const float right = composer.x + composer.width;
    float x = right - key_hints_width(composer, hints);
    if (x < left) { // in rows of their own
        if (left > composer.x)
            y += key_hint_height(composer);
        x = composer.x;
    }
    int pressed = -1;
    for (std::size_t i = 0; i < hints.size(); ++i) {
        const float width = key_hint_width(composer, hints[i]);
        if (x > composer.x && x + width > right + 1) {
            x = composer.x;
            y += key_hint_height(composer) + composer.scaled(4);
        }
        if (key_hint(composer, hints[i], x, y))
            pressed = static_cast<int>(i);
        x += width + gap;
    }
    return pressed;
}

} // namespace pikatesti::ui::presenter
