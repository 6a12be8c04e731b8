#include "ui/mapping/frame.h"

#include "ui/kit/app.h"
#include "ui/kit/marks.h"
#include "ui/kit/text_at.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/interview.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

struct View {
    Screen screen;
    const char* name;
};
constexpr View views[] = {
    {Screen::fieldwork, "fieldwork"}, {Screen::table, "table"}, {Screen::map, "map"},       {Screen::weak, "weak"},
    {Screen::years, "years"},         {Screen::card, "card"},   {Screen::report, "report"}, {Screen::add, "add"},
};

const char* name_of(Screen screen) {
    for (const View& view : views)
        if (view.screen == screen)
            return view.name;
    return screen == Screen::interview ? "interview" : "start";
}

void undo_buttons(Composer& composer, Model& model, float right, float top) {
    std::vector<Button> buttons;
    if (model.history.can_undo())
        buttons.push_back(
            {.id = known::undo, .label = {model.say("mapping.undo")}, .kind = ButtonKind::small, .description = {}});
    if (model.history.can_redo())
        buttons.push_back(
            {.id = known::redo, .label = {model.say("mapping.redo")}, .kind = ButtonKind::small, .description = {}});
    if (buttons.empty())
        return;
    const float left = composer.x;
    const float whole = composer.width;
    const float below = composer.y;
    float width = composer.scaled(8) * static_cast<float>(buttons.size() - 1);
    for (const Button& button : buttons)
        width += std::max(button_width(composer, button) + 1, size::target);
    composer.x = right - width;
    composer.width = width;
    composer.y = top;
    const int pressed = button_flow(composer, buttons);
    composer.x = left;
    composer.width = whole;
    composer.y = std::max(below, composer.y);
    if (pressed < 0)
        return;
    if (buttons[static_cast<std::size_t>(pressed)].id == known::undo) {
        model.undo();
        model.announcement = model.say("mapping.undone");
    } else {
        model.redo();
        model.announcement = model.say("mapping.redone");
    }
    model.focus = screen_heading(model); // the button may be gone
}

// All of them side by side, or behind one button where that would take several rows.
void view_buttons(Composer& composer, Model& model) {
    std::vector<Button> buttons;
    float width = 0;
    for (const View& view : views) {
        buttons.push_back({.id = std::string("view/") + view.name,
                           .label = {model.say(std::string("mapping.view.") + view.name)},
                           .kind = ButtonKind::small,
                           .description = {},
                           .selected = view.screen == model.screen});
        width += button_width(composer, buttons.back()) + composer.scaled(8) + 1;
    }
    composer.open(Role::section, "views", {model.say("mapping.views")});
    if (width > composer.width) {
        const std::string present = model.say(std::string("mapping.view.") + name_of(model.screen));
        if (button(composer, {.id = "views/open",
                              .label = {model.say("mapping.view", {{"name", present}})},
                              .kind = ButtonKind::small,
                              .description = {},
                              .expanded = model.views_open ? 1 : 0}))
            model.views_open = !model.views_open;
        composer.y += composer.scaled(8);
    }
    int pressed = -1;
    if (width <= composer.width || model.views_open)
        pressed = button_flow(composer, buttons);
    composer.close();
    if (pressed >= 0)
        model.go(views[pressed].screen);
}

// The campaign, or the municipality whose interview is all there is.
std::string head_words(const Model& model) {
    if (!model.confirming)
        return model.campaign_title();
    return model.municipality_name(model.interview.municipality) + ' ' + std::to_string(model.campaign->year);
}

void campaign_head(Composer& composer, Model& model) {
    const TextStyle style = composer.style(17, 1.3F, Weight::semibold);
    const float top = composer.y;
    const float line = std::max(size::target, composer.scaled(size::target));
    const Rect name = text_at(composer, Role::text, "campaign/name", {head_words(model)}, style, composer.theme.ink,
                              composer.x, top + std::round((line - style.line()) / 2), composer.width * 0.5F);
    composer.y = std::max(top + line, name.bottom());
    undo_buttons(composer, model, composer.x + composer.width, top);
    composer.y += composer.scaled(8);
    if (!model.confirming)
        view_buttons(composer, model);
    composer.y += composer.scaled(20);
}

