#include "ui/kit/painter.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kit {

namespace {

constexpr int layer_count = 3;

ImU32 packed(Colour colour) {
    return IM_COL32((colour.rgba >> 24) & 0xffU, (colour.rgba >> 16) & 0xffU, (colour.rgba >> 8) & 0xffU,
                    colour.rgba & 0xffU);
}

Rect inset(const Rect& rect, float by) {
    return {rect.x + by, rect.y + by, rect.width - (2 * by), rect.height - (2 * by)};
}

} // namespace

Painter::Painter(ImDrawList* draw_list, const Fonts& fonts, float top, float window_height, float pixel_ratio)
    : m_draw_list(draw_list), m_fonts(fonts), m_top(top), m_window_height(window_height), m_pixel_ratio(pixel_ratio) {
    if (m_draw_list != nullptr) {
        m_splitter.Split(m_draw_list, layer_count);
        m_splitter.SetCurrentChannel(m_draw_list, static_cast<int>(m_layer));
    }
}

Painter::~Painter() {
    if (m_draw_list != nullptr)
        m_splitter.Merge(m_draw_list);
}

void Painter::set_layer(Layer layer) {
    m_layer = layer;
    if (m_draw_list != nullptr)
        m_splitter.SetCurrentChannel(m_draw_list, static_cast<int>(layer));
}

bool Painter::visible(const Rect& rect) const {
    return m_draw_list != nullptr && rect.bottom() >= m_top && rect.y <= m_top + m_window_height;
}

ImVec2 Painter::at(float x, float y) const { return {x, y - m_top}; }

void Painter::fill(const Rect& rect, Colour colour, float radius) {
    if (visible(rect))
        m_draw_list->AddRectFilled(at(rect.x, rect.y), at(rect.right(), rect.bottom()), packed(colour), radius);
}

void Painter::fill_left(const Rect& rect, Colour colour, float radius, float width) {
    if (!visible(rect))
        return;
    m_draw_list->PushClipRect(at(rect.x, rect.y), at(rect.x + width, rect.bottom()), true);
    fill(rect, colour, radius);
    m_draw_list->PopClipRect();
}

void Painter::edge(const Rect& rect, Colour colour, float radius, float thickness) {
    if (!visible(rect))
        return;
    const Rect middle = inset(rect, thickness / 2);
    m_draw_list->AddRect(at(middle.x, middle.y), at(middle.right(), middle.bottom()), packed(colour),
                         std::max(0.0F, radius - (thickness / 2)), 0, thickness);
}

void Painter::dashed_edge(const Rect& rect, Colour colour, float radius, float thickness) {
    if (!visible(rect))
        return;
    const Rect middle = inset(rect, thickness / 2);
    const float round = std::max(0.0F, radius - (thickness / 2));
    // The outline as points, then every other stretch of it; the dash length is fitted so that the dashes close.
    m_draw_list->PathRect(at(middle.x, middle.y), at(middle.right(), middle.bottom()), round);
    std::vector<ImVec2> outline(m_draw_list->_Path.begin(), m_draw_list->_Path.end());
    m_draw_list->PathClear();
    outline.push_back(outline.front());
    float length = 0;
    for (std::size_t i = 1; i < outline.size(); ++i)
        length += std::hypot(outline[i].x - outline[i - 1].x, outline[i].y - outline[i - 1].y);
    const float period = length / std::max(1.0F, std::round(length / (5 * thickness)));
    const float dash = period * 0.6F;
    float done = 0; // along the outline, from the start of the present period
    for (std::size_t i = 1; i < outline.size(); ++i) {
        const ImVec2 from = outline[i - 1];
        const ImVec2 to = outline[i];
        const float piece = std::hypot(to.x - from.x, to.y - from.y);
        if (piece <= 0)
            continue;
        float position = 0;
        while (position < piece) {
            const bool painting = done < dash;
            const float step = std::min(piece - position, (painting ? dash : period) - done);
            const auto point = [&](float along) {
                return ImVec2{from.x + ((to.x - from.x) * along / piece), from.y + ((to.y - from.y) * along / piece)};
            };
            if (painting)
                m_draw_list->AddLine(point(position), point(position + step), packed(colour), thickness);
            position += step;
            done += step;
            if (done >= period - 0.001F)
                done = 0;
        }
    }
}

void Painter::hatch(const Rect& rect, Colour colour, float step) {
    if (!visible(rect))
        return;
    m_draw_list->PushClipRect(at(rect.x, rect.y), at(rect.right(), rect.bottom()), true);
    for (float x = rect.x - rect.height; x < rect.right(); x += step)
        m_draw_list->AddLine(at(x, rect.y), at(x + rect.height, rect.bottom()), packed(colour), 2);
    m_draw_list->PopClipRect();
}

void Painter::disc(Point centre, float radius, Colour colour) {
    if (visible({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}))
        m_draw_list->AddCircleFilled(at(centre.x, centre.y), radius, packed(colour));
}

void Painter::ring(Point centre, float radius, Colour colour, float thickness) {
    if (visible({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}))
        m_draw_list->AddCircle(at(centre.x, centre.y), radius - (thickness / 2), packed(colour), 0, thickness);
}

void Painter::line(const std::vector<Point>& points, Colour colour, float thickness, bool closed) {
    if (m_draw_list == nullptr || points.empty())
        return;
    for (const Point& point : points)
        m_draw_list->PathLineTo(at(point.x, point.y));
    m_draw_list->PathStroke(packed(colour), closed ? ImDrawFlags_Closed : 0, thickness);
}

void Painter::text(const TextBlock& block, float x, float y, Colour colour) {
    const float line_height = block.style.line();
    for (const TextLine& line : block.lines) {
        if (!line.text.empty()) {
            m_runs.push_back(
                {line.text, {x, y, line.width, line_height}, block.broke_word, m_layer == Layer::popup ? 1 : 0});
            if (visible(m_runs.back().rect))
                glyphs(line, block.style, x, y + Fonts::leading(block.style), colour);
        }
        y += line_height;
    }
}

// ImGui's own text call has no letter spacing and snaps to whole CSS pixels, not to device pixels.
void Painter::glyphs(const TextLine& line, const TextStyle& style, float x, float y, Colour colour) {
    ImFontBaked* baked = m_fonts.font(style.weight)->GetFontBaked(Fonts::rendered_size(style.em));
    const auto snap = [this](float value) { return std::round(value * m_pixel_ratio) / m_pixel_ratio; };
    const ImVec2 start = at(snap(x), 0);
    const float top = snap(y - m_top);
    float pen = start.x;
    std::string_view rest = line.text;
    while (!rest.empty()) {
        const std::uint32_t character = next_character(rest);
        if (takes_no_room(character))
            continue;
        const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(character));
        if (glyph->Visible != 0) {
            m_draw_list->PrimReserve(6, 4);
            m_draw_list->PrimRectUV({pen + glyph->X0, top + glyph->Y0}, {pen + glyph->X1, top + glyph->Y1},
                                    {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, packed(colour));
        }
        pen += glyph->AdvanceX + style.letter_spacing;
        if (character == ' ')
            pen += style.word_spacing;
    }
}

} // namespace pikatesti::ui::kit
