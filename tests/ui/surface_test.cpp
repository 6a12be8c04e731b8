#include "ui/kit/imgui/surface.h"

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

using pikatesti::ui::kit::Surface;

namespace {

ImFont* add_font(Surface& surface, const char* name, ImFont* base = nullptr) {
    std::ifstream file(std::string(PIKATESTI_FONT_DIR) + "/" + name, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE_FALSE(bytes.empty());
    void* copy = IM_ALLOC(bytes.size()); // the atlas frees it
    std::memcpy(copy, bytes.data(), bytes.size());
    ImFontConfig config;
    config.MergeMode = base != nullptr;
    config.DstFont = base;
    return surface.atlas().AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()), 20, &config);
}

// What a renderer does, as far as the atlas can tell.
void take_textures(Surface& surface) {
    for (ImTextureData* texture : surface.atlas().TexList) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

} // namespace

TEST_CASE("surface: a frame holds what was painted in it and nothing of the frame before") {
    Surface surface;
    add_font(surface, "noto-sans-regular.ttf");
    ImDrawList& first = surface.begin(100, 100, 1);
    first.AddRectFilled({10, 10}, {20, 20}, IM_COL32_WHITE);
    CHECK(surface.end());
    CHECK(surface.list().IdxBuffer.Size > 0);
    surface.begin(100, 100, 1);
    CHECK(surface.end());
    CHECK(surface.list().IdxBuffer.Size == 0);
}

TEST_CASE("surface: letters are rasterised for the pixel ratio and keep their width in CSS pixels") {
    Surface surface;
    ImFont* font = add_font(surface, "noto-sans-regular.ttf");
    float width = 0;
    for (const float ratio : {1.0F, 2.0F, 3.0F}) {
        surface.begin(100, 100, ratio);
        ImFontBaked* baked = font->GetFontBaked(22);
        CHECK(baked->RasterizerDensity == ratio);
        const float advance = baked->FindGlyph('m')->AdvanceX;
        if (ratio == 1)
            width = advance;
        CHECK(advance == doctest::Approx(width).epsilon(0.05));
        CHECK(surface.end());
        take_textures(surface);
    }
}

TEST_CASE("surface: the glyphs of a font that is added later are found from the next frame on") {
    Surface surface;
    ImFont* font = add_font(surface, "noto-sans-regular.ttf");
    constexpr ImWchar eng = 0x14B;
    surface.begin(100, 100, 1);
    CHECK(font->GetFontBaked(22)->FindGlyphNoFallback(eng) == nullptr);
    CHECK(surface.end());
    take_textures(surface);
    add_font(surface, "noto-sans-regular-extended.ttf", font);
    surface.begin(100, 100, 1);
    CHECK(font->GetFontBaked(22)->FindGlyphNoFallback(eng) != nullptr);
    CHECK(surface.end());
}

TEST_CASE("surface: the texture has one byte a pixel and the letters that were used") {
    Surface surface;
    ImFont* font = add_font(surface, "noto-sans-regular.ttf");
    ImDrawList& list = surface.begin(200, 100, 1);
    list.AddText(font, 22, {0, 0}, IM_COL32_WHITE, "pikatesti");
    CHECK(surface.end());
    const ImTextureData* texture = surface.atlas().TexData;
    REQUIRE(texture != nullptr);
    CHECK(texture->Format == ImTextureFormat_Alpha8);
    CHECK(texture->Status == ImTextureStatus_WantCreate);
    const ImFontGlyph* glyph = font->GetFontBaked(22)->FindGlyph('k');
    const int x = static_cast<int>(glyph->U0 * static_cast<float>(texture->Width));
    const int y = static_cast<int>((glyph->V0 + glyph->V1) / 2 * static_cast<float>(texture->Height));
    int coverage = 0;
    for (int column = 0; column < static_cast<int>(glyph->X1 - glyph->X0); ++column)
        coverage += texture->Pixels[(y * texture->Width) + x + column];
    CHECK(coverage > 0);
}

TEST_CASE("surface: a texture that grew while painting is told, and painting again then fits") {
    Surface surface;
    ImFont* font = add_font(surface, "noto-sans-regular.ttf");
    const auto paint = [&] {
        ImDrawList& list = surface.begin(2000, 1000, 3);
        for (int size = 40; size < 80; size += 4)
            list.AddText(font, static_cast<float>(size), {0, 0}, IM_COL32_WHITE, "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ");
        return surface.end();
    };
    CHECK_FALSE(paint());
    take_textures(surface);
    CHECK(paint());
}
