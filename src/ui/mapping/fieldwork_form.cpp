#include "ui/mapping/fieldwork_form.h"

#include "ui/kit/field.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/interview.h"
#include "ui/mapping/small_choices.h"
#include "ui/mapping/within.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

using Typing = engine::CampaignTyping;

constexpr const char* state_names[] = {"not_reached", "agreed", "begun", "interviewed", "confirmed", "declined"};
constexpr const char* voice_names[] = {"official", "associations", "residents"}; // as in records, too

struct TextField {
    const char* name; // in ids and messages
    Typing::Field typing;
    std::string text;
    float lines = 1;
};

const std::string* text_field(Composer& composer, const Model& model, const std::string& id, const TextField& wanted) {
    return field(composer, {.id = id + wanted.name,
                            .label = {model.say(std::string("mapping.field.") + wanted.name)},
                            .text = wanted.text,
                            .role = wanted.lines > 1 ? Role::textarea : Role::textbox,
                            .lines = wanted.lines,
                            .described_by = {}});
}

void contact(Composer& composer, Model& model, const std::string& id, const engine::FieldworkRow& row) {
    const TextField fields[] = {{"title", Typing::Field::contact_title, row.contact.title},
                                {"name", Typing::Field::contact_name, row.contact.name},
                                {"phone", Typing::Field::contact_phone, row.contact.phone}};
    const float left = composer.x;
    const float whole = composer.width;
    const float gap = composer.scaled(16);
    const bool beside = whole >= composer.scaled(600);
    const float top = composer.y;
    float bottom = top;
    if (beside)
        composer.width = (whole - (2 * gap)) / 3;
    for (const TextField& wanted : fields) {
        if (beside)
            composer.y = top;
        if (const std::string* typed = text_field(composer, model, id, wanted)) {
            engine::FieldworkRow changed = row;
            std::string& part = wanted.typing == Typing::Field::contact_title  ? changed.contact.title
                                : wanted.typing == Typing::Field::contact_name ? changed.contact.name
                                                                               : changed.contact.phone;
            part = within(*typed, engine::longest_campaign_text, engine::Lines::one);
            model.change(engine::set_row(std::move(changed)), {wanted.typing, row.municipality});
        }
        bottom = std::max(bottom, composer.y);
        if (beside)
            composer.x += composer.width + gap;
        else
            composer.y += composer.scaled(10);
    }
    composer.x = left;
    composer.width = whole;
    composer.y = beside ? bottom + composer.scaled(6) : composer.y;
    paragraph(composer, id + "contact/hint", {model.say("mapping.field.contact.hint")}, composer.style(14, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(12);
}

// Those who are to answer by themselves get a link that says for whom they answer.
void link_to_send(Composer& composer, Model& model, const std::string& id, const std::string& municipality) {
    paragraph(composer, id + "ask/label", {model.say("mapping.ask")}, composer.style(15, 1.4F, Weight::semibold),
              composer.theme.ink);
    composer.y += composer.scaled(2);
    paragraph(composer, id + "ask/hint", {model.say("mapping.ask.hint")}, composer.style(14, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(4);
    std::vector<Button> buttons;
    for (const char* voice : voice_names)
        buttons.push_back({.id = id + "ask/" + voice,
                           .label = {model.say(std::string("mapping.ask.") + voice)},
                           .kind = ButtonKind::small,
                           .description = {}});
    composer.open(Role::section, id + "ask", {model.say("mapping.ask")});
    const int pressed = button_flow(composer, buttons);
    composer.close();
    composer.y += composer.scaled(12);
    if (pressed >= 0)
        model.ask(Action::copy_ask,
                  municipality + '.' + voice_names[pressed] + '.' + std::to_string(model.campaign->year));
}

// Once it has been begun it is gone on with, and what was said can be corrected.
void interview_button(Composer& composer, Model& model, const std::string& id, const std::string& municipality) {
    const bool begun = interview_entry(model, municipality) != nullptr;
    const Button wanted{.id = id + "interview",
                        .label = {model.say(begun ? "mapping.interview.go_on" : "mapping.interview.begin")},
                        .kind = ButtonKind::primary,
                        .description = {}};
    const float width = composer.width;
    composer.width = std::min(width, button_width(composer, wanted) + 1);
    const bool pressed = button(composer, wanted);
    composer.width = width;
    composer.y += composer.scaled(16);
    if (pressed)
        begin_interview(model, municipality);
}

} // namespace

std::string state_words(const Model& model, engine::FieldState state) {
    return model.say(std::string("mapping.state.") + state_names[static_cast<std::size_t>(state)]);
}

std::string method_words(const Model& model, engine::Method method) {
    return model.say(std::string("mapping.method.") + method_names[static_cast<std::size_t>(method)]);
}

void fieldwork_form(Composer& composer, Model& model, const engine::FieldworkRow& present) {
    const engine::FieldworkRow row = present; // changes replace the one in the campaign
    const std::string id = "form/" + row.municipality + "/";
    interview_button(composer, model, id, row.municipality);
    const int state = small_choices(composer, model, id, "state", state_names, static_cast<int>(row.state));
    if (state >= 0) {
        engine::FieldworkRow changed = row;
        changed.state = static_cast<engine::FieldState>(state);
        model.change(engine::set_row(std::move(changed)));
    }
    contact(composer, model, id, row);
    const float whole = composer.width;
    composer.width = std::min(whole, composer.scaled(220));
    if (const std::string* day = field(composer, {.id = id + "day",
                                                  .label = {model.say("mapping.field.day")},
                                                  .text = row.agreed_day,
                                                  .role = Role::date,
                                                  .described_by = {}})) {
        engine::FieldworkRow changed = row;
        changed.agreed_day = *day;
        model.change(engine::set_row(std::move(changed)));
    }
    composer.width = whole;
    composer.y += composer.scaled(12);
    const int method =
        small_choices(composer, model, id, "method", method_names, row.method ? static_cast<int>(*row.method) : -1);
    if (method >= 0) {
        engine::FieldworkRow changed = row;
        const auto wanted = static_cast<engine::Method>(method);
        changed.method = row.method == wanted ? std::nullopt : std::optional(wanted); // pressed again: taken back
        model.change(engine::set_row(std::move(changed)));
    }
    link_to_send(composer, model, id, row.municipality);
    if (const std::string* typed = text_field(composer, model, id, {"note", Typing::Field::note, row.note, 3})) {
        engine::FieldworkRow changed = row;
        changed.note = within(*typed, engine::longest_fieldwork_note, engine::Lines::many);
        model.change(engine::set_row(std::move(changed)), {Typing::Field::note, row.municipality});
    }
}

} // namespace pikatesti::ui::mapping
