#include "ui/kit/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstring>
#include <utility>

namespace pikatesti::ui::kit {

namespace {
// (ascender - descender) / units per em of Noto Sans: (1069 + 293) / 1000.
constexpr float line_per_em = 1.362F;
} // namespace

float TextStyle::line() const { return std::round(em * line_height); }

bool Fonts::add(Weight weight, const unsigned char* bytes, std::size_t size) {
    ImFont*& font = m_fonts[weight == Weight::semibold ? 1 : 0];
    void* copy = IM_ALLOC(size);
    std::memcpy(copy, bytes, size);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = true;
    if (font != nullptr) {
        // ImGui 1.92.2 adds to the atlas's last font, whatever DstFont says.
        ImVector<ImFont*>& fonts = m_atlas->Fonts;
        std::swap(*fonts.find(font), fonts.back());
        config.MergeMode = true;
        config.DstFont = font;
    }
    ImFont* added = m_atlas->AddFontFromMemoryTTF(copy, static_cast<int>(size), rendered_size(16), &config);
    if (added == nullptr)
        return false;
    font = added;
    m_missing_glyphs = false;
    return true;
}

float Fonts::rendered_size(float em) { return std::round(em * line_per_em); }

float Fonts::painted_em(float em) { return rendered_size(em) / line_per_em; }

float Fonts::leading(const TextStyle& style) { return (style.line() - rendered_size(style.em)) / 2; }

float Fonts::width(std::string_view text, const TextStyle& style) const {
    ImFontBaked* baked = font(style.weight)->GetFontBaked(rendered_size(style.em));
    float width = 0;
    while (!text.empty()) {
        const std::uint32_t character = next_character(text);
        if (takes_no_room(character))
            continue;
        const ImFontGlyph* glyph = baked->FindGlyphNoFallback(static_cast<ImWchar>(character));
        if (glyph == nullptr) {
            m_missing_glyphs = true;
            glyph = baked->FindGlyph(static_cast<ImWchar>(character));
        }
        width += glyph->AdvanceX + style.letter_spacing;
        if (character == ' ')
            width += style.word_spacing;
    }
    return width;
}

bool takes_no_room(std::uint32_t character) {
    const std::uint32_t row = character & ~0xFU;
    return character == soft_hyphen || (row == 0x2000 && character >= 0x200B) ||
           (character >= 0x202A && character <= 0x202E) || row == 0x2060 || row == 0xFE00 || character == 0xFEFF;
}

std::uint32_t next_character(std::string_view& text) {
    if (text.empty())
        return 0;
    unsigned int character = 0;
    const int length = ImTextCharFromUtf8(&character, text.data(), text.data() + text.size());
    text.remove_prefix(static_cast<std::size_t>(length > 0 ? length : 1));
    return character;
}

} // namespace pikatesti::ui::kit
