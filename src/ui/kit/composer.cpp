#include "ui/kit/composer.h"

#include <algorithm>

namespace pikatesti::ui::kit {

Composer::Composer(Painter& the_painter, const Fonts& the_fonts, const Theme& the_theme, Animations& the_animations,
                   const Surroundings& surroundings)
    : painter(the_painter), fonts(the_fonts), theme(the_theme), animations(the_animations),
      m_surroundings(surroundings) {}

NodeText painted(const TextStyle& style) {
    return {
        .size = Fonts::painted_em(style.em), .line_height = style.line(), .semibold = style.weight == Weight::semibold};
}

TextStyle Composer::style(float em, float line_height, Weight weight) const {
    const TextSpacing& spacing = m_surroundings.spacing;
    return {.em = scaled(em),
            .line_height = std::max(line_height, spacing.line),
            .weight = weight,
            .letter_spacing = scaled(em) * spacing.letter,
            .word_spacing = scaled(em) * spacing.word};
}

TextBlock Composer::lay_out(const Words& words, const TextStyle& style, float max_width) const {
    return kit::lay_out(fonts, words.text, style, max_width);
}

Words Composer::words(const engine::LocalizedText& text) const {
    const auto found = text.find(m_surroundings.language);
    // Plain language ("fi-simple") falls back to the same language.
    const bool same = m_surroundings.language.compare(0, found.language.size(), found.language) == 0;
    return {std::string(found.text), same ? std::string() : std::string(found.language)};
}

Node& Composer::add(Role role, std::string id, const Words& name, const Rect& rect, float ring_radius) {
    Node& node = m_nodes.emplace_back();
    node.id = std::move(id);
    node.parent = m_open.empty() ? -1 : m_open.back();
    node.role = role;
    node.name = engine::without_soft_hyphens(name.text);
    node.language = name.language;
    node.rect = rect;
    node.layer = painter.layer() == Layer::popup ? 1 : 0;
    const bool text = role == Role::heading || role == Role::legend || role == Role::text;
    if (!m_surroundings.focused.empty() && node.id == m_surroundings.focused && (rings_on_text || !text)) {
        constexpr float gap = 2;
        constexpr float thickness = 3;
        constexpr float out = gap + thickness;
        painter.edge({rect.x - out, rect.y - out, rect.width + (2 * out), rect.height + (2 * out)}, theme.focus,
                     ring_radius + out, thickness);
    }
    return node;
}

Node& Composer::open(Role role, std::string id, const Words& name) {
    Node& node = add(role, std::move(id), name, {});
    m_open.push_back(static_cast<int>(m_nodes.size()) - 1);
    return node;
}

void Composer::close() { m_open.pop_back(); }

const std::string* Composer::activation(std::string_view id, Event event) const {
    const auto& activation = m_surroundings.activation;
    return activation && activation->id == id && activation->event == event ? &activation->value : nullptr;
}

bool Composer::hovered(const Rect& rect) const {
    const Pointer& pointer = m_surroundings.pointer;
    return pointer.x >= rect.x && pointer.x < rect.right() && pointer.y >= rect.y && pointer.y < rect.bottom();
}

} // namespace pikatesti::ui::kit
