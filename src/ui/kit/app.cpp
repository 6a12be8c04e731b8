#include "ui/kit/app.h"

#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kit {

float page_margin(float width) { return width < 360 ? 16 : size::margin; }

void App::set_text_spacing(const TextSpacing& spacing) {
    const auto sane = [](float em) { return std::clamp(em, 0.0F, 4.0F); };
    m_surroundings.spacing = {sane(spacing.letter), sane(spacing.word), sane(spacing.line), sane(spacing.paragraph)};
}

Theme App::theme() const {
    if (m_own_colours)
        return *m_own_colours;
    return m_more_contrast ? with_more_contrast(theme_of(m_theme)) : theme_of(m_theme);
}

void App::set_text_scale(float scale) { m_surroundings.text_scale = std::clamp(scale, 0.5F, 5.0F); }

FrameOutput App::frame(const FrameInput& input) {
    m_animations.start_frame(input.seconds, m_motion);
    fonts.begin_frame();
    const std::string heading_before = heading();
    act(input);

    FrameOutput output;
    output.reveal = heading() != heading_before || for_page().entered;
    for_page().entered = false;
    if (output.reveal) {
        screen_entered(output);
        if (for_page().focus.empty())
            for_page().focus = heading();
    }

    std::vector<Node> before = std::move(m_layout.nodes);
    output.width = input.width;
    do
        m_layout = lay_out(input, &surface.begin(input.width, input.window_height, input.pixel_ratio));
    while (!surface.end());
    output.height = m_layout.height;
    output.nodes_changed = m_layout.nodes != before;
    output.again = m_animations.running();
    std::swap(output.announcement, for_page().announcement);
    std::swap(output.forget, for_page().forget);
    std::swap(output.focus, for_page().focus);
    std::swap(output.actions, for_page().actions);
    std::string kept_now = kept();
    if (kept_now != m_kept) {
        m_kept = kept_now;
        output.save = std::move(kept_now);
    }
    return output;
}

// Each thing the user did is done on the screen as it then is, unseen; what it led to is painted afterwards.
void App::act(const FrameInput& input) {
    std::vector<Activation> pending;
    pending.swap(m_pending);
    for (Activation& activation : pending) {
        surface.begin(input.width, input.window_height, input.pixel_ratio); // text is measured in a frame only
        m_surroundings.activation = std::move(activation);
        lay_out(input, nullptr);
        surface.end();
    }
    m_surroundings.activation.reset();
}

App::Layout App::lay_out(const FrameInput& input, ImDrawList* list) {
    m_surroundings.width = input.width;
    m_surroundings.language = language();
    const Theme theme = this->theme();
    Painter painter(list, fonts, input.top, input.window_height, input.pixel_ratio);
    Composer composer(painter, fonts, theme, m_animations, m_surroundings);
    painter.set_layer(Layer::ground);
    painter.fill({0, input.top, input.width, input.window_height}, theme.background, 0);
    painter.set_layer(Layer::content);

    const float margin = page_margin(input.width);
    composer.width = std::min(composer.scaled(size::column), input.width - (2 * margin));
    composer.x = std::round((input.width - composer.width) / 2);
    composer.y = margin;
    compose(composer, input);
    return {.nodes = composer.take_nodes(),
            .text_runs = painter.runs(),
            .height = std::ceil(std::max({composer.y + margin, composer.lowest + margin, input.least_height}))};
}

std::vector<Node> App::document(float width) {
    m_surroundings.width = width;
    m_surroundings.language = language();
    Painter painter(nullptr, fonts, 0, 0, 1);
    Composer composer(painter, fonts, theme_of(ThemeName::light), m_animations, m_surroundings);
    composer.width = width;
    compose_document(composer);
    return composer.take_nodes();
}

} // namespace pikatesti::ui::kit
