#include "ui/mapping/svg_page.h"

#include "ui/kit/number_words.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

using namespace kit;

namespace {

std::string number(float value) { return number_words(value, 2, "."); }

std::string hex(Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 28; shift >= 8; shift -= 4)
        text += digits[(colour.rgba >> static_cast<unsigned>(shift)) & 0xFU];
    return text;
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

} // namespace

void SvgPage::shape(const Rect& rect, float radius, std::string_view paint) {
    m_body += "<rect" + attribute("x", number(rect.x)) + attribute("y", number(rect.y)) +
              attribute("width", number(rect.width)) + attribute("height", number(rect.height));
    if (radius > 0)
        m_body += attribute("rx", number(radius));
    m_body += std::string(paint) + "/>\n";
}

void SvgPage::fill(const Rect& rect, Colour colour, float radius) {
    if (rect.width > 0)
        shape(rect, radius, attribute("fill", hex(colour)));
}

void SvgPage::edge(const Rect& rect, Colour colour, float radius, bool dashed) {
    shape({rect.x + 0.5F, rect.y + 0.5F, rect.width - 1, rect.height - 1}, radius,
          attribute("fill", "none") + attribute("stroke", hex(colour)) +
              (dashed ? attribute("stroke-dasharray", "3 2") : std::string()));
}

void SvgPage::hatch(const Rect& rect, Colour colour) {
    if (rect.width <= 0)
        return;
    const auto known = std::find(m_hatched.begin(), m_hatched.end(), colour.rgba);
    const auto index = static_cast<int>(known - m_hatched.begin());
    if (known == m_hatched.end())
        m_hatched.push_back(colour.rgba);
    shape(rect, 0, attribute("fill", "url(#hatch" + std::to_string(index) + ")"));
}

void SvgPage::arrow(float x, float y, float arm, bool up, bool full, Colour colour) {
    const float way = up ? arm : -arm;
    m_body += "<path" +
              attribute("d", "M" + number(x - arm) + " " + number(y + (way * 0.8F)) + "H" + number(x + arm) + "L" +
                                 number(x) + " " + number(y - (way * 0.9F)) + "Z") +
              attribute("fill", full ? hex(colour) : "none") + attribute("stroke", hex(colour)) + "/>\n";
}

void SvgPage::text(const TextBlock& block, float x, float y, Colour colour) {
    constexpr float box = 1.362F;      // of Noto Sans: from the highest to the lowest line, in em
    constexpr float ascender = 1.069F; // of that, above the base line
    const TextStyle& style = block.style;
    for (const TextLine& line : block.lines) {
        if (!line.text.empty()) {
            const float base = y + ((style.line() - (style.em * box)) / 2) + (style.em * ascender);
            m_body += "<text" + attribute("x", number(x)) + attribute("y", number(base)) +
                      attribute("font-size", number(style.em)) + attribute("fill", hex(colour));
            if (style.weight == Weight::semibold)
                m_body += attribute("font-weight", "600");
            // A text of one letter has nothing to be stretched.
            m_body += attribute("textLength", number(line.width)) + attribute("lengthAdjust", "spacingAndGlyphs") +
                      ">" + escaped(line.text) + "</text>\n";
        }
        y += style.line();
    }
}

std::string SvgPage::take(std::string_view title, std::string_view description) const {
    std::string file = "<svg" + attribute("xmlns", "http://www.w3.org/2000/svg") +
                       attribute("viewBox", "0 0 " + number(m_width) + " " + number(m_height)) +
                       attribute("width", number(m_width)) + attribute("height", number(m_height)) +
                       attribute("role", "img") + attribute("font-family", "'Noto Sans', Arial, sans-serif") +
                       ">\n<title>" + escaped(title) + "</title>\n<desc>" + escaped(description) + "</desc>\n";
    if (!m_hatched.empty())
        file += "<defs>\n";
    for (std::size_t i = 0; i < m_hatched.size(); ++i)
        file += "<pattern" + attribute("id", "hatch" + std::to_string(i)) + attribute("width", "5") +
                attribute("height", "5") + attribute("patternUnits", "userSpaceOnUse") +
                attribute("patternTransform", "rotate(-45)") + "><rect width=\"2\" height=\"5\"" +
                attribute("fill", hex(Colour{m_hatched[i]})) + "/></pattern>\n";
    if (!m_hatched.empty())
        file += "</defs>\n";
    return file + m_body + "</svg>\n";
}

} // namespace pikatesti::ui::mapping
