#include "ui/app.h"
#include "ui/screens.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui {

void App::set_municipalities(engine::MunicipalityList list) {
    m_model.municipalities = std::move(list);
    if (m_model.session)
        m_model.choose_municipality(m_model.municipalities.find(m_model.session->municipality()));
}

void App::set_question_set(engine::QuestionSet set) {
    const std::string kept = m_model.session ? m_model.session->save() : std::string();
    m_model.session.reset(); // it points into the set that goes
    m_model.set = std::move(set);
    m_model.shown = {};
    m_model.session.emplace(m_model.set);
    if (!kept.empty())
        restore(kept);
    set_language(m_model.language);
}

void App::set_language(std::string_view language) {
    const std::vector<std::string> languages = m_model.languages();
    const auto offered = [&](std::string_view tag) {
        return std::find(languages.begin(), languages.end(), tag) != languages.end();
    };
    // "sv-FI" is served by "sv".
    while (!offered(language) && language.find('-') != std::string_view::npos)
        language = language.substr(0, language.rfind('-'));
    m_model.language = offered(language) || languages.empty() ? std::string(language) : languages.front();
    if (m_model.session && !m_model.session->municipality().empty())
        m_model.municipality_field.typed = m_model.municipality_name();
}

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

engine::Session::RestoreOutcome App::restore(std::string_view saved) {
    const auto outcome = m_model.session->restore(saved);
    if (outcome == engine::Session::RestoreOutcome::restored || outcome == engine::Session::RestoreOutcome::partly)
        m_model.choose_municipality(m_model.municipalities.find(m_model.session->municipality()));
    return outcome;
}

FrameOutput App::frame(const FrameInput& input) {
    m_animations.start_frame(input.seconds, m_motion);
    const std::string heading_before = heading_id(m_model);
    act(input);

    const std::string heading = heading_id(m_model);
    FrameOutput output;
    output.reveal = heading != heading_before;
    if (output.reveal) {
        m_model.answer_missing = m_model.confirm_again = false;
        if (m_model.focus.empty())
            m_model.focus = heading;
    }
    output.result_shown = output.reveal && m_model.session->stage() == engine::Stage::result;

    std::vector<Node> before = std::move(m_layout.nodes);
    output.width = input.width;
    do
        m_layout = lay_out(input, &surface.begin(input.width, input.window_height, input.pixel_ratio));
    while (!surface.end());
    output.height = m_layout.height;
    output.nodes_changed = m_layout.nodes != before;
    output.again = m_animations.running();
    std::swap(output.announcement, m_model.announcement);
    std::swap(output.focus, m_model.focus);
    std::swap(output.actions, m_model.actions);
    const bool anything = m_model.session->stage() != engine::Stage::start ||
                          !m_model.session->municipality().empty() ||
                          m_model.session->answers() != engine::Answers(m_model.set.questions.size());
    std::string save = anything ? m_model.session->save() : std::string();
    if (save != m_saved) {
        m_saved = save;
        output.save = std::move(save);
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
    m_surroundings.language = m_model.language;
    const Theme theme = this->theme();
    Painter painter(list, fonts, input.top, input.window_height, input.pixel_ratio);
    Composer composer(painter, fonts, theme, m_animations, m_surroundings);
    painter.set_layer(Layer::ground);
    painter.fill({0, input.top, input.width, input.window_height}, theme.background, 0);
    painter.set_layer(Layer::content);

    const float margin = input.width < 360 ? 16 : size::margin;
    composer.width = std::min(composer.scaled(size::column), input.width - (2 * margin));
    composer.x = std::round((input.width - composer.width) / 2);
    composer.y = margin;
    composer.open(Role::section, "test", composer.words(m_model.set.title)); // a landmark to come back to
    const float below = footer_height(composer, m_model);
    const float bottom = input.least_height - margin - (below > 0 ? below + 16 : 0);
    switch (m_model.session->stage()) {
    case engine::Stage::start:
        start_screen(composer, m_model);
        break;
    case engine::Stage::question:
        question_screen(composer, m_model, bottom);
        break;
    case engine::Stage::review:
        review_screen(composer, m_model);
        break;
    case engine::Stage::result:
        result_screen(composer, m_model);
        break;
    }
    if (below > 0) {
        composer.y = std::max(composer.y, bottom) + 16;
        footer(composer, m_model);
    }
    composer.close();
    return {.nodes = composer.take_nodes(),
            .text_runs = painter.runs(),
            .height = std::ceil(std::max({composer.y + margin, composer.lowest + margin, input.least_height}))};
}

std::vector<Node> App::document(float width) {
    m_model.document = true;
    m_surroundings.width = width;
    m_surroundings.language = m_model.language;
    Painter painter(nullptr, fonts, 0, 0, 1);
    Composer composer(painter, fonts, theme_of(ThemeName::light), m_animations, m_surroundings);
    composer.width = width;
    result_screen(composer, m_model);
    m_model.document = false;
    return composer.take_nodes();
}

} // namespace pikatesti::ui
