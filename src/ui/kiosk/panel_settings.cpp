// What the staff decide. Everything can be set by touch alone: numbers by steps, the municipality by letters on the
// screen.
#include "ui/kiosk/panel_settings.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

#include <algorithm>

namespace pikatesti::ui::kiosk {

namespace {

constexpr std::size_t most_suggestions = 8;

void setting(quick_test::Model& model, std::string_view name, const std::string& value) {
    model.actions.push_back(for_kiosk(Action::setting, std::string(name) + '=' + value));
}

void title(Composer& composer, const char* id, const std::string& words) {
    heading(composer, id, {words}, 2, composer.style(19, 1.35F, Weight::semibold));
    composer.y += composer.scaled(8);
}

void onward(Composer& composer) { composer.y += composer.scaled(22); }

// A row of choices, one of which holds.
void choices(Composer& composer, quick_test::Model& model, const std::string& name,
             const std::vector<std::pair<std::string, Words>>& all, const std::string& present) {
    const std::string prefix = "setting/" + name + '/';
    std::vector<Button> buttons;
    buttons.reserve(all.size());
    for (const auto& [value, words] : all)
        buttons.push_back({.id = prefix + value, .label = words, .description = {}, .selected = value == present});
    const int pressed = button_row(composer, buttons);
    if (pressed >= 0)
        setting(model, name, all[static_cast<std::size_t>(pressed)].first);
}

void seconds(Composer& composer, quick_test::Model& model, const char* name, const char* label,
             std::initializer_list<int> offered, int present) {
    title(composer, name, model.say(label));
    std::vector<std::pair<std::string, Words>> all;
    for (const int each : offered)
        all.emplace_back(std::to_string(each), Words(model.say("kiosk.seconds", {{"count", std::to_string(each)}})));
    choices(composer, model, name, all, std::to_string(present));
    onward(composer);
}

void on_off(Composer& composer, quick_test::Model& model, const char* name, const char* label, bool on) {
    title(composer, name, model.say(label));
    choices(composer, model, name, {{"1", {model.say("kiosk.on")}}, {"0", {model.say("kiosk.off")}}}, on ? "1" : "0");
    onward(composer);
}

void language(Composer& composer, quick_test::Model& model, const Settings& settings) {
    if (model.languages().size() < 2) // nothing to choose
        return;
    title(composer, "language", model.say("kiosk.setting.language"));
    std::vector<std::pair<std::string, Words>> all;
    for (const std::string& tag : model.languages())
        all.emplace_back(tag, Words(model.messages.language_name(tag), tag));
    choices(composer, model, "language", all, settings.language);
    onward(composer);
}

// The letters that a municipality's name can go on with, as keys; the municipalities that are left.
void municipality_keys(Composer& composer, quick_test::Model& model, Panel& panel) {
    static constexpr const char* letters[] = {"A", "E", "H", "I", "J", "K", "L", "M", "N", "O", "P", "R", "S",
                                              "T", "U", "V", "Y", "Ä", "Ö", "B", "C", "D", "F", "G", "W", "Å"};
    std::vector<Button> keys;
    for (const char* letter : letters)
        if (!model.municipalities.suggest(panel.letters + letter, 1).empty())
            keys.push_back({.id = std::string("municipality/key/") + letter,
                            .label = {letter},
                            .kind = ButtonKind::secondary,
                            .description = {}});
    paragraph(composer, "municipality/letters",
              {model.say("kiosk.municipality.letters", {{"letters", panel.letters.empty() ? "–" : panel.letters}})},
              composer.style(16, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(8);
    constexpr std::size_t in_a_row = 9;
    std::string pressed_letter;
    composer.open(Role::section, "municipality/keys", {model.say("kiosk.municipality.keys")});
    for (std::size_t first = 0; first < keys.size(); first += in_a_row) {
        const std::span<const Button> row(keys.data() + first, std::min(in_a_row, keys.size() - first));
        if (const int pressed = button_row(composer, row); pressed >= 0)
            pressed_letter = row[static_cast<std::size_t>(pressed)].label.text;
        composer.y += gap(composer);
    }
    composer.close();
    const auto found = model.municipalities.suggest(panel.letters, most_suggestions);
    for (const engine::Municipality* each : found) {
        if (button(composer, {.id = "municipality/" + each->code,
                              .label = {std::string(each->name.in(model.language))},
                              .description = {}})) {
            setting(model, "municipality", each->code);
            panel.choosing_municipality = false;
            model.focus = "setting/municipality/choose";
        }
        composer.y += gap(composer);
    }
    const Button ways[] = {
        {.id = "municipality/erase", .label = {model.say("kiosk.pin.erase")}, .description = {}},
        {.id = "municipality/cancel", .label = {model.say("kiosk.cancel")}, .description = {}},
    };
    const int way = button_row(composer, ways);
    if (!pressed_letter.empty()) {
        panel.letters += pressed_letter;
        model.announcement =
            model.say_count("start.suggestions",
                            static_cast<int>(model.municipalities.suggest(panel.letters, most_suggestions).size()));
    } else if (way == 0) {
        while (!panel.letters.empty() && (static_cast<unsigned char>(panel.letters.back()) & 0xC0U) == 0x80U)
            panel.letters.pop_back();
        if (!panel.letters.empty())
            panel.letters.pop_back();
    } else if (way == 1) {
        panel.choosing_municipality = false;
        model.focus = "setting/municipality/choose";
    }
}

void municipality(Composer& composer, quick_test::Model& model, Model& kiosk) {
    if (model.municipalities.municipalities.empty())
        return;
    title(composer, "municipality", model.say("kiosk.setting.municipality"));
    const engine::Municipality* present = model.municipalities.find(kiosk.settings.municipality);
    paragraph(
        composer, "setting/municipality/present",
        {present == nullptr ? model.say("kiosk.municipality.none") : std::string(present->name.in(model.language))},
        composer.style(17, 1.45F), composer.theme.ink);
    composer.y += composer.scaled(8);
    if (kiosk.panel.choosing_municipality) {
        municipality_keys(composer, model, kiosk.panel);
    } else {
        const Button ways[] = {
            {.id = "setting/municipality/choose", .label = {model.say("kiosk.municipality.choose")}, .description = {}},
            {.id = "setting/municipality/none", .label = {model.say("kiosk.municipality.remove")}, .description = {}},
        };
        const int way = button_row(composer, ways);
        if (way == 0) {
            kiosk.panel.choosing_municipality = true;
            kiosk.panel.letters.clear();
            model.focus = "municipality/cancel";
        } else if (way == 1) {
            setting(model, "municipality", "");
        }
    }
    onward(composer);
}

void question_set(Composer& composer, quick_test::Model& model, const Model& kiosk) {
    title(composer, "set", model.say("kiosk.setting.set"));
    Words name = composer.words(model.set.title);
    name.text += " (" + model.set.revision + ')';
    paragraph(composer, "setting/set/present", name, composer.style(17, 1.45F), composer.theme.ink);
    composer.y += composer.scaled(8);
    if (!kiosk.panel.faults.empty()) {
        const Card card(composer);
        paragraph(composer, "setting/set/refused", {model.say("kiosk.set.refused")},
                  composer.style(17, 1.45F, Weight::semibold), composer.theme.ink);
        composer.y += composer.scaled(6);
        composer.open(Role::list, "setting/set/faults");
        int number = 0;
        for (const std::string& fault : kiosk.panel.faults) {
            const std::string id = "setting/set/fault/" + std::to_string(number++);
            composer.open(Role::list_item, id);
            paragraph(composer, id + "/text", {fault, "en"}, composer.style(15, 1.5F), composer.theme.ink);
            composer.close();
            composer.y += composer.scaled(4);
        }
        composer.close();
    }
    composer.y += composer.scaled(8);
    std::vector<Button> ways{{.id = "setting/set/file", .label = {model.say("kiosk.set.file")}, .description = {}}};
    if (kiosk.settings.own_set)
        ways.push_back({.id = "setting/set/default", .label = {model.say("kiosk.set.default")}, .description = {}});
    const int way = button_row(composer, ways);
    if (way >= 0)
        model.actions.push_back(for_kiosk(way == 0 ? Action::choose_set : Action::default_set));
    onward(composer);
}

} // namespace

void panel_settings(Composer& composer, quick_test::Model& model, Model& kiosk) {
    const Settings& settings = kiosk.settings;
    municipality(composer, model, kiosk);
    language(composer, model, settings);
    seconds(composer, model, "idle", "kiosk.setting.idle", {20, 45, 60, 90, 180}, settings.idle_seconds);
    seconds(composer, model, "countdown", "kiosk.setting.countdown", {20, 30, 45, 60}, settings.countdown_seconds);
    title(composer, "theme", model.say("kiosk.setting.theme"));
    choices(composer, model, "theme",
            {{"dark", {model.say("kiosk.theme.dark")}}, {"light", {model.say("kiosk.theme.light")}}}, settings.theme);
    onward(composer);
    on_off(composer, model, "sound", "kiosk.setting.sound", settings.sound);
    on_off(composer, model, "advance", "kiosk.setting.advance", settings.advance);
    question_set(composer, model, kiosk);
    title(composer, "pin", model.say("kiosk.setting.pin"));
    if (button(composer, {.id = "setting/pin", .label = {model.say("kiosk.pin.change")}, .description = {}}))
        model.actions.push_back(for_kiosk(Action::change_pin));
}

} // namespace pikatesti::ui::kiosk
