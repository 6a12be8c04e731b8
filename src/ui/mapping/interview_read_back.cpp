#include "ui/mapping/interview_read_back.h"

#include "ui/kit/field.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/confirm_screen.h"
#include "ui/mapping/fieldwork_form.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/interview.h"
#include "ui/mapping/interview_lines.h"
#include "ui/mapping/interview_strip.h"
#include "ui/mapping/small_choices.h"
#include "ui/mapping/within.h"

#include <algorithm>
#include <span>

namespace pikatesti::ui::mapping {

namespace {

using Asked = engine::SheetStanding::Asked;

std::string answer_line(const Model& model, std::size_t question, const engine::SheetStanding& standing) {
    if (standing.asked != Asked::yes || !standing.answered)
        return standing_words(model, standing);
    return answer_text(model, question, engine::answer_in(*model.interview.sheet, question));
}

bool is_told(const engine::SheetStanding& standing) {
    return standing.asked != Asked::not_applicable && standing.asked != Asked::not_in_year;
}

Button edit_button(const Model& model, std::size_t index, bool answered) {
    return {.id = edit_button_id(model, index),
            .label = {model.say(answered ? "mapping.interview.edit" : "mapping.interview.answer",
                                {{"number", std::to_string(index + 1)}})},
            .kind = ButtonKind::small,
            .description = {}};
}

// A button at the right end of the column, from `top`; the cursor moves below it. True if it was pressed.
bool button_at_right(Composer& composer, const Button& button, float width, float top) {
    const float below = composer.y;
    const float x = composer.x;
    const float whole = composer.width;
    composer.x = x + whole - width;
    composer.width = width;
    composer.y = top;
    const bool pressed = button_flow(composer, std::span(&button, 1)) == 0;
    composer.x = x;
    composer.width = whole;
    composer.y = std::max(below, composer.y);
    return pressed;
}

void answer(Composer& composer, Model& model, std::size_t index, const engine::SheetStanding& standing) {
    const engine::Question& question = model.set.questions[index];
    const std::string id = "read-back/" + question.id;
    const bool asked = standing.asked == Asked::yes;
    composer.painter.fill({composer.x, composer.y, composer.width, 1}, composer.theme.track, 0);
    composer.y += composer.scaled(10);
    composer.open(Role::list_item, id);
    const float top = composer.y;
    const float width = composer.width;
    const Button edit = edit_button(model, index, standing.answered);
    const float edit_width = button_width(composer, edit) + 1;
    const bool beside = width >= composer.scaled(560);
    if (beside)
        composer.width -= edit_width + composer.scaled(16);
    paragraph(composer, id + "/question",
              {std::to_string(index + 1) + ". " + std::string(question.text.in(model.language))},
              composer.style(15, 1.4F), composer.theme.muted);
    composer.y += composer.scaled(2);
    paragraph(composer, id + "/now", {answer_line(model, index, standing)},
              composer.style(17, 1.4F, standing.answered && asked ? Weight::semibold : Weight::regular),
              composer.theme.ink);
    for (const ReadBackLine& line : read_back_lines(model, index))
        paragraph(composer, id + "/" + line.name, {line.text}, composer.style(15, 1.45F), composer.theme.ink);
    composer.width = width;
    if (!beside)
        composer.y += composer.scaled(8);
    const bool pressed =
        asked && button_at_right(composer, edit, beside ? edit_width : width, beside ? top : composer.y);
    composer.close();
    composer.y += composer.scaled(10);
    if (pressed)
        show_question(model, index);
}

void answers(Composer& composer, Model& model, const std::vector<engine::SheetStanding>& standings) {
    composer.open(Role::list, "read-back/list");
    for (std::size_t i = 0; i < standings.size(); ++i)
        if (is_told(standings[i]))
            answer(composer, model, i, standings[i]);
    composer.close();
    composer.y += composer.scaled(14);
}

std::string summary(const Model& model, const std::vector<engine::SheetStanding>& standings) {
    int asked = 0;
    int answered = 0;
    int unknown = 0;
    int check = 0;
    for (const engine::SheetStanding& standing : standings) {
        if (standing.asked != Asked::yes)
            continue;
        ++asked;
        answered += standing.answered ? 1 : 0;
        unknown += standing.unknown ? 1 : 0;
        check += standing.check ? 1 : 0;
    }
    return model.say("mapping.interview.summary", {{"answered", std::to_string(answered)},
                                                   {"asked", std::to_string(asked)},
                                                   {"unknown", std::to_string(unknown)},
                                                   {"check", std::to_string(check)}});
}

void day(Composer& composer, Model& model) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    const float width = composer.width;
    composer.width = std::min(width, composer.scaled(220));
    const bool refused = model.interview.day_refused;
    const std::string* typed = field(composer, {.id = "interview/day",
                                                .label = {model.say("mapping.interview.day")},
                                                .text = sheet.data.details.date,
                                                .role = Role::date,
                                                .described_by = refused ? "interview/day/refused" : "",
                                                .invalid = refused});
    composer.width = width;
    if (refused) {
        composer.y += composer.scaled(4);
        paragraph(composer, "interview/day/refused",
                  {model.say("mapping.interview.day.refused", {{"year", std::to_string(model.campaign->year)}})},
                  composer.style(14, 1.45F, Weight::semibold), composer.theme.ink);
    }
    composer.y += composer.scaled(12);
    if (!typed)
        return;
    // A record of another year would no longer be this year's interview.
    model.interview.day_refused = !typed->empty() && !typed->starts_with(std::to_string(model.campaign->year) + '-');
    if (model.interview.day_refused)
        return;
    sheet.data.details.date = *typed;
    write_sheet(model, std::move(sheet));
}

void how(Composer& composer, Model& model) {
    const engine::InterviewSheet present = *model.interview.sheet;
    const std::optional<engine::Method> method = present.interview.method;
    const int pressed =
        small_choices(composer, model, "interview/", "method", method_names, method ? static_cast<int>(*method) : -1);
    if (pressed >= 0) {
        engine::InterviewSheet sheet = present;
        const auto wanted = static_cast<engine::Method>(pressed);
        sheet.interview.method = method == wanted ? std::nullopt : std::optional(wanted); // pressed again: taken back
        write_sheet(model, std::move(sheet));
    }
    const std::string* typed = field(composer, {.id = "interview/respondent",
                                                .label = {model.say("mapping.interview.respondent")},
                                                .text = present.interview.respondent,
                                                .described_by = "interview/respondent/hint"});
    composer.y += composer.scaled(4);
    paragraph(composer, "interview/respondent/hint", {model.say("mapping.interview.respondent.hint")},
              composer.style(14, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(12);
    if (!typed)
        return;
    engine::InterviewSheet sheet = present;
    sheet.interview.respondent = within(*typed, engine::longest_name, engine::Lines::one);
    write_sheet(model, std::move(sheet), "interview/respondent");
}

void set_state(Model& model, engine::FieldState state) {
    if (const engine::FieldworkRow* row = model.campaign->find_row(model.interview.municipality)) {
        engine::FieldworkRow changed = *row;
        changed.state = state;
        model.change(engine::set_row(std::move(changed)));
        model.announcement = state_words(model, state);
    }
}

void confirm(Model& model) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    std::string& confirmed = sheet.interview.confirmed;
    confirmed = confirmed.empty() ? model.today : std::string();
    model.announcement = confirmed.empty() ? model.say("mapping.interview.confirm.taken_back")
                                           : model.say("mapping.confirmed_on", {{"date", model.date_words(confirmed)}});
    write_sheet(model, std::move(sheet));
}

// To the municipality, which confirms or corrects it.
void send(Composer& composer, Model& model) {
    composer.open(Role::section, "interview/send", {model.say("mapping.send")});
    paragraph(composer, "interview/send/label", {model.say("mapping.send")}, composer.style(15, 1.4F, Weight::semibold),
              composer.theme.ink);
    composer.y += composer.scaled(2);
    const bool has_day = !model.interview.sheet->data.details.date.empty();
    paragraph(composer, "interview/send/hint", {model.say(has_day ? "mapping.send.hint" : "mapping.send.no_day")},
              composer.style(14, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(6);
    if (has_day) {
        const Button offered[] = {{.id = "interview/send/copy",
                                   .label = {model.say("mapping.send.copy")},
                                   .kind = ButtonKind::small,
                                   .description = {}},
                                  {.id = "interview/send/file",
                                   .label = {model.say("mapping.send.file")},
                                   .kind = ButtonKind::small,
                                   .description = {}}};
        const int pressed = button_flow(composer, offered);
        if (pressed >= 0)
            model.ask(Action::send_interview, pressed == 0 ? "copy" : "file");
    }
    composer.close();
    composer.y += composer.scaled(20);
}

// What is left to be done, one after the other: to end the interview, to have it confirmed.
void ends(Composer& composer, Model& model) {
    const engine::EntryPointer entry = interview_entry(model, model.interview.municipality);
    if (!entry)
        return;
    const engine::FieldworkRow* row = model.campaign->find_row(model.interview.municipality);
    // What was filled in from documents is no interview that could end.
    const bool documents = model.interview.sheet->interview.method == engine::Method::documents;
    const bool begun = row && row->state == engine::FieldState::begun && entry->confirmed.empty() && !documents;
    std::vector<Button> buttons;
    if (begun)
        buttons.push_back({.id = "interview/done",
                           .label = {model.say("mapping.interview.done")},
                           .kind = ButtonKind::primary,
                           .description = {}});
    if (!begun)
        buttons.push_back({.id = "interview/confirm",
                           .label = {model.say(entry->confirmed.empty() ? "mapping.interview.confirm"
                                                                        : "mapping.interview.confirm.take_back")},
                           .kind = entry->confirmed.empty() ? ButtonKind::primary : ButtonKind::secondary,
                           .description = {}});
    buttons.push_back({.id = "interview/print",
                       .label = {model.say("mapping.interview.print")},
                       .kind = ButtonKind::secondary,
                       .description = {}});
    const int pressed = button_row(composer, buttons);
    composer.y += composer.scaled(8);
    paragraph(composer, "interview/ends/hint",
              {begun ? model.say("mapping.interview.done.hint")
               : entry->confirmed.empty()
                   ? model.say("mapping.interview.confirm.hint")
                   : model.say("mapping.confirmed_on", {{"date", model.date_words(entry->confirmed)}})},
              composer.style(14, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(20);
    if (!begun)
        send(composer, model);
    if (pressed < 0)
        return;
    const std::string& which = buttons[static_cast<std::size_t>(pressed)].id;
    if (which == "interview/print")
        return model.print(Paper::interview);
    which == "interview/done" ? set_state(model, engine::FieldState::interviewed) : confirm(model);
    model.focus = interview_heading(model); // the button may be another now
}

} // namespace

std::string edit_button_id(const Model& model, std::size_t question) {
    return "read-back/" + model.set.questions[question].id + "/edit";
}

void interview_read_back(Composer& composer, Model& model) {
    const std::vector<engine::SheetStanding> standings = sheet_standings(model);
    if (model.confirming) {
        confirm_head(composer, model);
        answers(composer, model, standings);
        return confirm_end(composer, model);
    }
    title(composer, Screen::interview,
          model.say("mapping.interview.read_back", {{"name", model.municipality_name(model.interview.municipality)}}));
    paragraph(composer, "interview/summary", {summary(model, standings)}, composer.style(17, 1.45F, Weight::semibold),
              composer.theme.ink);
    composer.y += composer.scaled(4);
    paragraph(composer, "interview/read-back/text", {model.say("mapping.interview.read_back.text")},
              composer.style(16, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(12);
    interview_strip(composer, model, standings);
    composer.y += composer.scaled(18);
    answers(composer, model, standings);
    heading(composer, "interview/about", {model.say("mapping.interview.about")}, 2,
            composer.style(20, 1.3F, Weight::semibold));
    composer.y += composer.scaled(10);
    day(composer, model);
    how(composer, model);
    ends(composer, model);
}

void interview_on_paper(Composer& composer, Model& model) {
    if (!sheet_is_ready(model))
        return;
    const std::vector<engine::SheetStanding> standings = sheet_standings(model);
    const engine::InterviewSheet& sheet = *model.interview.sheet;
    const TextStyle small = composer.style(13, 1.45F);
    const std::string id = "paper/interview";
    heading(composer, id + "/heading",
            {model.say("mapping.interview.of", {{"name", model.municipality_name(model.interview.municipality)},
                                                {"year", std::to_string(model.campaign->year)}})},
            1, composer.style(24, 1.25F, Weight::semibold));
    std::string about = model.date_words(sheet.data.details.date);
    if (sheet.interview.method)
        about += (about.empty() ? "" : " · ") + method_words(model, *sheet.interview.method);
    if (!sheet.interview.respondent.empty())
        about += (about.empty() ? "" : " · ") + sheet.interview.respondent;
    if (!about.empty())
        paragraph(composer, id + "/about", {about}, small, composer.theme.ink);
    paragraph(composer, id + "/text", {model.say("mapping.interview.paper.text")}, small, composer.theme.ink);
    composer.open(Role::table, id + "/table", {model.say("mapping.card.answers")});
    composer.open(Role::row, id + "/table/head");
    for (const char* column : {"mapping.question", "mapping.card.answer", "mapping.interview.paper.correction"})
        composer.add(Role::column_header, id + "/table/" + column, {model.say(column)}, {});
    composer.close();
    for (std::size_t i = 0; i < standings.size(); ++i) {
        if (!is_told(standings[i]))
            continue;
        const std::string row = id + "/answer/" + model.set.questions[i].id;
        std::string now = answer_line(model, i, standings[i]);
        for (const ReadBackLine& line : read_back_lines(model, i))
            now += ". " + line.text;
        composer.open(Role::row, row);
        composer.add(Role::row_header, row + "/question",
                     {std::to_string(i + 1) + ". " + std::string(model.set.questions[i].text.in(model.language))}, {});
        composer.add(Role::cell, row + "/now", {now}, {});
        composer.add(Role::cell, row + "/correction", {}, {});
        composer.close();
    }
    composer.close();
    paragraph(composer, id + "/confirm", {model.say("mapping.interview.paper.confirm")}, small, composer.theme.ink);
    paragraph(composer, id + "/signature", {model.say("mapping.interview.paper.signature")}, small, composer.theme.ink);
}

} // namespace pikatesti::ui::mapping
