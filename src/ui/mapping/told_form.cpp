#include "ui/mapping/told_form.h"

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
void tell(Model& model, const engine::Told& told) {
    model.offer.told = told;
    for (Offered& offer : model.offer.all)
        if (offer.readable && offer.incomplete)
            offer.entry = model.read_again(*offer.entry, told);
}

} // namespace

void told_form(Composer& composer, Model& model) {
    Offer& offer = model.offer;
    const auto any = [&](bool (*what)(const engine::Entry&)) {
        return std::any_of(offer.all.begin(), offer.all.end(),
                           [&](const Offered& each) { return each.incomplete && lacks(each, what); });
    };
    if (std::none_of(offer.all.begin(), offer.all.end(),
                     [](const Offered& each) { return each.readable && each.incomplete; }))
        return;
    engine::Told told = offer.told;
    bool changed = false;
    heading(composer, "told/heading", {model.say("mapping.told")}, 3, composer.style(16, 1.4F, Weight::semibold));
    composer.y += composer.scaled(4);
    paragraph(composer, "told/text", {model.say("mapping.told.text")}, composer.style(15, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(10);
    if (!told.municipality.empty() || any([](const engine::Entry& entry) { return entry.municipality.empty(); })) {
        const MunicipalityChoice choice = municipality_field(composer, {.field = offer.municipality_field,
                                                                        .page = model,
                                                                        .messages = model.messages,
                                                                        .list = model.division->all(),
                                                                        .language = model.language,
                                                                        .id = "told/municipality",
                                                                        .label = "mapping.told.municipality",
                                                                        .chosen = !told.municipality.empty()});
        if (choice.changed) {
            told.municipality = choice.municipality == nullptr ? std::string() : choice.municipality->code;
            if (choice.municipality != nullptr) {
                offer.municipality_field = {};
                offer.municipality_field.typed = model.municipality_name(told.municipality);
            }
            changed = true;
        }
        composer.y += composer.scaled(10);
    }
    const float width = composer.width;
    composer.width = std::min(width, composer.scaled(180));
    if (const std::string* typed = field(composer, {.id = "told/year",
                                                    .label = {model.say("mapping.year")},
                                                    .text = offer.year_typed,
                                                    .role = Role::number,
                                                    .described_by = {}})) {
        offer.year_typed = *typed;
        const int year = std::atoi(typed->c_str());
        told.year = year >= 2000 && year <= 2100 ? std::optional(year) : std::nullopt;
        changed = true;
    }
    composer.width = width;
    composer.y += composer.scaled(10);
    paragraph(composer, "told/voice/label", {model.say("mapping.voice")}, composer.style(15, 1.4F, Weight::semibold),
              composer.theme.ink);
    composer.y += composer.scaled(4);
    std::vector<Button> buttons;
    for (const engine::Voice voice :
         {engine::Voice::official, engine::Voice::associations, engine::Voice::residents, engine::Voice::both})
        buttons.push_back({.id = "told/voice/" + std::to_string(static_cast<int>(voice)),
                           .label = {voice_words(model, voice)},
                           .kind = ButtonKind::small,
                           .description = {},
                           .selected = told.voice == voice});
    composer.open(Role::section, "told/voice", {model.say("mapping.voice")});
    const int pressed = button_flow(composer, buttons);
    composer.close();
    if (pressed >= 0) {
        told.voice = static_cast<engine::Voice>(pressed);
        changed = true;
    }
    composer.y += composer.scaled(20);
    if (changed)
        tell(model, told);
}

} // namespace pikatesti::ui::mapping
