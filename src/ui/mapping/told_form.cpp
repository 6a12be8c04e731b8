#include "ui/mapping/told_form.h"

#include "ui/kit/choice_row.h"
#include "ui/kit/field.h"
#include "ui/kit/municipality_field.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/table_words.h"

#include <algorithm>
#include <cstdlib>

namespace pikatesti::ui::mapping {

namespace {

bool lacks(const Offered& offer, bool (*what)(const engine::Entry&)) { return offer.readable && what(*offer.entry); }

// Reads again those that lack something, with what is told now.
void tell(Model& model) {
    for (Offered& offer : model.offer.all)
        if (offer.readable && offer.incomplete)
            offer.entry = model.read_again(*offer.entry, model.offer.telling.told);
}

bool municipality_told(Composer& composer, Model& model, const std::string& id, Telling& telling) {
    const MunicipalityChoice choice = municipality_field(composer, {.field = telling.municipality_field,
                                                                    .page = model,
                                                                    .messages = model.messages,
                                                                    .list = model.division->all(),
                                                                    .language = model.language,
                                                                    .id = id + "/municipality",
                                                                    .label = "mapping.told.municipality",
                                                                    .chosen = !telling.told.municipality.empty()});
    composer.y += composer.scaled(10);
    if (!choice.changed)
        return false;
    telling.told.municipality = choice.municipality == nullptr ? std::string() : choice.municipality->code;
    if (choice.municipality != nullptr) {
        telling.municipality_field = {};
        telling.municipality_field.typed = model.municipality_name(telling.told.municipality);
    }
    return true;
}

bool year_told(Composer& composer, Model& model, const std::string& id, Telling& telling) {
    const float width = composer.width;
    composer.width = std::min(width, composer.scaled(180));
    const std::string* const typed = field(composer, {.id = id + "/year",
                                                      .label = {model.say("mapping.year")},
                                                      .text = telling.year_typed,
                                                      .role = Role::number,
                                                      .described_by = {}});
    composer.width = width;
    composer.y += composer.scaled(10);
    if (typed == nullptr)
        return false;
    telling.year_typed = *typed;
    const int year = std::atoi(typed->c_str());
    telling.told.year = year >= 2000 && year <= 2100 ? std::optional(year) : std::nullopt;
    return true;
}

bool voice_told(Composer& composer, Model& model, const std::string& id, Telling& telling) {
    std::vector<Button> buttons;
    for (const engine::Voice voice :
         {engine::Voice::official, engine::Voice::associations, engine::Voice::residents, engine::Voice::both})
        buttons.push_back({.id = id + "/voice/" + std::to_string(static_cast<int>(voice)),
                           .label = {voice_words(model, voice)},
                           .kind = ButtonKind::small,
                           .description = {},
                           .selected = telling.told.voice == voice});
    const int pressed = choice_row(composer, id + "/voice", {model.say("mapping.voice")}, buttons);
    composer.y += composer.scaled(20);
    if (pressed >= 0)
        telling.told.voice = static_cast<engine::Voice>(pressed);
    return pressed >= 0;
}

} // namespace

bool told_fields(Composer& composer, Model& model, const std::string& id, Telling& telling, Asked asked) {
    bool changed = asked.municipality && municipality_told(composer, model, id, telling);
    changed = (asked.year && year_told(composer, model, id, telling)) || changed;
    return (asked.voice && voice_told(composer, model, id, telling)) || changed;
}

void told_form(Composer& composer, Model& model) {
    Offer& offer = model.offer;
    const auto any = [&](bool (*what)(const engine::Entry&)) {
        return std::any_of(offer.all.begin(), offer.all.end(),
                           [&](const Offered& each) { return each.incomplete && lacks(each, what); });
    };
    if (std::none_of(offer.all.begin(), offer.all.end(),
                     [](const Offered& each) { return each.readable && each.incomplete; }))
        return;
    heading(composer, "told/heading", {model.say("mapping.told")}, 3, composer.style(16, 1.4F, Weight::semibold));
    composer.y += composer.scaled(4);
    paragraph(composer, "told/text", {model.say("mapping.told.text")}, composer.style(15, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(10);
    Asked asked;
    asked.municipality = !offer.telling.told.municipality.empty() ||
                         any([](const engine::Entry& entry) { return entry.municipality.empty(); });
    if (told_fields(composer, model, "told", offer.telling, asked))
        tell(model);
}

} // namespace pikatesti::ui::mapping
