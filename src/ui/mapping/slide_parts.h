// What all pictures for a slide have: their size and colours, the heading, the means and the key.
#pragma once

#include "ui/mapping/model.h"
#include "ui/mapping/svg_page.h"

#include <string>

namespace pikatesti::ui::mapping::slide {

inline constexpr float width = 1600;
inline constexpr float margin = 60;
inline constexpr float map_height = 900;  // that of a slide, 9 / 16 of the width
inline constexpr float means_width = 340; // beside a map, at least
inline constexpr float foot_height = 110; // of three lines, with what is above and below them

const Theme& colours();
TextStyle style(float em, Weight weight = Weight::regular);
std::string heard_words(const Model& model, const TableView& view);

// The title, what the picture is of and how many were heard; the place below them.
float head(SvgPage& page, const Model& model, const std::string& of, const std::string& heard);
void foot(SvgPage& page, const std::string& words, float height);
// The mean of the whole and of each goal, beside the tiles.
void means(SvgPage& page, Model& model, const TableView& view, float x, float y, float room);

} // namespace pikatesti::ui::mapping::slide