// Those of the set, and for whoever answers plain Finnish too.
std::vector<Button> language_buttons(const Model& model) {
    std::vector<Button> buttons;
    const auto add = [&](const std::string& tag) {
        if (model.messages.has(tag))
            buttons.push_back({.id = "language/" + tag,
                               .label = {model.messages.language_name(tag), tag},
                               .kind = ButtonKind::small,
                               .description = {},
                               .selected = tag == model.language});
    };
    for (const std::string& tag : model.set.languages) {
        add(tag);
        if (model.confirming)
            add(tag + "-simple");
    }
    return buttons;
}

} // namespace

Frame::Frame(Composer& composer, Model& model, float width) : m_composer(composer), m_model(model) {
    const float margin = width < composer.scaled(700) ? page_margin(width) : composer.scaled(40);
    composer.width = std::min(composer.scaled(widest), width - (2 * margin));
    composer.x = std::round((width - composer.width) / 2);
    composer.y = margin * 0.8F;
    m_x = composer.x;
    m_width = composer.width;
    composer.open(Role::section, "mapping", {model.say(model.confirming ? "mapping.confirm" : "mapping.heading")});
    if (model.campaign)
        campaign_head(composer, model);
}

Frame::~Frame() {
    m_composer.x = m_x;
    m_composer.width = m_width;
    m_composer.y += m_composer.scaled(32);
    m_composer.painter.fill({m_x, m_composer.y, m_width, 1}, m_composer.theme.track, 0);
    m_composer.y += m_composer.scaled(14);
    std::vector<Button> buttons = language_buttons(m_model);
    const std::size_t languages = buttons.size();
    buttons.push_back(
        {.id = "theme", .label = {m_model.say("mapping.theme")}, .kind = ButtonKind::small, .description = {}});
    if (m_model.campaign && !m_model.confirming)
        buttons.push_back(
            {.id = "leave", .label = {m_model.say("mapping.leave")}, .kind = ButtonKind::small, .description = {}});
    m_composer.open(Role::section, "settings", {m_model.say("mapping.settings")});
    const int pressed = button_flow(m_composer, buttons);
    m_composer.close();
    m_composer.y += m_composer.scaled(14);
    paragraph(m_composer, "credit", m_composer.words(m_model.municipalities.credit), m_composer.style(14, 1.45F),
              m_composer.theme.muted);
    m_composer.close();
    if (pressed < 0)
        return;
    const auto index = static_cast<std::size_t>(pressed);
    if (index < languages) {
        m_model.language = buttons[index].label.language;
        m_model.announcement = m_model.say("language.changed");
        m_model.ask(Action::language, m_model.language);
    } else if (index == languages) {
        m_model.ask(Action::theme);
    } else {
        m_model.ask(Action::leave);
    }
}

std::string screen_heading(const Model& model) {
    if (model.screen == Screen::interview)
        return interview_heading(model);
    return std::string(name_of(model.screen)) + "/heading";
}

TextStyle part_style(const Composer& composer) { return composer.style(19, 1.35F, Weight::semibold); }

void title(Composer& composer, Screen screen, const std::string& text) {
    heading(composer, std::string(name_of(screen)) + "/heading", {text}, 1, composer.style(29, 1.2F, Weight::semibold));
    composer.y += composer.scaled(6);
}

bool print_button(Composer& composer, const Model& model, const std::string& id, const std::string& message) {
    return button_flow(composer,
                       std::vector<Button>{
                           {.id = id, .label = {model.say(message)}, .kind = ButtonKind::small, .description = {}}}) ==
           0;
}

Narrow::Narrow(Composer& composer) : m_composer(composer), m_width(composer.width) {
    composer.width = std::min(composer.width, composer.scaled(size::column));
}

Narrow::~Narrow() { m_composer.width = m_width; }

} // namespace pikatesti::ui::mapping
