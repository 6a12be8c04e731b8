#include "ui/kiosk/bar.h"

#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pikatesti::ui::kiosk {

namespace {

struct Switch {
    const char* id;
    const char* label;
    bool Model::*on;
};
constexpr Switch switches[] = {
    {"kiosk/large", "kiosk.large", &Model::large_text},
    {"kiosk/contrast", "kiosk.contrast", &Model::contrast},
    {"kiosk/aloud", "kiosk.aloud", &Model::read_aloud},
};

bool is_offered(const Switch& each, const quick_test::Model& model) {
    return each.on != &Model::read_aloud || model.can_speak();
}

std::vector<Button> switch_buttons(const quick_test::Model& model, const Model& kiosk) {
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

std::vector<Button> language_buttons(const quick_test::Model& model) {
    std::vector<Button> buttons;
    for (const std::string& language : model.languages()) {
        buttons.push_back({.id = "language/" + language,
                           .label = {model.messages.language_name(language), language},
                           .description = {},
                           .selected = language == model.language});
    }
    return buttons;
}

void use_switch(quick_test::Model& model, Model& kiosk, std::size_t pressed) {
    std::size_t place = 0;
    for (const Switch& each : switches) {
        if (!is_offered(each, model))
            continue;
        if (place++ != pressed)
            continue;
        kiosk.*each.on = !(kiosk.*each.on);
        const bool aloud = each.on == &Model::read_aloud;
        model.actions.push_back(for_kiosk(Action::wish, each.id + 6));
        if (aloud && !kiosk.read_aloud)
            model.actions.push_back(
                {.kind = name_of(kit::Action::silence), .title = {}, .text = {}, .code = {}, .language = {}});
        return;
    }
    model.actions.push_back(for_kiosk(Action::finish));
}

void choose_language(quick_test::Model& model, std::size_t pressed) {
    model.language = model.languages()[pressed];
    model.announcement = model.say("language.changed");
    model.municipality_field.typed = model.municipality_name();
}

// A line parts what belongs to the whole visit from the screen above.
float rule(const Composer& composer) { return composer.scaled(14) + 1; }

// What is in the bar, and where: side by side on a lying screen, above each other on a standing one.
struct Parts {
    std::vector<Button> switches, languages;
    float between;
    bool side_by_side;
    float switches_width, languages_width;
    float switches_height, languages_height;

    Parts(Composer& composer, const quick_test::Model& model, const Model& kiosk, const Place& place)
        : switches(switch_buttons(model, kiosk)), languages(language_buttons(model)), between(gap(composer)) {
        if (languages.size() < 2)
            languages.clear();
        if (kiosk.visiting) // the screen above has the buttons that count
            for (std::vector<Button>* row : {&switches, &languages})
                for (Button& button : *row)
                    button.kind = button.id == "kiosk/finish" ? ButtonKind::secondary : ButtonKind::quiet;
        const float needed = needed_width(composer, switches);
        const float needed_by_languages = needed_width(composer, languages);
        side_by_side =
            place.landscape && !languages.empty() && needed + between + needed_by_languages <= composer.width;
        if (languages.empty())
            between = 0;
        const float spare = composer.width - needed - between - needed_by_languages;
        const float share =
            static_cast<float>(switches.size()) / static_cast<float>(switches.size() + languages.size());
        switches_width = side_by_side ? std::floor(needed + (spare * share)) : composer.width;
        languages_width = side_by_side ? composer.width - switches_width - between : composer.width;
        switches_height = button_row_height_in(composer, switches, switches_width);
        languages_height = languages.empty() ? 0 : button_row_height_in(composer, languages, languages_width);
    }

private:
    static float needed_width(const Composer& composer, const std::vector<Button>& row) {
        float width = row.empty() ? 0 : gap(composer) * static_cast<float>(row.size() - 1);
        for (const Button& button : row)
            width += button_width(composer, button);
        return width;
    }
    static float button_row_height_in(Composer& composer, std::span<const Button> row, float width) {
        std::swap(composer.width, width);
        const float height = button_row_height(composer, row);
        std::swap(composer.width, width);
        return height;
    }
};

} // namespace

float visit_bar_height(Composer& composer, const quick_test::Model& model, const Model& kiosk, const Place& place) {
    const Parts parts(composer, model, kiosk, place);
    const float above = kiosk.visiting ? rule(composer) : 0;
    return above + (parts.side_by_side ? std::max(parts.switches_height, parts.languages_height)
                                       : parts.switches_height + parts.between + parts.languages_height);
}

void visit_bar(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place) {
    const Parts parts(composer, model, kiosk, place);
    const float x = composer.x;
    const float width = composer.width;
    if (kiosk.visiting) {
        composer.painter.fill({x, composer.y, width, 1}, composer.theme.track, 0);
        composer.y += rule(composer);
    }
    const float top = composer.y;
    composer.width = parts.switches_width;
    composer.open(Role::section, "kiosk/bar", {model.say("kiosk.bar")});
    const int wish = button_row(composer, parts.switches);
    composer.close();
    int language = -1;
    if (!parts.languages.empty()) {
        if (parts.side_by_side) {
            composer.x = x + parts.switches_width + parts.between;
            composer.y = top + std::round((parts.switches_height - parts.languages_height) / 2);
        } else {
            composer.y += parts.between;
        }
        composer.width = parts.languages_width;
        composer.open(Role::section, "language", {model.say("language.choice")});
        language = button_row(composer, parts.languages);
        composer.close();
    }
    composer.y = std::max(composer.y, top + parts.switches_height);
    composer.x = x;
    composer.width = width;
    if (wish >= 0)
        use_switch(model, kiosk, static_cast<std::size_t>(wish));
    else if (language >= 0)
        choose_language(model, static_cast<std::size_t>(language));
}

} // namespace pikatesti::ui::kiosk
