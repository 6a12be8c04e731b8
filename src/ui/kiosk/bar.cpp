#include "ui/kiosk/kiosk_screens.h"

#include <algorithm>

namespace pikatesti::ui {

namespace {

struct Switch {
    const char* id;
    const char* label;
    bool KioskModel::*on;
};
constexpr Switch switches[] = {
    {"kiosk/large", "kiosk.large", &KioskModel::large_text},
    {"kiosk/contrast", "kiosk.contrast", &KioskModel::contrast},
    {"kiosk/aloud", "kiosk.aloud", &KioskModel::read_aloud},
};

bool is_offered(const Switch& each, const Model& model) {
    return each.on != &KioskModel::read_aloud || model.can_speak();
}

std::vector<Button> switch_buttons(const Model& model, const KioskModel& kiosk) {
    std::vector<Button> buttons;
    for (const Switch& each : switches)
        if (is_offered(each, model))
            buttons.push_back({.id = each.id,
                               .label = {model.say(each.label)},
                               .description = {},
                               .pressed = kiosk.*each.on ? 1 : 0});
    if (kiosk.visiting)
        buttons.push_back({.id = "kiosk/finish", .label = {model.say("kiosk.finish")}, .description = {}});
    return buttons;
}

std::vector<Button> language_buttons(const Model& model) {
    std::vector<Button> buttons;
    for (const std::string& language : model.languages()) {
        const bool plain = language.find("-simple") != std::string::npos;
        const bool known = model.messages.has(language.substr(0, language.find('-')));
        const char* name = plain ? "language.plain_name" : "language.name";
        buttons.push_back({.id = "language/" + language,
                           .label = {known ? model.messages.text(language, name) : language, language},
                           .description = {},
                           .selected = language == model.language});
    }
    return buttons;
}

void use_switch(Model& model, KioskModel& kiosk, std::size_t pressed) {
    std::size_t place = 0;
    for (const Switch& each : switches) {
        if (!is_offered(each, model))
            continue;
        if (place++ != pressed)
            continue;
        kiosk.*each.on = !(kiosk.*each.on);
        const bool aloud = each.on == &KioskModel::read_aloud;
        model.actions.push_back(for_kiosk("wish", each.id + 6));
        if (aloud && !kiosk.read_aloud)
            model.actions.push_back(
                {.kind = HostAction::Kind::silence, .title = {}, .text = {}, .code = {}, .language = {}});
        return;
    }
    model.actions.push_back(for_kiosk("finish"));
}

void choose_language(Model& model, std::size_t pressed) {
    model.language = model.languages()[pressed];
    model.announcement = model.say("language.changed");
    model.municipality_field.typed = model.municipality_name();
}

} // namespace

float kiosk_bar_height(const Composer& composer, const Model& model, const KioskModel& kiosk, const KioskPlace&) {
    const std::vector<Button> languages = language_buttons(model);
    const float first = button_row_height(composer, switch_buttons(model, kiosk));
    return languages.size() < 2 ? first : first + gap(composer) + button_row_height(composer, languages);
}

void kiosk_bar(Composer& composer, Model& model, KioskModel& kiosk, const KioskPlace&) {
    composer.open(Role::section, "kiosk/bar", {model.say("kiosk.bar")});
    const int wish = button_row(composer, switch_buttons(model, kiosk));
    composer.close();
    int language = -1;
    const std::vector<Button> languages = language_buttons(model);
    if (languages.size() > 1) {
        composer.y += gap(composer);
        composer.open(Role::section, "language", {model.say("language.choice")});
        language = button_row(composer, languages);
        composer.close();
    }
    if (wish >= 0)
        use_switch(model, kiosk, static_cast<std::size_t>(wish));
    else if (language >= 0)
        choose_language(model, static_cast<std::size_t>(language));
}

} // namespace pikatesti::ui
