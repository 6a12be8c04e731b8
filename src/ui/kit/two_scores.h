// Two scores on one scale of 0-100: a disc and an open square, each with its range.
#pragma once

#include "engine/score.h"
#include "ui/kit/composer.h"

#include <optional>

namespace pikatesti::ui::kit {

struct ScaleMark {
    std::optional<int> percent; // none: nothing is shown
    engine::Range range{0, 0};
};

// In the composer's column, from `top`; two_scores_height() high.
void two_scores(Composer& composer, const ScaleMark& disc, const ScaleMark& square, Colour colour, float top);
float two_scores_height(const Composer& composer);

} // namespace pikatesti::ui::kit
