#include "ui/kit/two_scores.h"

namespace pikatesti::ui::kit {

float two_scores_height(const Composer& composer) { return composer.scaled(18); }

void two_scores(Composer& composer, const ScaleMark& disc, const ScaleMark& square, Colour colour, float top) {
    const float side = composer.scaled(12);
    const float left = composer.x + side;
    const float width = composer.width - (2 * side);
    const float y = top + (two_scores_height(composer) / 2);
    const auto at = [&](int percent) { return left + (width * static_cast<float>(percent) / 100); };
    composer.painter.line({{left, y}, {left + width, y}}, composer.theme.track, composer.scaled(2));
    const auto range = [&](const ScaleMark& mark, float offset) {
        if (mark.percent && mark.range.low < mark.range.high)
            composer.painter.line({{at(mark.range.low), y + offset}, {at(mark.range.high), y + offset}}, colour,
                                  composer.scaled(2));
    };
    range(disc, -composer.scaled(3));
    range(square, composer.scaled(3));
    if (square.percent) {
        const Rect rect{at(*square.percent) - (side / 2), y - (side / 2), side, side};
        composer.painter.fill(rect, composer.theme.background, 0);
        composer.painter.edge(rect, colour, 0, composer.scaled(2));
    }
    if (disc.percent)
        composer.painter.disc({at(*disc.percent), y}, composer.scaled(5), colour);
}

} // namespace pikatesti::ui::kit
