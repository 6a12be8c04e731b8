// What is painted without a control of its own: marks of goals, bars, and cards around other widgets.
#pragma once

#include "ui/kit/composer.h"

#include <optional>
#include <string_view>

namespace pikatesti::ui::kit {

// A goal's own mark, in a square of `side` pixels.
void goal_mark(Composer& composer, std::string_view icon, float x, float y, float side, Colour colour);

// A bar of 0-100: filled to `percent`, hatched over `low`-`high`. No text and no node of its own.
void bar(Composer& composer, std::string_view id, const Rect& rect, Colour colour, float percent, float low,
         float high);
void empty_bar(Composer& composer, const Rect& rect);

// The ground of a card, under whatever is painted on it. tint: in place of the card's own colour.
void card_ground(Composer& composer, const Rect& rect, std::optional<Colour> tint = {});

// A card around what is put in between: begin moves the cursor inside, end paints it behind.
class Card {
public:
    // The stripe along the left edge, if any, tells by its colour which goal the card is about.
    explicit Card(Composer& composer, std::optional<Colour> stripe = {}, float padding = 20);
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    ~Card();

private:
    Composer& m_composer;
    std::optional<Colour> m_stripe;
    float m_padding;
    float m_x, m_y, m_width;
};

} // namespace pikatesti::ui::kit
