#include "ui/kit/theme.h"

#include <cmath>

namespace pikatesti::ui::kit {

namespace {

constexpr Theme light{
    .background = {0xF4F6F8FF},
    .card = {0xFFFFFFFF},
    .ink = {0x12212FFF},
    .muted = {0x4A5B6BFF},
    .control = {0x738495FF},
    .track = {0xDCE3EAFF},
    .brand = {0x0B4F7AFF},
    .on_brand = {0xFFFFFFFF},
    .selected = {0xE3F0F8FF},
    .focus = {0x0B4F7AFF},
    .goals = {{0x0B6E99FF}, {0x2A7A4BFF}, {0x7A4FA3FF}, {0xA84B00FF}},
};

constexpr Theme dark{
    .background = {0x0D1B26FF},
    .card = {0x142735FF},
    .ink = {0xF2F6F9FF},
    .muted = {0xB3C2CEFF},
    .control = {0x748A9CFF},
    .track = {0x2B4152FF},
    .brand = {0x7CC4EAFF},
    .on_brand = {0x0D1B26FF},
    .selected = {0x1D3A4EFF},
    .focus = {0xFFD166FF},
    .goals = {{0x5BB8E0FF}, {0x6FCB93FF}, {0xC3A0EAFF}, {0xF2A15CFF}},
};

} // namespace

Colour mix(Colour from, Colour to, float amount) {
    std::uint32_t mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const float value = from.channel(shift) + ((to.channel(shift) - from.channel(shift)) * amount);
        mixed |= static_cast<std::uint32_t>(std::lround(value * 255.0F)) << shift;
    }
    return Colour{mixed};
}

Theme with_more_contrast(const Theme& theme) {
    Theme more = theme;
    more.muted = theme.ink;
    more.control = theme.ink;
    more.track = theme.control;
    return more;
}

std::optional<Theme> theme_from_colours(std::string_view digits) {
    constexpr std::size_t count = 10;
    if (digits.size() != count * 6)
        return std::nullopt;
    Colour colours[count];
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const char digit = digits[i];
        std::uint32_t value = 0;
        if (digit >= '0' && digit <= '9')
            value = static_cast<std::uint32_t>(digit - '0');
        else if ((digit | 0x20) >= 'a' && (digit | 0x20) <= 'f')
            value = static_cast<std::uint32_t>((digit | 0x20) - 'a') + 10;
        else
            return std::nullopt;
        colours[i / 6].rgba = (colours[i / 6].rgba << 4) | value;
    }
    for (Colour& colour : colours)
        colour.rgba = (colour.rgba << 8) | 0xFF;
    return Theme{.background = colours[0],
                 .card = colours[1],
                 .ink = colours[2],
                 .muted = colours[3],
                 .control = colours[4],
                 .track = colours[5],
                 .brand = colours[6],
                 .on_brand = colours[7],
                 .selected = colours[8],
                 .focus = colours[9],
                 .goals = {colours[2], colours[2], colours[2], colours[2]}};
}

const Theme& theme_of(ThemeName name) { return name == ThemeName::dark ? dark : light; }

} // namespace pikatesti::ui::kit
