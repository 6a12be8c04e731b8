// The region's table and tile map as pictures for a slide, in light colours and the language of the page. Each says of when, whose
// and how many, and that it is no official measure.
#pragma once

#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

// An SVG file, as svg_page.h has it.
struct Slide {
    std::string svg;
    int width = 0, height = 0; // its units
};

enum class Picture { map, table };
// Of the year, voice and goal that are chosen.
Slide slide_of(Model& model, const Fonts& fonts, Picture picture);

} // namespace pikatesti::ui::mapping
