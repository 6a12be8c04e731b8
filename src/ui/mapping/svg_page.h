// A picture as an SVG file: shapes and texts on one page, in its own units (CSS pixels). Texts are drawn with the width that our
// typeface gives them, so that nothing moves where a program has another one. XML 1.0, UTF-8; texts are escaped.
#pragma once

#include "ui/kit/fonts.h"
#include "ui/kit/semantics.h"
#include "ui/kit/text_layout.h"
#include "ui/kit/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::mapping {

class SvgPage {
public:
    SvgPage(const kit::Fonts& fonts, float width, float height) : m_fonts(fonts), m_width(width), m_height(height) {}

    void fill(const kit::Rect& rect, kit::Colour colour, float radius = 0);
    void edge(const kit::Rect& rect, kit::Colour colour, float radius, bool dashed = false); // 1 unit, inside
    void hatch(const kit::Rect& rect, kit::Colour colour);
    // A triangle that points up or down, full or in outline.
    void arrow(float x, float y, float arm, bool up, bool full, kit::Colour colour);

    kit::TextBlock lay_out(std::string_view text, const kit::TextStyle& style, float width) const {
        return kit::lay_out(m_fonts, text, style, width);
    }
    // x, y: the top left of the first line box.
    void text(const kit::TextBlock& block, float x, float y, kit::Colour colour);

    // The file. title: what the picture is, for whoever cannot see it; description: what it says.
    std::string take(std::string_view title, std::string_view description) const;

private:
    void shape(const kit::Rect& rect, float radius, std::string_view paint);

    const kit::Fonts& m_fonts;
    float m_width, m_height;
    std::string m_body;
    std::vector<std::uint32_t> m_hatched; // colours of the patterns
};

} // namespace pikatesti::ui::mapping
