#include "ui/mapping/table_controls.h"

#include "ui/kit/choice_row.h"
#include "ui/mapping/table_words.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

Button choice_of(std::string id, std::string name, bool selected) {
    return {.id = std::move(id),
            .label = {std::move(name)},
            .kind = ButtonKind::small,
            .description = {},
            .selected = selected};
}

Button toggle(std::string id, std::string name, bool on) {
    return {.id = std::move(id),
            .label = {std::move(name)},
            .kind = ButtonKind::small,
            .description = {},
            .pressed = on ? 1 : 0};
}

void years(Composer& composer, Model& model) {
    const std::vector<int> all = years_heard(model.table_source());
    std::vector<Button> buttons;
    buttons.reserve(all.size());
    for (const int year : all)
        buttons.push_back(
            choice_of("table/year/" + std::to_string(year), std::to_string(year), year == model.table.year));
    const int pressed = choice_row(composer, "table/year", {model.say("mapping.year")}, buttons);
    if (pressed >= 0)
        model.table.year = all[static_cast<std::size_t>(pressed)];
}

void voices(Composer& composer, Model& model) {
    std::vector<std::optional<engine::Voice>> all = voices_heard(model.table_source());
    if (all.empty())
        all.emplace_back(engine::Voice::official);
    std::vector<Button> buttons;
    buttons.reserve(all.size());
    for (const auto& voice : all)
        buttons.push_back(choice_of("table/voice/" + std::to_string(voice ? static_cast<int>(*voice) : -1),
                                    voice_words(model, voice), voice == model.table.voice));
    const int pressed = choice_row(composer, "table/voice", {model.say("mapping.voice")}, buttons);
    if (pressed >= 0)
        model.table.voice = all[static_cast<std::size_t>(pressed)];
}

void toggle_municipalities(Model& model) {
    const bool same = model.table.municipalities == engine::Municipalities::same_in_all_years;
    model.table.municipalities = same ? engine::Municipalities::as_it_was : engine::Municipalities::same_in_all_years;
}

Button same_municipalities(const Model& model) {
    return toggle("table/same", model.say("mapping.filter.same"),
                  model.table.municipalities == engine::Municipalities::same_in_all_years);
}

void filters(Composer& composer, Model& model) {
    TableChoice& table = model.table;
    const int pressed = choice_row(composer, "table/filter", {model.say("mapping.filter")},
                                   {toggle("table/changed", model.say("mapping.filter.changed"), table.only_changed),
                                    toggle("table/to-check", model.say("mapping.filter.to_check"), table.only_to_check),
                                    same_municipalities(model)});
    if (pressed == 0)
        table.only_changed = !table.only_changed;
    else if (pressed == 1)
        table.only_to_check = !table.only_to_check;
    else if (pressed == 2)
        toggle_municipalities(model);
    if (pressed >= 0)
        model.tell_rows = true;
}

void municipalities(Composer& composer, Model& model) {
    if (choice_row(composer, "table/filter", {model.say("mapping.filter")}, {same_municipalities(model)}) == 0)
        toggle_municipalities(model);
}

void order(Composer& composer, Model& model) {
    std::vector<Button> buttons{
        choice_of("table/sort/name", model.say("mapping.municipality"), model.table.column < 0)};
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column)
        buttons.push_back(choice_of("table/sort/" + std::to_string(column), column_words(model, column),
                                    model.table.column == static_cast<int>(column)));
    const int pressed = choice_row(composer, "table/sort", {model.say("mapping.sort")}, buttons);
    if (pressed >= 0)
        sort_by(model, pressed - 1);
}

} // namespace

void sort_by(Model& model, int column) {
    TableChoice& table = model.table;
    // Names begin with A, figures with the highest.
    table.descending = table.column == column ? !table.descending : column >= 0;
    table.column = column;
    const std::string name = column < 0
                                 ? model.say("mapping.municipality")
                                 : engine::without_soft_hyphens(column_words(model, static_cast<std::size_t>(column)));
    const std::string way = column < 0 ? (table.descending ? "mapping.sorted.names_back" : "mapping.sorted.names")
                                       : (table.descending ? "mapping.sorted.highest" : "mapping.sorted.lowest");
    model.announcement = model.say(way, {{"name", name}});
}

void table_controls(Composer& composer, Model& model, Controls controls, bool narrow) {
    struct Part {
        float share; // of the width
        void (*compose)(Composer&, Model&);
    };
    std::vector<Part> parts;
    if (controls != Controls::voice_and_municipalities)
        parts.push_back({0.22F, years});
    parts.push_back({0.30F, voices});
    if (controls == Controls::all)
        parts.push_back({0.48F, filters});
    else if (controls == Controls::voice_and_municipalities)
        parts.push_back({0.48F, municipalities});

    if (narrow) {
        if (button(composer, {.id = "table/controls",
                              .label = {model.say("mapping.controls")},
                              .kind = ButtonKind::small,
                              .description = {},
                              .expanded = model.controls_open ? 1 : 0}))
            model.controls_open = !model.controls_open;
        composer.y += composer.scaled(12);
        if (!model.controls_open)
            return;
        if (controls == Controls::all)
            parts.push_back({1, order});
        for (const Part& part : parts) {
            part.compose(composer, model);
            composer.y += composer.scaled(12);
        }
        composer.y += composer.scaled(4);
        return;
    }
    // Side by side.
    const float left = composer.x;
    const float whole = composer.width;
    const float top = composer.y;
    const float gap = composer.scaled(28);
    float bottom = top;
    for (const Part& part : parts) {
        composer.y = top;
        composer.width = (whole - (2 * gap)) * part.share;
        part.compose(composer, model);
        bottom = std::max(bottom, composer.y);
        composer.x += composer.width + gap;
    }
    composer.x = left;
    composer.width = whole;
    composer.y = bottom + composer.scaled(18);
}

} // namespace pikatesti::ui::mapping
