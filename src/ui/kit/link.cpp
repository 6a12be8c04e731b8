#include "ui/kit/link.h"

#include <algorithm>
#include <utility>

namespace pikatesti::ui::kit {

void link(Composer& composer, std::string id, const Words& words, std::string address, const TextStyle& style) {
    const Theme& theme = composer.theme;
    const TextBlock block = composer.lay_out(words, style, composer.width);
    const float height = std::max(composer.scaled(44), block.height + 12);
    const Rect rect{composer.x, composer.y, composer.width, height};
    const float y = rect.y + ((height - block.height) / 2);
    composer.painter.text(block, rect.x, y, theme.brand);
    float under = y + style.line() - 3;
    for (const TextLine& line : block.lines) {
        composer.painter.fill({rect.x, under, line.width, composer.hovered(rect) ? 2.0F : 1.0F}, theme.brand, 0);
        under += style.line();
    }
    Node& node = composer.add(Role::link, std::move(id), words, rect);
    node.href = std::move(address);
    node.text = painted(style);
    composer.y += height;
}

} // namespace pikatesti::ui::kit
