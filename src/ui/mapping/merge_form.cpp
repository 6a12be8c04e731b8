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

const engine::Entry* find_entry(const engine::Campaign& campaign, const engine::EntryKey& key) {
    const auto found = campaign.entries.find(key);
    return found == campaign.entries.end() ? nullptr : &*found->second;
}

// What one side says.
std::string side_words(const Model& model, const OfferedCampaign& offer, const engine::MergeConflict& conflict,
                       bool theirs) {
    const engine::Campaign& campaign = theirs ? offer.theirs : *model.campaign;
    const engine::EntryKey& key = theirs ? conflict.their_entry : conflict.our_entry;
    switch (conflict.what) {
    case What::record:
    case What::choice: {
        const engine::Entry* entry = find_entry(campaign, key);
        if (entry == nullptr) // only the other side has what this one chose
            entry = find_entry(theirs ? *model.campaign : offer.theirs, key);
        return entry == nullptr ? key.id : entry_detail(model, *entry, entry->file);
    }
    case What::told: {
        const engine::Entry* entry = find_entry(campaign, key);
        return entry == nullptr ? std::string() : told_words(model, entry->told);
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

// What the conflict is about: whose, and which part of it.
std::string conflict_words(const Model& model, const OfferedCampaign& offer, const engine::MergeConflict& conflict) {
    const std::string what = what_words(model, conflict.what);
    if (const engine::Entry* entry = find_entry(offer.theirs, conflict.their_entry))
        return entry_title(model, *entry) + " · " + what;
    return conflict.municipality.empty() ? what : model.municipality_name(conflict.municipality) + " · " + what;
}

// What was answered in the round that counts: the options that anybody chose, in an evening with how many did.
std::string answer_words(const Model& model, const engine::Contribution& said, std::size_t index) {
    const engine::Question& question = model.set.questions[index];
    const engine::Round* round = engine::valid_round(said.tallies[index]);
    std::string words;
    for (std::size_t option = 0; round != nullptr && option < question.options.size(); ++option) {
        const int people = engine::people_for(*round, option);
        if (people == 0)
            continue;
        words += (words.empty() ? "" : "; ") + std::string(question.options[option].label.in(model.language));
        if (said.people != 1)
            words += " (" + std::to_string(people) + ")";
    }
    return words.empty() ? model.say("mapping.merge.no_answer") : words;
}

// The questions to which two versions of a record have other answers, with both; none where it is not about two versions.
std::vector<std::string> questions_words(const Model& model, const OfferedCampaign& offer,
                                         const engine::MergeConflict& conflict) {
    if (conflict.what != What::record)
        return {};
    const engine::Entry* ours = find_entry(*model.campaign, conflict.our_entry);
    const engine::Entry* theirs = find_entry(offer.theirs, conflict.their_entry);
    if (!ours || !theirs || !ours->contribution || !theirs->contribution)
        return {};
    const engine::Contribution& mine = *ours->contribution;
    const engine::Contribution& other = *theirs->contribution;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < mine.tallies.size() && i < other.tallies.size(); ++i)
        if (!(mine.tallies[i] == other.tallies[i]))
            lines.push_back(model.say("mapping.merge.question",
                                      {{"number", std::to_string(i + 1)},
                                       {"question", std::string(model.set.questions[i].text.in(model.language))},
                                       {"ours", answer_words(model, mine, i)},
                                       {"theirs", answer_words(model, other, i)}}));
    if (!lines.empty())
        lines.insert(lines.begin(), model.say_count("mapping.merge.questions", static_cast<int>(lines.size())));
    return lines;
}

// From what it is about, so that it stays the same when others are settled.
std::string conflict_id(const std::string& form, const engine::MergeConflict& conflict) {
    const std::string& entry = conflict.their_entry.id;
    return form + "/" + std::to_string(static_cast<int>(conflict.what)) + "/" +
           (entry.empty() ? conflict.municipality : entry);
}

void conflict(Composer& composer, Model& model, OfferedCampaign& offer, std::size_t index, const std::string& form) {
    const engine::MergeConflict& differs = offer.merge.conflicts[index];
    const std::string id = conflict_id(form, differs);
    const std::string name = conflict_words(model, offer, differs);
    composer.open(Role::fieldset, id, {name});
    paragraph(composer, id + "/name", {name}, composer.style(16, 1.4F, Weight::semibold), composer.theme.ink);
    int line = 0;
    for (const std::string& words : questions_words(model, offer, differs))
        paragraph(composer, id + "/questions/" + std::to_string(line++), {words}, composer.style(14, 1.45F),
                  composer.theme.muted);
    composer.y += composer.scaled(6);
    for (const bool theirs : {false, true}) {
        bool wanted = false;
        const std::string words = model.say(theirs ? "mapping.merge.theirs" : "mapping.merge.ours",
                                            {{"text", side_words(model, offer, differs, theirs)}});
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

bool same_conflict(const engine::MergeConflict& a, const engine::MergeConflict& b) {
    return a.what == b.what && a.municipality == b.municipality && a.our_entry == b.our_entry &&
           a.their_entry == b.their_entry && a.our_text == b.our_text && a.their_text == b.their_text;
}

// Works the merge out for the campaign as it is now. What was chosen in a conflict that is still there stays.
void bring_up_to_date(const Model& model, OfferedCampaign& offer) {
    if (offer.revision == model.revision)
        return;
    engine::Merge merge = engine::merge(*model.campaign, offer.theirs);
    std::vector<bool> wanted;
    for (const engine::MergeConflict& conflict : merge.conflicts) {
        bool theirs = conflict.theirs_counts;
        for (std::size_t i = 0; i < offer.merge.conflicts.size(); ++i)
            if (same_conflict(offer.merge.conflicts[i], conflict))
                theirs = offer.wanted[i];
        wanted.push_back(theirs);
    }
    offer.merge = std::move(merge);
    offer.wanted = std::move(wanted);
    offer.revision = model.revision;
}

// What the file brings, or why nothing.
std::vector<std::string> brings_words(const Model& model, const OfferedCampaign& offer) {
    const engine::Merge& merge = offer.merge;
    if (merge.refusal != engine::MergeRefusal::none)
        return {refusal_words(model, offer)};
    std::vector<std::string> lines;
    if (merge.added > 0)
        lines.push_back(model.say_count("mapping.merge.entries", static_cast<int>(merge.added)));
    if (merge.rows_changed > 0)
        lines.push_back(model.say_count("mapping.merge.rows", static_cast<int>(merge.rows_changed)));
    if (merge.parts.empty() && merge.conflicts.empty())
        lines.push_back(model.say("mapping.merge.nothing"));
    return lines;
}

} // namespace

void merge_form(Composer& composer, Model& model, std::size_t index) {
    OfferedCampaign& offer = model.offer.campaigns[index];
    bring_up_to_date(model, offer);
    const std::string id = "merge/" + offer.id;
    const TextStyle text = composer.style(15, 1.45F);
    heading(composer, id + "/heading", {model.say("mapping.merge", {{"name", offer.name}})}, 2, part_style(composer));
    composer.y += composer.scaled(4);
    const std::vector<std::string> lines = brings_words(model, offer);
    for (std::size_t i = 0; i < lines.size(); ++i)
        paragraph(composer, id + "/brings/" + std::to_string(i), {lines[i]}, text, composer.theme.ink);
    for (std::size_t i = 0; i < offer.faults.size(); ++i)
        paragraph(composer, id + "/fault/" + std::to_string(i), {fault_words(model, offer.faults[i])},
                  composer.style(14, 1.45F), composer.theme.ink);
    if (!offer.merge.conflicts.empty())
        paragraph(composer, id + "/differs", {model.say("mapping.merge.differs")}, text, composer.theme.muted);
    composer.y += composer.scaled(12);
    for (std::size_t i = 0; i < offer.merge.conflicts.size(); ++i)
        conflict(composer, model, offer, i, id);
    std::vector<Button> buttons;
    if (!offer.merge.parts.empty() || !offer.merge.conflicts.empty())
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
        model.focus = screen_heading(model);
}

} // namespace pikatesti::ui::mapping
