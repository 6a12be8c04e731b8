#include "ui/mapping/add_screen.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/entry_words.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/merge_form.h"
#include "ui/mapping/paste_form.h"
#include "ui/mapping/returned_offer.h"
#include "ui/mapping/survey_form.h"
#include "ui/mapping/told_form.h"

namespace pikatesti::ui::mapping {

namespace {

void sources(Composer& composer, Model& model) {
    paragraph(composer, "add/text", {model.say("mapping.add.text")}, composer.style(16, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(16);
    if (button_flow(composer, std::vector<Button>{{.id = "add/files",
                                                   .label = {model.say("mapping.add.files")},
                                                   .kind = ButtonKind::small,
                                                   .description = {}}}) == 0)
        model.ask(Action::choose_files);
    composer.y += composer.scaled(18);
    if (paste_form(composer, model, "add"))
        model.pasted.clear(); // what is in it is listed below, the unreadable with its reason
}

// What the municipality has confirmed and corrected.
void returned_lines(Composer& composer, const Model& model, const Returned& returned, const std::string& id) {
    const std::vector<std::string> lines = returned_words(model, returned);
    for (std::size_t i = 0; i < lines.size(); ++i)
        paragraph(composer, id + "/returned/" + std::to_string(i), {lines[i]},
                  composer.style(14, 1.45F, i == 0 ? Weight::semibold : Weight::regular), composer.theme.ink);
}

void offered(Composer& composer, Model& model, std::size_t index) {
    Offered& offer = model.offer.all[index];
    const std::string id = "offer/" + std::to_string(index);
    composer.open(Role::list_item, id);
    if (offer.readable) {
        bool wanted = offer.wanted;
        if (choice(composer,
                   {.id = id + "/take",
                    .group = "offer",
                    .label = {entry_title(model, *offer.entry)},
                    .multiple = true,
                    .chosen = offer.wanted},
                   wanted))
            offer.wanted = wanted;
    } else {
        paragraph(composer, id + "/unreadable", {model.say("mapping.add.unreadable")},
                  composer.style(16, 1.4F, Weight::semibold), composer.theme.ink);
    }
    composer.y += composer.scaled(4);
    paragraph(composer, id + "/detail", {entry_detail(model, *offer.entry, offer.name)}, composer.style(14, 1.45F),
              composer.theme.muted);
    const TextStyle note = composer.style(14, 1.45F, Weight::semibold);
    if (offer.returned)
        returned_lines(composer, model, *offer.returned, id);
    else if (offer.doubled != Doubled::no)
        paragraph(composer, id + "/doubled", {doubled_words(model, offer.doubled)}, note, composer.theme.ink);
    if (offer.readable && !offer.entry->contribution)
        paragraph(composer, id + "/missing", {missing_words(model, *offer.entry)}, note, composer.theme.ink);
    for (std::size_t i = 0; i < offer.faults.size(); ++i)
        paragraph(composer, id + "/fault/" + std::to_string(i), {fault_words(model, offer.faults[i])},
                  composer.style(14, 1.45F), composer.theme.ink);
    composer.close();
    composer.y += composer.scaled(12);
}

// For the tables that are added from now on.
void present_template(Composer& composer, Model& model) {
    if (!model.survey_template)
        return;
    paragraph(composer, "template/text",
              {model.say("mapping.survey.template.present", {{"name", model.survey_template->name}})},
              composer.style(15, 1.45F), composer.theme.ink);
    composer.y += composer.scaled(6);
    if (button_flow(composer, std::vector<Button>{{.id = "template/forget",
                                                   .label = {model.say("mapping.survey.template.forget")},
                                                   .kind = ButtonKind::small,
                                                   .description = {}}}) == 0) {
        model.survey_template.reset();
        model.focus = screen_heading(model);
    }
    composer.y += composer.scaled(16);
}

// Campaigns' files and tables stay.
void leave_records(Model& model) {
    model.offer.all.clear();
    model.offer.telling = {};
}

void take(Model& model) {
    std::vector<engine::EntryPointer> wanted;
    std::vector<engine::EntryPointer> returned;
    for (const Offered& offer : model.offer.all)
        if (offer.readable && offer.wanted)
            (offer.returned && offer.returned->can_be_joined() ? returned : wanted).push_back(offer.entry);
    engine::CampaignParts parts = join(model, returned);
    const engine::CampaignParts added = model.take(*model.campaign, wanted);
    parts.insert(parts.end(), added.begin(), added.end());
    model.change(parts);
    model.announcement = model.say_count("mapping.add.taken", static_cast<int>(wanted.size() + returned.size()));
    leave_records(model);
    if (model.offer.empty())
        model.go(Screen::fieldwork);
}

void preview(Composer& composer, Model& model) {
    heading(composer, "offer/heading", {model.say_count("mapping.add.found", static_cast<int>(model.offer.all.size()))},
            2, part_style(composer));
    composer.y += composer.scaled(4);
    paragraph(composer, "offer/text", {model.say("mapping.add.found.text")}, composer.style(15, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(12);
    told_form(composer, model);
    tell_returned(model);
    composer.open(Role::list, "offer");
    for (std::size_t i = 0; i < model.offer.all.size(); ++i)
        offered(composer, model, i);
    composer.close();
    int count = 0;
    for (const Offered& offer : model.offer.all)
        count += offer.readable && offer.wanted ? 1 : 0;
    std::vector<Button> buttons;
    if (count > 0)
        buttons.push_back({.id = "offer/take",
                           .label = {model.say_count("mapping.add.take", count)},
                           .kind = ButtonKind::primary,
                           .description = {}});
    buttons.push_back({.id = "offer/discard", .label = {model.say("mapping.add.discard")}, .description = {}});
    const int pressed = button_row(composer, buttons);
    if (pressed < 0)
        return;
    if (buttons[static_cast<std::size_t>(pressed)].id == "offer/take") {
        take(model);
    } else {
        leave_records(model);
        model.focus = screen_heading(model);
    }
}

// Of several versions one counts; any of them can be chosen.
void doubles(Composer& composer, Model& model) {
    const std::vector<engine::Doubles> all = model.derived().counting.doubles;
    if (all.empty())
        return;
    composer.y += composer.scaled(28);
    heading(composer, "doubles/heading", {model.say("mapping.doubles")}, 2, part_style(composer));
    composer.y += composer.scaled(4);
    paragraph(composer, "doubles/text", {model.say("mapping.doubles.text")}, composer.style(15, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(12);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string id = "doubles/" + all[i].entries.front()->key.id;
        const std::string name = entry_title(model, *all[i].entries.front());
        composer.open(Role::fieldset, id, {name});
        paragraph(composer, id + "/name", {name}, composer.style(16, 1.4F, Weight::semibold), composer.theme.ink);
        composer.y += composer.scaled(6);
        for (std::size_t place = 0; place < all[i].entries.size(); ++place) {
            const engine::Entry& entry = *all[i].entries[place];
            bool wanted = false;
            const std::string choice_id = id + "/" + entry.key.content;
            if (choice(composer,
                       {.id = choice_id,
                        .group = id,
                        .label = {entry_detail(model, entry, entry.file)},
                        .chosen = place == 0},
                       wanted) &&
                wanted) {
                model.change(engine::choose(*model.campaign, all[i], entry.key));
                model.focus = choice_id;
            }
            composer.y += composer.scaled(8);
        }
        composer.close();
        composer.y += composer.scaled(14);
    }
}

void files(Composer& composer, Model& model) {
    composer.y += composer.scaled(28);
    heading(composer, "kept-file/heading", {model.say("mapping.out")}, 2, part_style(composer));
    composer.y += composer.scaled(4);
    paragraph(composer, "kept-file/text", {model.say("mapping.out.text")}, composer.style(15, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(10);
    const int pressed = button_flow(composer, std::vector<Button>{{.id = "download/campaign",
                                                                   .label = {model.say("mapping.out.campaign")},
                                                                   .kind = ButtonKind::small,
                                                                   .description = {}},
                                                                  {.id = "download/csv",
                                                                   .label = {model.say("mapping.out.csv")},
                                                                   .kind = ButtonKind::small,
                                                                   .description = {}},
                                                                  {.id = "download/csv-long",
                                                                   .label = {model.say("mapping.out.csv_long")},
                                                                   .kind = ButtonKind::small,
                                                                   .description = {}}});
    if (pressed == 0)
        model.ask(Action::download_campaign);
    else if (pressed == 1)
        model.ask(Action::download_csv, "wide");
    else if (pressed == 2)
        model.ask(Action::download_csv, "long");
}

} // namespace

void add_screen(Composer& composer, Model& model) {
    const Narrow narrow(composer);
    title(composer, Screen::add, model.say("mapping.view.add"));
    if (model.offer.empty()) {
        present_template(composer, model);
        sources(composer, model);
        doubles(composer, model);
        files(composer, model);
    } else {
        for (std::size_t i = 0; i < model.offer.campaigns.size(); ++i)
            merge_form(composer, model, i);
        for (std::size_t i = 0; i < model.offer.tables.size(); ++i)
            survey_form(composer, model, i);
        if (!model.offer.all.empty())
            preview(composer, model);
    }
}

} // namespace pikatesti::ui::mapping
