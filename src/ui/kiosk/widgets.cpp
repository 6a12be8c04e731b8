#include "ui/kiosk/widgets.h"

#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kiosk {

namespace {

// Paints the lines of a block, each in the middle of a width.
void paint_centred(Composer& composer, const TextBlock& block, float x, float y, float width, Colour colour) {
    for (const TextLine& line : block.lines) {
        const TextBlock single{
            .style = block.style, .lines = {line}, .width = line.width, .height = block.style.line()};
        composer.painter.text(single, x + std::round((width - line.width) / 2), y, colour);
        y += block.style.line();
    }
}

} // namespace

void centred(Composer& composer, Role role, std::string id, const Words& words, int level, const TextStyle& style,
             Colour colour) {
    const TextBlock block = composer.lay_out(words, style, composer.width);
    paint_centred(composer, block, composer.x, composer.y, composer.width, colour);
    const float x = composer.x + std::round((composer.width - block.width) / 2);
    Node& node = composer.add(role, std::move(id), words, {x, composer.y, block.width, block.height});
    node.level = level;
    node.text = painted(style);
    composer.y += block.height + (style.em * composer.surroundings().spacing.paragraph);
}

bool big_button(Composer& composer, const Button& button, const Rect& rect, float em) {
    const Theme& theme = composer.theme;
    const float radius = std::min(composer.scaled(18), rect.height / 4);
    const float feedback = composer.pressed(rect) ? 0.2F : composer.hovered(rect) ? 0.08F : 0.0F;
    Colour ink = theme.ink;
    if (button.kind == ButtonKind::primary) {
        composer.painter.fill(rect, mix(theme.brand, theme.ink, feedback), radius);
        ink = theme.on_brand;
    } else {
        composer.painter.fill(rect, mix(theme.card, theme.brand, feedback), radius);
        composer.painter.edge(rect, theme.control, radius, 2);
    }
    const TextStyle style = composer.style(em, 1.25F, Weight::semibold);
    const TextBlock block = composer.lay_out(button.label, style, rect.width - composer.scaled(32));
    paint_centred(composer, block, rect.x, rect.y + std::round((rect.height - block.height) / 2), rect.width, ink);
    Node& node = composer.add(Role::button, button.id, button.label, rect, radius);
    node.description = button.description;
    node.text = painted(style);
    node.strong = button.kind == ButtonKind::primary;
    return composer.activated(button.id, Event::click);
}

void figure(Composer& composer, const std::string& id, const Words& label, const std::string& number, float share,
            Colour colour) {
    const TextStyle style = composer.style(17, 1.4F);
    const TextStyle strong = composer.style(17, 1.4F, Weight::semibold);
    const TextBlock value = composer.lay_out({number}, strong, composer.width);
    const TextBlock words = composer.lay_out(label, style, composer.width - value.width - composer.scaled(16));
    const float top = composer.y;
    composer.painter.text(words, composer.x, top, composer.theme.ink);
    composer.painter.text(value, composer.x + composer.width - value.width, top, composer.theme.ink);
    composer.y += words.height;
    if (share >= 0) {
        const Rect bar{composer.x, composer.y + 4, composer.width, composer.scaled(8)};
        composer.painter.fill(bar, composer.theme.track, bar.height / 2);
        if (share > 0)
            composer.painter.fill({bar.x, bar.y, std::max(bar.width * share, bar.height), bar.height}, colour,
                                  bar.height / 2);
        composer.y = bar.bottom();
    }
    composer.open(Role::list_item, id);
    Words both = label;
    both.text += ": " + number;
    composer.add(Role::text, id + "/text", both, {composer.x, top, composer.width, composer.y - top}).text =
        painted(style);
    composer.close();
    composer.y += composer.scaled(10);
}

} // namespace pikatesti::ui::kiosk
