// Dear ImGui's painting half on its own: fonts that are rasterised into one texture as they are needed, and one list of
// draw commands. Its windows, input and settings, which nothing here uses, would be two thirds of the module's ImGui.
#pragma once

#include <imgui.h>

#include <memory>

namespace pikatesti::ui::kit {

class Surface {
public:
    Surface();
    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    // For adding fonts. Its TexList is what the renderer is to create and update; it sets each texture's status.
    ImFontAtlas& atlas() { return *m_atlas; }

    // Starts a frame with an empty list that is clipped to width times height CSS pixels. At least one font must be
    // there. `pixel_ratio` is device pixels per CSS pixel: glyphs are rasterised for it, and edges are softened over
    // one device pixel.
    ImDrawList& begin(float width, float height, float pixel_ratio);

    // Ends the frame. Its list, and what it changed in the textures, stay until the next one. False if the texture had
    // to be replaced by a larger one on the way: what was painted before points into the old one, so paint all of it
    // again.
    bool end();
    const ImDrawList& list() const { return *m_list; }

private:
    // In the order in which each needs the one before.
    std::unique_ptr<ImDrawListSharedData> m_shared;
    std::unique_ptr<ImFontAtlas> m_atlas;
    std::unique_ptr<ImDrawList> m_list;
    int m_frame = 0;
    int m_texture = 0; // unique id of the one that the frame began with
};

} // namespace pikatesti::ui::kit
