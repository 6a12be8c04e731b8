#include "ui/kit/text_at.h"

namespace pikatesti::ui::kit {

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

} // namespace pikatesti::ui::kit
