// The two weights of the typeface and how wide a text is in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace pikatesti::ui::kit {

enum class Weight { regular, semibold };

struct TextStyle {
    float em = 16;            // CSS pixels; see Fonts::rendered_size
    float line_height = 1.5F; // times em
    Weight weight = Weight::regular;
    float letter_spacing = 0; // CSS pixels after each character
    float word_spacing = 0;   // CSS pixels more for each space

    float line() const; // line height in whole CSS pixels
};

class Fonts {
public:
    // The atlas must outlive the fonts.
    explicit Fonts(ImFontAtlas& atlas) : m_atlas(&atlas) {}

    // Adds a TrueType font; the first of a weight is its base, further ones add the glyphs that it lacks. The bytes are
    // copied. False if it is no font.
    bool add(Weight weight, const unsigned char* bytes, std::size_t size);
    bool complete() const { return m_fonts[0] != nullptr && m_fonts[1] != nullptr; }

    // ImGui sizes a font by its line, Noto's em is 0.734 of that, and a font is rasterised at whole sizes only: the
    // size to ask ImGui for, so that texels are pixels.
    static float rendered_size(float em);
    // The em that a text of that size really is painted with.
    static float painted_em(float em);
    // From the top of a line box to the top of the font's own box, so that text is centred in its line.
    static float leading(const TextStyle& style);

    ImFont* font(Weight weight) const { return m_fonts[weight == Weight::semibold ? 1 : 0]; }

    // Width in CSS pixels. Notes characters that the fonts lack in missing_glyphs().
    float width(std::string_view text, const TextStyle& style) const;
    // Since the frame began, or a font was added in it.
    bool missing_glyphs() const { return m_missing_glyphs; }
    void begin_frame() { m_missing_glyphs = false; }

private:
    ImFontAtlas* m_atlas;
    ImFont* m_fonts[2] = {};
    mutable bool m_missing_glyphs = false;
};

inline constexpr std::uint32_t soft_hyphen = 0xAD;

// Soft hyphens, zero width spaces and joiners, marks of direction, variation selectors: read, and not painted.
bool takes_no_room(std::uint32_t character);

// Takes the first character off a text; a broken byte is U+FFFD. 0 at the end.
std::uint32_t next_character(std::string_view& text);

} // namespace pikatesti::ui::kit
