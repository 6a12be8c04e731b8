#include "ui/mapping/merge_form.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/entry_words.h"
#include "ui/mapping/fieldwork_form.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/table_words.h"

namespace pikatesti::ui::mapping {

namespace {

using What = engine::MergeConflict::What;

std::string what_words(const Model& model, What what) {
    switch (what) {
    case What::record:
        return model.say("mapping.merge.record");
    case What::told:
        return model.say("mapping.merge.told");
    case What::choice:
        return model.say("mapping.merge.choice");
    case What::title:
        return model.say("mapping.merge.title");
    case What::contact_title:
        return model.say("mapping.field.title");
    case What::contact_name:
        return model.say("mapping.field.name");
    case What::contact_phone:
        return model.say("mapping.field.phone");
    case What::agreed_day:
        return model.say("mapping.field.day");
    case What::method:
        return model.say("mapping.field.method");
    case What::state:
        return model.say("mapping.field.state");
    case What::note:
        break;
    }
    return model.say("mapping.field.note");
}

std::string told_words(const Model& model, const engine::Told& told) {
    std::string line = told.municipality.empty() ? std::string() : model.municipality_name(told.municipality) + " ";
    if (told.year)
        line += std::to_string(*told.year) + " ";
    return line + voice_words(model, told.voice);
}

// What one side says.
std::string side_words(const Model& model, const engine::MergeConflict& conflict, const engine::Campaign& campaign,
                       bool theirs) {
    switch (conflict.what) {
    case What::record:
    case What::choice: {
        const engine::EntryKey& key = theirs ? conflict.their_entry : conflict.our_entry;
        for (const engine::Campaign* each : {&campaign, &*model.campaign})
            if (const auto found = each->entries.find(key); found != each->entries.end())
                return entry_detail(model, *found->second, found->second->file);
        return key.id;
    }
    case What::told: {
        const auto found = campaign.entries.find(conflict.our_entry);
        return found == campaign.entries.end() ? std::string() : told_words(model, found->second->told);
    }
    case What::method:
    case What::state: {
        const engine::FieldworkRow* row = campaign.find_row(conflict.municipality);
        if (row == nullptr)
            return {};
        if (conflict.what == What::state)
            return state_words(model, row->state);
        return row->method ? method_words(model, *row->method) : std::string();
    }
    case What::agreed_day:
        return model.date_words(theirs ? conflict.their_text : conflict.our_text);
    default:
        return theirs ? conflict.their_text : conflict.our_text;
    }
}

void conflict(Composer& composer, Model& model, OfferedCampaign& offer, std::size_t index, const std::string& id) {
    const engine::MergeConflict& differs = offer.merge.conflicts[index];
    std::string name = what_words(model, differs.what);
    if (!differs.municipality.empty())
        name = model.municipality_name(differs.municipality) + ": " + name;
    composer.open(Role::fieldset, id, {name});
    paragraph(composer, id + "/name", {name}, composer.style(16, 1.4F, Weight::semibold), composer.theme.ink);
    composer.y += composer.scaled(6);
    for (const bool theirs : {false, true}) {
        bool wanted = false;
        const std::string words =
            model.say(theirs ? "mapping.merge.theirs" : "mapping.merge.ours",
                      {{"text", side_words(model, differs, theirs ? offer.theirs : *model.campaign, theirs)}});
        if (choice(composer,
                   {.id = id + (theirs ? "/theirs" : "/ours"),
                    .group = id,
                    .label = {words},
                    .chosen = offer.wanted[index] == theirs},
                   wanted) &&
            wanted)
            offer.wanted[index] = theirs;
        composer.y += composer.scaled(8);
    }
    composer.close();
    composer.y += composer.scaled(10);
}

std::string refusal_words(const Model& model, const OfferedCampaign& offer) {
    switch (offer.merge.refusal) {
    case engine::MergeRefusal::none:
        break;
    case engine::MergeRefusal::other_set:
        return model.say("mapping.merge.other_set");
    case engine::MergeRefusal::other_region:
        return model.say("mapping.merge.other_region", {{"name", model.region_name(offer.theirs.region)}});
    case engine::MergeRefusal::other_year:
        return model.say("mapping.merge.other_year", {{"year", std::to_string(offer.theirs.year)}});
    }
    return {};
}

} // namespace

void merge_form(Composer& composer, Model& model, std::size_t index) {
    OfferedCampaign& offer = model.offer.campaigns[index];
    if (offer.revision != model.revision) {
        offer.merge = engine::merge(*model.campaign, offer.theirs);
        offer.wanted.assign(offer.merge.conflicts.size(), false);
        offer.revision = model.revision;
    }
    const std::string id = "merge/" + std::to_string(index);
    const TextStyle text = composer.style(15, 1.45F);
    heading(composer, id + "/heading", {model.say("mapping.merge", {{"name", offer.name}})}, 2,
            composer.style(19, 1.35F, Weight::semibold));
    composer.y += composer.scaled(4);
    const bool refused = offer.merge.refusal != engine::MergeRefusal::none;
    if (refused) {
        paragraph(composer, id + "/refused", {refusal_words(model, offer)}, text, composer.theme.ink);
    } else {
        paragraph(composer, id + "/brings",
                  {model.say("mapping.merge.brings", {{"entries", std::to_string(offer.merge.added)},
                                                      {"rows", std::to_string(offer.merge.rows_changed)}})},
                  text, composer.theme.ink);
        if (!offer.merge.conflicts.empty())
            paragraph(composer, id + "/differs", {model.say("mapping.merge.differs")}, text, composer.theme.muted);
    }
    for (std::size_t i = 0; i < offer.faults.size(); ++i)
        paragraph(composer, id + "/fault/" + std::to_string(i), {fault_words(model, offer.faults[i])},
                  composer.style(14, 1.45F), composer.theme.ink);
    composer.y += composer.scaled(12);
    for (std::size_t i = 0; i < offer.merge.conflicts.size(); ++i)
        conflict(composer, model, offer, i, id + "/conflict/" + std::to_string(i));
    std::vector<Button> buttons;
    if (!refused)
        buttons.push_back({.id = id + "/join",
                           .label = {model.say("mapping.merge.join")},
                           .kind = ButtonKind::primary,
                           .description = {}});
    buttons.push_back({.id = id + "/drop", .label = {model.say("mapping.merge.drop")}, .description = {}});
    const int pressed = button_row(composer, buttons);
    composer.y += composer.scaled(24);
    if (pressed < 0)
        return;
    const bool joined = buttons[static_cast<std::size_t>(pressed)].id.ends_with("/join");
    if (joined) {
        model.change(engine::settled(offer.merge, offer.wanted));
        model.announcement = model.say("mapping.merge.joined", {{"name", offer.name}});
    }
    model.offer.campaigns.erase(model.offer.campaigns.begin() + static_cast<std::ptrdiff_t>(index));
    if (model.offer.empty() && joined)
        model.go(Screen::fieldwork);
    else
        model.focus = screen_heading(Screen::add);
}

} // namespace pikatesti::ui::mapping
