#include "ui/theme.h"

namespace pikatesti::ui {

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
        mixed |= static_cast<std::uint32_t>((value * 255.0F) + 0.5F) << shift;
    }
    return Colour{mixed};
}

const Theme& theme_of(ThemeName name) { return name == ThemeName::dark ? dark : light; }

} // namespace pikatesti::ui
