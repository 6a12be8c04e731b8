#include "ui/presenter/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

void shares_bar(Composer& composer, const Rect& rect, Colour colour, const std::vector<float>& shares) {
    const Theme& theme = composer.theme;
    float x = rect.x;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const float width = rect.width * shares[i];
        if (width < 0.5F)
            continue;
        // From full to faint, with a gap between them: told apart without colour too.
        const float amount =
            shares.size() < 2 ? 0 : 0.72F * static_cast<float>(i) / static_cast<float>(shares.size() - 1);
        const float gap = x + width < rect.right() - 1 ? 2.0F : 0.0F;
        composer.painter.fill({x, rect.y, std::max(1.0F, width - gap), rect.height}, mix(colour, theme.track, amount),
                              2);
        x += width;
    }
}

Rect text_at(Composer& composer, Role role, std::string id, const Words& words, const TextStyle& style, Colour colour,
             float x, float y, float max_width) {
    const TextBlock block = composer.lay_out(words, style, max_width);
    const Rect rect{x, y, block.width, block.height};
    composer.painter.text(block, x, y, colour);
    composer.add(role, std::move(id), words, rect).text = painted(style);
    return rect;
}

Rect text_ending_at(Composer& composer, std::string id, const Words& words, const TextStyle& style, Colour colour,
                    float right, float y, float max_width) {
    const TextBlock block = composer.lay_out(words, style, max_width);
    return text_at(composer, Role::text, std::move(id), words, style, colour, right - block.width, y, max_width);
}

int button_flow(Composer& composer, std::span<const Button> buttons) {
    const float left = composer.x;
    const float width = composer.width;
    const float gap = composer.scaled(8);
    float x = left;
    float top = composer.y;
    float bottom = top;
    int pressed = -1;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float wanted = std::min(button_width(composer, buttons[i]) + 1, width);
        if (x > left && x + wanted > left + width) {
            x = left;
            top = bottom + gap;
        }
        composer.x = x;
        composer.width = std::max(wanted, size::target);
        composer.y = top;
        if (button(composer, buttons[i]))
            pressed = static_cast<int>(i);
        bottom = std::max(bottom, composer.y);
        x += composer.width + gap;
    }
    composer.x = left;
    composer.width = width;
    composer.y = bottom;
    return pressed;
}

} // namespace pikatesti::ui::presenter
