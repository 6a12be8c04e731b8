#include "ui/kit/imgui/surface.h"

#include <imgui_internal.h>

namespace pikatesti::ui::kit {

Surface::Surface() : m_shared(std::make_unique<ImDrawListSharedData>()), m_atlas(std::make_unique<ImFontAtlas>()) {
    m_atlas->RendererHasTextures = true;
    m_atlas->TexDesiredFormat = ImTextureFormat_Alpha8;
    m_atlas->Flags |= ImFontAtlasFlags_NoMouseCursors;
    // Room for what a phone shows, so that the texture seldom has to grow.
    m_atlas->TexMinWidth = 1024;
    m_atlas->TexMinHeight = 512;
    m_shared->FontAtlas = m_atlas.get();
    ImFontAtlasAddDrawListSharedData(m_atlas.get(), m_shared.get());
    m_list = std::make_unique<ImDrawList>(m_shared.get());
}

Surface::~Surface() { ImFontAtlasRemoveDrawListSharedData(m_atlas.get(), m_shared.get()); }

ImDrawList& Surface::begin(float width, float height, float pixel_ratio) {
    IM_ASSERT(!m_atlas->Fonts.empty());
    ImFontAtlasUpdateNewFrame(m_atlas.get(), ++m_frame, true);
    ImFontAtlasUpdateDrawListsSharedData(m_atlas.get());
    for (ImFont* font : m_atlas->Fonts)
        font->CurrentRasterizerDensity = pixel_ratio;

    m_shared->ClipRectFullscreen = {0, 0, width, height};
    m_shared->CurveTessellationTol = 1.25F / pixel_ratio;
    m_shared->SetCircleTessellationMaxError(0.3F / pixel_ratio);
    m_shared->InitialFringeScale = 1 / pixel_ratio;
    m_shared->InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                             ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;

    m_texture = m_atlas->TexData->UniqueID;
    m_list->_ResetForNewFrame();
    m_list->PushTexture(m_atlas->TexRef);
    m_list->PushClipRectFullScreen();
    return *m_list;
}

bool Surface::end() {
    m_list->PopClipRect();
    m_list->PopTexture();
    m_list->_PopUnusedDrawCmd();
    return m_atlas->TexData->UniqueID == m_texture;
}

} // namespace pikatesti::ui::kit
