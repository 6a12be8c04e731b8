#include "ui/screens.h"
#include "ui/widgets.h"

namespace pikatesti::ui {

namespace {

std::vector<Button> language_buttons(const Model& model) {
    std::vector<Button> buttons;
    for (const std::string& language : model.set.languages)
        buttons.push_back(
            {.id = "language/" + language,
             .label = {model.messages.has(language) ? model.messages.text(language, "language.name") : language,
                       language},
             .kind = ButtonKind::quiet,
             .description = {},
             .selected = language == model.language});
    return buttons;
}

} // namespace

float language_choice_height(const Composer& composer, const Model& model) {
    const std::vector<Button> buttons = language_buttons(model);
    return buttons.size() < 2 ? 0 : 17 + button_row_height(composer, buttons);
}

void language_choice(Composer& composer, Model& model) {
    const std::vector<Button> buttons = language_buttons(model);
    if (buttons.size() < 2)
        return;
    composer.painter.fill({composer.x, composer.y, composer.width, 1}, composer.theme.track, 0);
    composer.y += 17;
    composer.open(Role::section, "language", {model.say("language.choice")});
    const int pressed = button_row(composer, buttons);
    composer.close();
    if (pressed >= 0) {
        model.language = model.set.languages[static_cast<std::size_t>(pressed)];
        model.announcement = model.say("language.changed");
        if (!model.session->municipality().empty())
            model.municipality_field.typed = model.municipality_name();
    }
}

std::string heading_id(const Model& model) {
    switch (model.session->stage()) {
    case engine::Stage::start:
        return "start/heading";
    case engine::Stage::question:
        return "question/" + model.set.questions[model.session->question()].id + "/heading";
    case engine::Stage::review:
        return "review/heading";
    case engine::Stage::result:
        break;
    }
    return "result/heading";
}

} // namespace pikatesti::ui
