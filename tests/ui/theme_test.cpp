#include "ui/kit/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>

using pikatesti::ui::kit::Colour;
using pikatesti::ui::kit::Theme;

namespace {

// WCAG 2.2: relative luminance and contrast ratio.
double luminance(Colour colour) {
    const auto linear = [&](int shift) {
        const double value = static_cast<double>(colour.channel(shift));
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return (0.2126 * linear(24)) + (0.7152 * linear(16)) + (0.0722 * linear(8));
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void check_theme(const Theme& theme, double text, double edge) {
    for (const Colour ground : {theme.background, theme.card}) {
        CHECK(contrast(theme.ink, ground) >= text);
        CHECK(contrast(theme.muted, ground) >= text);
        CHECK(contrast(theme.brand, ground) >= text); // quiet buttons and links
        CHECK(contrast(theme.control, ground) >= edge);
        CHECK(contrast(theme.focus, ground) >= edge);
        for (std::size_t goal = 0; goal < 4; ++goal)
            CHECK(contrast(theme.goal(goal), ground) >= 4.5); // a goal's name and its bar
    }
    CHECK(contrast(theme.ink, theme.selected) >= text);
    CHECK(contrast(theme.brand, theme.selected) >= edge); // the edge and the mark of a chosen option
    CHECK(contrast(theme.on_brand, theme.brand) >= text);
    for (std::size_t goal = 0; goal < 4; ++goal) {
        CHECK(contrast(theme.goal(goal), theme.track) >= 3);
        CHECK(contrast(theme.background, theme.goal(goal)) >= 3); // the mark in its square
    }
}

} // namespace

TEST_CASE("theme: every text and edge has the contrast that WCAG AA asks for") {
    check_theme(pikatesti::ui::kit::theme_of(pikatesti::ui::kit::ThemeName::light), 4.5, 3);
    check_theme(pikatesti::ui::kit::theme_of(pikatesti::ui::kit::ThemeName::dark), 4.5, 3);
}

TEST_CASE("theme: for more contrast nothing is muted and edges are as dark as text") {
    for (const auto name : {pikatesti::ui::kit::ThemeName::light, pikatesti::ui::kit::ThemeName::dark}) {
        const Theme more = pikatesti::ui::kit::with_more_contrast(pikatesti::ui::kit::theme_of(name));
        for (const Colour ground : {more.background, more.card}) {
            CHECK(contrast(more.muted, ground) >= 7);
            CHECK(contrast(more.control, ground) >= 7);
            CHECK(contrast(more.track, ground) >= 3);
        }
    }
}

TEST_CASE("theme: the user's own colours are taken as they are, goals in ink") {
    const auto own =
        pikatesti::ui::kit::theme_from_colours("000000000000ffffffffffff00ff00808080ffff000000000000ffFFFF00");
    REQUIRE(own.has_value());
    CHECK(own->background.rgba == 0x000000FF);
    CHECK(own->brand.rgba == 0xFFFF00FF);
    CHECK(own->focus.rgba == 0xFFFF00FF);
    CHECK(own->goal(2).rgba == own->ink.rgba);
}

TEST_CASE("theme: colours that are not ten of six digits are refused") {
    CHECK_FALSE(pikatesti::ui::kit::theme_from_colours("").has_value());
    CHECK_FALSE(pikatesti::ui::kit::theme_from_colours("fff").has_value());
    CHECK_FALSE(pikatesti::ui::kit::theme_from_colours(std::string(60, 'x')).has_value());
}

TEST_CASE("theme: mixing goes from one colour to the other") {
    constexpr Colour black{0x000000FF};
    constexpr Colour white{0xFFFFFFFF};
    CHECK(mix(black, white, 0).rgba == black.rgba);
    CHECK(mix(black, white, 1).rgba == white.rgba);
    CHECK(mix(black, white, 0.5F).rgba == 0x808080FF);
}
