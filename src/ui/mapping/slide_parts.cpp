#include "ui/mapping/slide_parts.h"

#include "ui/mapping/table_words.h"

namespace pikatesti::ui::mapping::slide {

const Theme& colours() { return theme_of(ThemeName::light); }

TextStyle style(float em, Weight weight) { return {.em = em, .line_height = 1.3F, .weight = weight}; }

std::string heard_words(const Model& model, const TableView& view) {
    return model.say("mapping.heard", {{"count", std::to_string(view.heard)}, {"all", std::to_string(view.all)}});
}

float head(SvgPage& page, const Model& model, const std::string& of, const std::string& heard) {
    float y = 44;
    const auto put = [&](const std::string& words, const TextStyle& its, Colour colour) {
        const TextBlock block = page.lay_out(words, its, width - (2 * margin));
        page.text(block, margin, y, colour);
        y += block.height;
    };
    put(model.campaign_title(), style(40, Weight::semibold), colours().ink);
    put(of, style(22), colours().muted);
    put(heard, style(18), colours().muted);
    return y + 22;
}

void foot(SvgPage& page, const std::string& words, float height) {
    const TextBlock block = page.lay_out(words, style(16), width - (2 * margin));
    page.text(block, margin, height - 34 - block.height, colours().muted);
}

void means(SvgPage& page, Model& model, const TableView& view, float x, float y, float room) {
    const auto put = [&](const std::string& words, const TextStyle& its, Colour colour) {
        const TextBlock block = page.lay_out(words, its, room);
        page.text(block, x, y, colour);
        y += block.height;
    };
    put(mean_name(model), style(20, Weight::semibold), colours().ink);
    y += 12;
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column) {
        const CellWords words = mean_words(model, view, column);
        put(column_words(model, column), style(18), colours().ink);
        put(words.figure + (words.figure.empty() ? "" : " · ") + words.facts +
                (words.change.empty() ? "" : " · " + words.change),
            style(16), colours().muted);
        y += 10;
    }
}

} // namespace pikatesti::ui::mapping::slide
