// What widgets are made of: a column to put things in, the painter, and the list of nodes that grows with it.
#pragma once

#include "engine/text.h"
#include "ui/kit/animations.h"
#include "ui/kit/painter.h"
#include "ui/kit/semantics.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::kit {

// What a user did, in the words of the mirror: see web/exports.h.
struct Activation {
    std::string id;
    Event event;
    std::string value;
};

struct Pointer {
    float x = -1, y = -1; // CSS pixels; -1: not over the widget
    bool pressed = false;
};

// A text and the language it is in; an empty language is that of the whole.
struct Words {
    std::string text;
    std::string language;

    Words() = default;
    Words(std::string words, std::string in = {}) : text(std::move(words)), language(std::move(in)) {}
};

// What the user wants added to every text, in em; 0: our own.
struct TextSpacing {
    float letter = 0;
    float word = 0;
    float line = 0; // the least line height
    float paragraph = 0;
};

struct Surroundings {
    float width = 0;      // CSS pixels
    float text_scale = 1; // the user's default font size / 16
    TextSpacing spacing;
    Pointer pointer;
    std::string focused; // the node with visible focus
    std::optional<Activation> activation;
    std::string language;
};

// How a page has to set a text so that it is as wide as the painted one.
NodeText painted(const TextStyle& style);

class Composer {
public:
    Composer(Painter& painter, const Fonts& fonts, const Theme& theme, Animations& animations,
             const Surroundings& surroundings);

    Painter& painter;
    const Fonts& fonts;
    const Theme& theme;
    Animations& animations;

    // The column: where the next thing goes. CSS pixels.
    float x = 0;
    float y = 0;
    float width = 0;
    float lowest = 0;          // of what lies over the rest and may reach below the column's end
    bool rings_on_text = true; // does text that has the focus, such as a new screen's heading, show it?
    float zoom = 1;            // of everything that is scaled, for screens that are seen from afar

    const Surroundings& surroundings() const { return m_surroundings; }
    float scaled(float pixels) const { return pixels * m_surroundings.text_scale * zoom; }
    TextStyle style(float em, float line_height, Weight weight = Weight::regular) const;
    TextBlock lay_out(const Words& words, const TextStyle& style, float max_width) const;
    Words words(const engine::LocalizedText& text) const;

    // Adds a node under the open one. The name loses its soft hyphens. Paints the focus ring if it has the focus.
    Node& add(Role role, std::string id, const Words& name, const Rect& rect, float ring_radius = 6);
    // Adds a node that holds the following ones until close().
    Node& open(Role role, std::string id, const Words& name = {});
    void close();

    // Did the user do this to the node? Each is true in one pass only.
    bool activated(std::string_view id, Event event) const { return activation(id, event) != nullptr; }
    const std::string* activation(std::string_view id, Event event) const;
    bool hovered(const Rect& rect) const;
    bool pressed(const Rect& rect) const { return hovered(rect) && m_surroundings.pointer.pressed; }

    std::vector<Node> take_nodes() { return std::move(m_nodes); }

private:
    const Surroundings& m_surroundings;
    std::vector<Node> m_nodes;
    std::vector<int> m_open;
};

} // namespace pikatesti::ui::kit
