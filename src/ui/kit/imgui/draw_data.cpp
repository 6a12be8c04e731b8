#include "ui/kit/imgui/draw_data.h"

#include <imgui.h>

#include <cstring>

namespace pikatesti::ui::kit {

namespace {

std::uint32_t address(const void* pointer) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

// Emscripten 3.1.6 has no std::bit_cast yet.
std::uint32_t bits(float value) {
    std::uint32_t word = 0;
    std::memcpy(&word, &value, sizeof word);
    return word;
}

// All of our drawing uses the font atlas, so one texture number is enough for the page.
constexpr ImTextureID the_texture = 1;

} // namespace

void DrawData::collect(Surface& surface, float pixel_ratio) {
    m_commands.clear();
    m_textures.clear();
    for (ImTextureData* texture : surface.atlas().TexList) {
        const bool kept = texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_WantUpdates;
        const bool lost = m_textures_lost && kept;
        if (texture->Status == ImTextureStatus_WantCreate || lost) {
            const auto width = static_cast<std::uint32_t>(texture->Width);
            const auto height = static_cast<std::uint32_t>(texture->Height);
            m_textures.insert(m_textures.end(), {1, width, height, 0, 0, width, height, address(texture->Pixels)});
            texture->SetTexID(the_texture);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            const ImTextureRect& part = texture->UpdateRect;
            m_textures.insert(m_textures.end(), {2, static_cast<std::uint32_t>(texture->Width),
                                                 static_cast<std::uint32_t>(texture->Height), part.x, part.y, part.w,
                                                 part.h, address(texture->Pixels)});
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
    m_textures_lost = false;

    const ImDrawList& list = surface.list();
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.ElemCount == 0)
            continue;
        m_commands.insert(m_commands.end(),
                          {address(list.VtxBuffer.Data), static_cast<std::uint32_t>(list.VtxBuffer.size_in_bytes()),
                           address(list.IdxBuffer.Data), static_cast<std::uint32_t>(list.IdxBuffer.size_in_bytes()),
                           command.ElemCount, command.IdxOffset, command.VtxOffset,
                           bits(command.ClipRect.x * pixel_ratio), bits(command.ClipRect.y * pixel_ratio),
                           bits(command.ClipRect.z * pixel_ratio), bits(command.ClipRect.w * pixel_ratio)});
    }
    m_header[0] = static_cast<std::uint32_t>(m_commands.size() / 11);
    m_header[1] = address(m_commands.data());
    m_header[2] = static_cast<std::uint32_t>(m_textures.size() / 8);
    m_header[3] = address(m_textures.data());
}

} // namespace pikatesti::ui::kit
