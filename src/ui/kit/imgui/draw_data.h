// Dear ImGui's draw data as plain words that a script can read: see src/web/exports.h.
#pragma once

#include "ui/kit/imgui/surface.h"

#include <cstdint>
#include <vector>

namespace pikatesti::ui::kit {

class DrawData {
public:
    // Reads what a frame left on the surface. Textures are taken to be uploaded before the next frame.
    void collect(Surface& surface, float pixel_ratio);
    void textures_lost() { m_textures_lost = true; }
    const std::uint32_t* words() const { return m_header; }

private:
    std::uint32_t m_header[4] = {};
    std::vector<std::uint32_t> m_commands;
    std::vector<std::uint32_t> m_textures;
    bool m_textures_lost = false;
};

} // namespace pikatesti::ui::kit
