#include "ui/mapping/row_button.h"

#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

using namespace kit;

namespace {

constexpr float chevron_room = 22;

} // namespace

float row_button_height(const Composer& composer, const RowButton& button, float width) {
    const float words = composer.lay_out({button.words}, button.style, width - composer.scaled(chevron_room)).height;
    return std::max(size::target, words + composer.scaled(16));
}

bool row_button(Composer& composer, const RowButton& button, const Rect& rect) {
    composer.open(Role::row_header, button.row + "/header");
    const float feedback = composer.pressed(rect) ? 0.14F : composer.hovered(rect) ? 0.07F : 0.0F;
    if (feedback > 0)
        composer.painter.fill(rect, mix(composer.theme.card, composer.theme.brand, feedback), composer.scaled(8));
    const float arm = composer.scaled(4);
    const Point middle{rect.x + composer.scaled(10), rect.y + (rect.height / 2)};
    if (button.open)
        composer.painter.line({{middle.x - arm, middle.y - (arm / 2)},
                               {middle.x, middle.y + (arm / 2)},
                               {middle.x + arm, middle.y - (arm / 2)}},
                              composer.theme.brand, composer.scaled(2));
    else
        composer.painter.line({{middle.x - (arm / 2), middle.y - arm},
                               {middle.x + (arm / 2), middle.y},
                               {middle.x - (arm / 2), middle.y + arm}},
                              composer.theme.brand, composer.scaled(2));
    const float x = rect.x + composer.scaled(chevron_room);
    const TextBlock block = composer.lay_out({button.words}, button.style, rect.right() - x);
    composer.painter.text(block, x, rect.y + std::round((rect.height - block.height) / 2), composer.theme.ink);
    Node& node = composer.add(Role::button, button.id, {button.words}, rect, composer.scaled(8));
    node.expanded = button.open ? 1 : 0;
    node.text = painted(button.style);
    composer.close();
    return composer.activated(button.id, Event::click);
}

} // namespace pikatesti::ui::mapping
