// The colours: tokens of the look, in light and dark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pikatesti::ui::kit {

// 0xRRGGBBAA
struct Colour {
    std::uint32_t rgba = 0;

    constexpr float channel(int shift) const { return static_cast<float>((rgba >> shift) & 0xffU) / 255.0F; }
    constexpr Colour with_alpha(float alpha) const {
        const float kept = static_cast<float>(rgba & 0xffU) * alpha;
        return Colour{(rgba & 0xffffff00U) | static_cast<std::uint32_t>(kept + 0.5F)};
    }
};

Colour mix(Colour from, Colour to, float amount); // amount 0: from, 1: to

struct Theme {
    Colour background, card, ink, muted, control, track, brand, on_brand, selected, focus;
    // By a goal's place in the set; further goals begin again at the first.
    Colour goals[4];

    Colour goal(std::size_t index) const { return goals[index % 4]; }
};

enum class ThemeName { light, dark };
const Theme& theme_of(ThemeName name);

// The theme for those who ask for more contrast: nothing is muted, edges are as dark as text.
Theme with_more_contrast(const Theme& theme);

// The user's own ten colours, in the order of Theme's first members, as sixty hexadecimal digits; goals are then
// painted in ink, for a goal has its name and its mark as well. None if the text is anything else.
std::optional<Theme> theme_from_colours(std::string_view digits);

} // namespace pikatesti::ui::kit
