// Paints shapes and text into ImGui's draw list, in CSS pixels of the widget. The part above and below the window that
// is being painted is left out.
#pragma once

#include "ui/kit/semantics.h"
#include "ui/kit/text_layout.h"
#include "ui/kit/theme.h"

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::kit {

// One line of text as painted; kept so that a test can hold it against what the nodes say.
struct TextRun {
    std::string text;
    Rect rect;
    bool cut_word = false; // its block has a word that was cut between letters
    int layer = 0;         // as of the nodes
};

struct Point {
    float x = 0, y = 0;
};

enum class Layer { ground, content, popup };

class Painter {
public:
    // Paints nothing without a draw list, but measures and records all the same.
    Painter(ImDrawList* draw_list, const Fonts& fonts, float top, float window_height, float pixel_ratio);
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;
    ~Painter();

    // Later layers lie over earlier ones, whatever the order of the calls.
    void set_layer(Layer layer);
    Layer layer() const { return m_layer; }

    void fill(const Rect& rect, Colour colour, float radius);
    void fill_left(const Rect& rect, Colour colour, float radius, float width); // only the leftmost part of it
    void edge(const Rect& rect, Colour colour, float radius, float thickness);  // inside the rectangle
    void dashed_edge(const Rect& rect, Colour colour, float radius, float thickness);
    void hatch(const Rect& rect, Colour colour, float step);
    void disc(Point centre, float radius, Colour colour);
    void ring(Point centre, float radius, Colour colour, float thickness);
    void line(const std::vector<Point>& points, Colour colour, float thickness, bool closed = false);

    // Width in `rect` beyond the block's is used by the caller for alignment; x, y is the top left of the first line
    // box.
    void text(const TextBlock& block, float x, float y, Colour colour);

    const std::vector<TextRun>& runs() const { return m_runs; }

    // Whether anything of it is painted; long screens need not lay out the rest.
    bool visible(const Rect& rect) const;

private:
    ImVec2 at(float x, float y) const;
    void glyphs(const TextLine& line, const TextStyle& style, float x, float y, Colour colour);

    ImDrawList* m_draw_list;
    ImDrawListSplitter m_splitter;
    const Fonts& m_fonts;
    float m_top;
    float m_window_height;
    float m_pixel_ratio;
    Layer m_layer = Layer::content;
    std::vector<TextRun> m_runs;
};

} // namespace pikatesti::ui::kit
