#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pikatesti::ui::kit {

namespace {

constexpr float selection_seconds = 0.15F;

Node& text_node(Composer& composer, Role role, std::string id, const Words& words, int level, const TextStyle& style,
                Colour colour) {
    const TextBlock block = composer.lay_out(words, style, composer.width);
    const Rect rect{composer.x, composer.y, composer.width, block.height};
    composer.painter.text(block, rect.x, rect.y, colour);
    Node& node = composer.add(role, std::move(id), words, rect);
    node.level = level;
    node.text = painted(style);
    composer.y += block.height + (style.em * composer.surroundings().spacing.paragraph);
    return node;
}

TextStyle button_style(const Composer& composer, ButtonKind kind) {
    switch (kind) {
    case ButtonKind::quiet:
        return composer.style(16, 1.4F, Weight::semibold);
    case ButtonKind::small:
        return composer.style(15, 1.35F, Weight::semibold);
    case ButtonKind::primary:
    case ButtonKind::secondary:
        break;
    }
    return composer.style(17.6F, 1.35F, Weight::semibold);
}

float button_padding(const Composer& composer, ButtonKind kind) {
    return composer.scaled(kind == ButtonKind::quiet ? 8 : kind == ButtonKind::small ? 13 : 16);
}

float height_in(const Composer& composer, const Button& button, float width) {
    const TextBlock block = composer.lay_out(button.label, button_style(composer, button.kind),
                                             width - (2 * button_padding(composer, button.kind)));
    if (button.kind == ButtonKind::small)
        return std::max(size::target, block.height + composer.scaled(12));
    const float least = composer.scaled(button.kind == ButtonKind::quiet ? size::target : 56);
    return std::max(least, block.height + composer.scaled(20));
}

bool paint_button(Composer& composer, const Button& button, const Rect& rect) {
    const Theme& theme = composer.theme;
    const float radius = std::min(composer.scaled(14), rect.height / 2);
    const float feedback = composer.pressed(rect) ? 0.2F : composer.hovered(rect) ? 0.1F : 0.0F;
    Colour ink = theme.ink;
    if (button.kind == ButtonKind::primary) {
        composer.painter.fill(rect, mix(theme.brand, theme.ink, feedback), radius);
        ink = theme.on_brand;
    } else if (button.selected || button.pressed == 1) {
        composer.painter.fill(rect, theme.selected, radius);
        composer.painter.edge(rect, theme.brand, radius, 2);
    } else if (button.kind == ButtonKind::secondary || button.kind == ButtonKind::small) {
        composer.painter.fill(rect, mix(theme.card, theme.brand, feedback), radius);
        composer.painter.edge(rect, theme.control, radius, 2);
    } else {
        if (feedback > 0)
            composer.painter.fill(rect, mix(theme.background, theme.brand, feedback), radius);
        ink = theme.brand;
    }
    const TextStyle style = button_style(composer, button.kind);
    const TextBlock block =
        composer.lay_out(button.label, style, rect.width - (2 * button_padding(composer, button.kind)));
    float y = rect.y + std::round((rect.height - block.height) / 2);
    for (const TextLine& line : block.lines) { // centred line by line
        const TextBlock single{.style = style, .lines = {line}, .width = line.width, .height = style.line()};
        composer.painter.text(single, rect.x + std::round((rect.width - line.width) / 2), y, ink);
        y += style.line();
    }
    Node& node = composer.add(Role::button, button.id, button.label, rect, radius);
    node.description = button.description;
    node.expanded = button.expanded;
    node.pressed = button.pressed;
    node.selected = button.selected;
    node.level = button.level;
    node.strong = button.kind == ButtonKind::primary;
    node.text = painted(style);
    return composer.activated(button.id, Event::click);
}

// The widths of the buttons of a row by their shares, none narrower than its label on one line; empty if they do not
// fit.
std::vector<float> row_widths(const Composer& composer, std::span<const Button> buttons) {
    if (buttons.size() == 1)
        return {composer.width};
    float room = composer.width - (gap(composer) * static_cast<float>(buttons.size() - 1));
    float shares = 0;
    std::vector<float> needed;
    for (const Button& button : buttons) {
        needed.push_back(button_width(composer, button));
        shares += button.share;
    }
    std::vector<float> widths(buttons.size(), 0.0F);
    // Those that need more than their share get it first; the others share what is left.
    for (bool settled = false; !settled;) {
        settled = true;
        for (std::size_t i = 0; i < buttons.size(); ++i) {
            if (widths[i] > 0 || needed[i] <= room * buttons[i].share / shares)
                continue;
            widths[i] = needed[i];
            room -= needed[i];
            shares -= buttons[i].share;
            settled = false;
        }
        if (room < 0)
            return {};
    }
    for (std::size_t i = 0; i < buttons.size(); ++i)
        if (widths[i] <= 0)
            widths[i] = std::floor(room * buttons[i].share / shares);
    return widths;
}

std::pair<std::span<const Button>, std::span<const Button>> halves(std::span<const Button> buttons) {
    const std::size_t first = (buttons.size() + 1) / 2;
    return {buttons.first(first), buttons.subspan(first)};
}

} // namespace

void heading(Composer& composer, std::string id, const Words& words, int level, const TextStyle& style) {
    text_node(composer, Role::heading, std::move(id), words, level, style, composer.theme.ink);
}

void paragraph(Composer& composer, std::string id, const Words& words, const TextStyle& style, Colour colour) {
    if (!words.text.empty()) // a set may leave it out
        text_node(composer, Role::text, std::move(id), words, 0, style, colour);
}

