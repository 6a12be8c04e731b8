#include "ui/kit/marks.h"

#include "ui/kit/widgets.h"

#include <algorithm>

namespace pikatesti::ui::kit {

namespace {
constexpr float bar_seconds = 0.2F;
} // namespace

void goal_mark(Composer& composer, std::string_view icon, float x, float y, float side, Colour colour) {
    Painter& painter = composer.painter;
    const float stroke = std::max(1.5F, side / 11);
    const auto at = [&](float across, float down) { return Point{x + (side * across), y + (side * down)}; };
    if (icon == "council") { // people around a table
        painter.fill({x + (side * 0.28F), y + (side * 0.4F), side * 0.44F, side * 0.24F}, colour, side * 0.06F);
        for (const Point seat :
             {at(0.3F, 0.16F), at(0.7F, 0.16F), at(0.3F, 0.88F), at(0.7F, 0.88F), at(0.08F, 0.52F), at(0.92F, 0.52F)})
            painter.disc(seat, side * 0.11F, colour);
    } else if (icon == "liaison") { // a person
        painter.disc(at(0.5F, 0.28F), side * 0.18F, colour);
        painter.line({at(0.16F, 0.9F), at(0.18F, 0.74F), at(0.3F, 0.61F), at(0.5F, 0.57F), at(0.7F, 0.61F),
                      at(0.82F, 0.74F), at(0.84F, 0.9F)},
                     colour, stroke, true);
    } else if (icon == "guideline") { // a written page
        painter.line({at(0.2F, 0.08F), at(0.8F, 0.08F), at(0.8F, 0.92F), at(0.2F, 0.92F)}, colour, stroke, true);
        for (const float line : {0.32F, 0.5F, 0.68F})
            painter.line({at(0.35F, line), at(0.65F, line)}, colour, stroke);
    } else if (icon == "funding") { // a roof over a coin
        painter.line({at(0.06F, 0.44F), at(0.5F, 0.08F), at(0.94F, 0.44F)}, colour, stroke);
        painter.line({at(0.16F, 0.38F), at(0.16F, 0.92F), at(0.84F, 0.92F), at(0.84F, 0.38F)}, colour, stroke);
        painter.disc(at(0.5F, 0.63F), side * 0.15F, colour);
    } else {
        painter.disc(at(0.5F, 0.5F), side * 0.36F, colour);
    }
}

void bar(Composer& composer, std::string_view id, const Rect& rect, Colour colour, float percent, float low,
         float high) {
    const float radius = rect.height / 2;
    const float grown = composer.animations.value(id, percent, bar_seconds, 0);
    composer.painter.fill(rect, composer.theme.track, radius);
    if (grown > 0)
        composer.painter.fill({rect.x, rect.y, std::max(rect.width * grown / 100, rect.height), rect.height}, colour,
                              radius);
    if (high > low) {
        const Rect range{rect.x + (rect.width * low / 100), rect.y, rect.width * (high - low) / 100, rect.height};
        // Over the fill in the card's colour, over the empty part in the goal's: seen on both.
        const float filled = std::clamp(rect.x + (rect.width * grown / 100), range.x, range.right());
        composer.painter.hatch({range.x, rect.y, filled - range.x, rect.height}, composer.theme.card, 7);
        composer.painter.hatch({filled, rect.y, range.right() - filled, rect.height}, colour, 7);
    }
}

void empty_bar(Composer& composer, const Rect& rect) {
    composer.painter.dashed_edge(rect, composer.theme.control, rect.height / 2, 2);
}

void card_ground(Composer& composer, const Rect& rect, std::optional<Colour> tint) {
    const Layer layer = composer.painter.layer();
    composer.painter.set_layer(Layer::ground);
    composer.painter.fill(rect, tint.value_or(composer.theme.card), size::radius);
    composer.painter.edge(rect, composer.theme.track, size::radius, 1);
    composer.painter.set_layer(layer);
}

Card::Card(Composer& composer, std::optional<Colour> stripe, float padding)
    : m_composer(composer), m_stripe(stripe), m_padding(composer.scaled(padding)), m_x(composer.x), m_y(composer.y),
      m_width(composer.width) {
    composer.x += m_padding;
    composer.y += m_padding;
    composer.width -= 2 * m_padding;
}

Card::~Card() {
    m_composer.x = m_x;
    m_composer.width = m_width;
    m_composer.y += m_padding;
    const Rect rect{m_x, m_y, m_width, m_composer.y - m_y};
    card_ground(m_composer, rect);
    if (!m_stripe)
        return;
    const Layer layer = m_composer.painter.layer();
    m_composer.painter.set_layer(Layer::ground);
    m_composer.painter.fill_left(rect, *m_stripe, size::radius, 6);
    m_composer.painter.set_layer(layer);
}

} // namespace pikatesti::ui::kit
