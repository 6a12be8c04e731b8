#include "ui/presenter/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {
std::string plain_of(const std::string& text) { return engine::without_soft_hyphens(text); }
} // namespace

void shares_bar(Composer& composer, const Rect& rect, Colour colour, const std::vector<float>& shares) {
    const Theme& theme = composer.theme;
    float x = rect.x;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const float width = rect.width * shares[i];
        if (width < 0.5F)
            continue;
        // From full to faint, with a gap between them: told apart without colour too.
        const float amount =
            shares.size() < 2 ? 0 : 0.72F * static_cast<float>(i) / static_cast<float>(shares.size() - 1);
        const float gap = x + width < rect.right() - 1 ? 2.0F : 0.0F;
        composer.painter.fill({x, rect.y, std::max(1.0F, width - gap), rect.height}, mix(colour, theme.track, amount),
                              2);
        x += width;
    }
}

TextStyle second_style(const Composer& composer, TextStyle first) {
    // Small print does not become smaller still.
    const float share = std::clamp(composer.scaled(12) / first.em, 0.86F, 1.0F);
    first.em *= share;
    first.letter_spacing *= share;
    first.word_spacing *= share;
    first.weight = Weight::regular;
    return first;
}

void both_paragraph(Composer& composer, const std::string& id, const Both& words, const TextStyle& style,
                    Colour colour) {
    paragraph(composer, id, words.first, style, colour);
    if (!words.second.text.empty())
        paragraph(composer, id + "/second", words.second, second_style(composer, style), composer.theme.muted);
}

Rect both_at(Composer& composer, Role role, const std::string& id, const Both& words, const TextStyle& style,
             Colour colour, float x, float y, float max_width, int level) {
    const TextBlock block = composer.lay_out(words.first, style, max_width);
    Rect rect{x, y, block.width, block.height};
    composer.painter.text(block, x, y, colour);
    Node& node = composer.add(role, id, words.first, rect);
    node.level = level;
    node.text = painted(style);
    if (words.second.text.empty())
        return rect;
    const TextStyle smaller = second_style(composer, style);
    const float gap = style.em * 0.55F;
    const bool behind = block.lines.size() == 1 &&
                        block.width + gap + composer.fonts.width(plain_of(words.second.text), smaller) <= max_width;
    // On one baseline: that of Noto Sans lies 0.39 em below the middle of its line.
    constexpr float baseline = 0.39F;
    const float second_x = behind ? x + block.width + gap : x;
    const float second_y =
        behind ? y + ((style.line() - smaller.line()) / 2) + (baseline * (style.em - smaller.em)) : y + block.height;
    const Rect second = text_at(composer, Role::text, id + "/second", words.second, smaller, composer.theme.muted,
                                second_x, second_y, max_width);
    rect.width = std::max(rect.right(), second.right()) - x;
    rect.height = std::max(rect.bottom(), second.bottom()) - y;
    return rect;
}

void both_line(Composer& composer, const std::string& id, const Both& words, const TextStyle& style, Colour colour) {
    composer.y +=
        both_at(composer, Role::text, id, words, style, colour, composer.x, composer.y, composer.width).height;
}

void both_heading(Composer& composer, const std::string& id, const Both& words, int level, const TextStyle& style) {
    composer.y += both_at(composer, Role::heading, id, words, style, composer.theme.ink, composer.x, composer.y,
                          composer.width, level)
                      .height;
}

} // namespace pikatesti::ui::presenter