void label(Composer& composer, std::string id, std::string control, const Words& words, const TextStyle& style) {
    text_node(composer, Role::label, std::move(id), words, 0, style, composer.theme.ink).controls = std::move(control);
}

void legend(Composer& composer, std::string id, const Words& words, const TextStyle& style) {
    text_node(composer, Role::legend, std::move(id), words, 1, style, composer.theme.ink);
}

float button_row_height(const Composer& composer, std::span<const Button> buttons) {
    const std::vector<float> widths = row_widths(composer, buttons);
    if (widths.empty()) {
        const auto [first, second] = halves(buttons);
        return button_row_height(composer, first) + gap(composer) + button_row_height(composer, second);
    }
    float height = 0;
    for (std::size_t i = 0; i < buttons.size(); ++i)
        height = std::max(height, height_in(composer, buttons[i], widths[i]));
    return height;
}

int button_row(Composer& composer, std::span<const Button> buttons) {
    const std::vector<float> widths = row_widths(composer, buttons);
    if (widths.empty()) {
        const auto [first, second] = halves(buttons);
        const int above = button_row(composer, first);
        composer.y += gap(composer);
        const int below = button_row(composer, second);
        return above >= 0 ? above : below >= 0 ? below + static_cast<int>(first.size()) : -1;
    }
    int pressed = -1;
    float x = composer.x;
    const float height = button_row_height(composer, buttons);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (paint_button(composer, buttons[i], {x, composer.y, widths[i], height}))
            pressed = static_cast<int>(i);
        x += widths[i] + gap(composer);
    }
    composer.y += height;
    return pressed;
}

float button_width(const Composer& composer, const Button& button) {
    return std::ceil(composer.fonts.width(button.label.text, button_style(composer, button.kind)) +
                     (2 * button_padding(composer, button.kind)));
}

float button_height(const Composer& composer, const Button& button) {
    return button_row_height(composer, {&button, 1});
}

bool button(Composer& composer, const Button& button) { return button_row(composer, {&button, 1}) == 0; }

int button_flow(Composer& composer, std::span<const Button> buttons) {
    const float left = composer.x;
    const float width = composer.width;
    const float gap = composer.scaled(8);
    float x = left;
    float top = composer.y;
    float bottom = top;
    int pressed = -1;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float wanted = std::min(button_width(composer, buttons[i]) + 1, width);
        if (x > left && x + wanted > left + width) {
            x = left;
            top = bottom + gap;
        }
        composer.x = x;
        composer.width = std::max(wanted, size::target);
        composer.y = top;
        if (button(composer, buttons[i]))
            pressed = static_cast<int>(i);
        bottom = std::max(bottom, composer.y);
        x += composer.width + gap;
    }
    composer.x = left;
    composer.width = width;
    composer.y = bottom;
    return pressed;
}

bool choice(Composer& composer, const Choice& choice, bool& wanted) {
    const Theme& theme = composer.theme;
    Painter& painter = composer.painter;
    const float mark = composer.scaled(26);
    const float text_x = composer.x + composer.scaled(18) + mark + composer.scaled(14);
    const TextStyle style = composer.style(18, 1.35F);
    const TextBlock block =
        composer.lay_out(choice.label, style, composer.x + composer.width - composer.scaled(16) - text_x);
    const float height = std::max(composer.scaled(64), block.height + composer.scaled(28));
    const Rect rect{composer.x, composer.y, composer.width, height};
    const float radius = composer.scaled(size::radius);

    const float amount = composer.animations.value(choice.id, choice.chosen ? 1.0F : 0.0F, selection_seconds);
    const float feedback = composer.pressed(rect) ? 0.14F : composer.hovered(rect) ? 0.07F : 0.0F;
    painter.fill(rect, mix(mix(theme.card, theme.selected, amount), theme.brand, feedback), radius);
    if (choice.chosen)
        painter.edge(rect, mix(theme.control, theme.brand, amount), radius, 3);
    else if (choice.unknown)
        painter.dashed_edge(rect, theme.control, radius, 2);
    else
        painter.edge(rect, theme.control, radius, 2);

    const Point centre{composer.x + composer.scaled(18) + (mark / 2), rect.y + (height / 2)};
    const Colour ring = choice.chosen ? theme.brand : theme.muted;
    if (choice.multiple) {
        const Rect box{centre.x - (mark / 2), centre.y - (mark / 2), mark, mark};
        if (choice.chosen) {
            painter.fill(box, theme.brand, 6);
            painter.line({{centre.x - (mark * 0.24F), centre.y + (mark * 0.02F)},
                          {centre.x - (mark * 0.06F), centre.y + (mark * 0.2F)},
                          {centre.x + (mark * 0.26F), centre.y - (mark * 0.2F)}},
                         theme.on_brand, composer.scaled(3));
        } else {
            painter.edge(box, ring, 6, 2);
        }
    } else {
        painter.ring(centre, mark / 2, ring, 2);
        if (amount > 0)
            painter.disc(centre, (mark / 2 - composer.scaled(6)) * amount, theme.brand);
    }
    painter.text(block, text_x, rect.y + std::round((height - block.height) / 2),
                 choice.unknown && !choice.chosen ? theme.muted : theme.ink);

    Node& node = composer.add(choice.multiple ? Role::checkbox : Role::radio, choice.id, choice.label, rect, radius);
    node.group = choice.group;
    node.checked = choice.chosen;
    node.text = painted(style);
    composer.y += height;

    const std::string* change = composer.activation(choice.id, Event::change);
    if (change == nullptr)
        return false;
    wanted = *change == "true";
    return wanted != choice.chosen;
}

} // namespace pikatesti::ui::kit
