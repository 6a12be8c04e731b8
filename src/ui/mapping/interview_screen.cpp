#include "ui/mapping/interview_screen.h"

#include "ui/kit/marks.h"
#include "ui/kit/named.h"
#include "ui/kit/text_at.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/interview_evidence.h"
#include "ui/mapping/interview_read_back.h"
#include "ui/mapping/interview_strip.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

// Who is asked, and the goal that the question is about.
void above(Composer& composer, Model& model, std::size_t index) {
    const TextStyle style = composer.style(16, 1.4F, Weight::semibold);
    paragraph(composer, "interview/name",
              {model.say(model.confirming ? "mapping.confirm.of" : "mapping.interview.of",
                         {{"name", model.municipality_name(model.interview.municipality)},
                          {"year", std::to_string(model.campaign->year)}})},
              style, composer.theme.muted);
    composer.y += composer.scaled(10);
    interview_strip(composer, model, sheet_standings(model));
    composer.y += composer.scaled(18);
    const std::size_t goal = model.set.questions[index].goals.front().goal;
    const float mark = composer.scaled(20);
    goal_mark(composer, model.set.goals[goal].icon, composer.x, composer.y + ((style.line() - mark) / 2), mark,
              composer.theme.goal(goal));
    const float x = composer.x + mark + composer.scaled(8);
    composer.y += text_at(composer, Role::text, "interview/goal", composer.words(model.set.goals[goal].name), style,
                          composer.theme.goal(goal), x, composer.y, composer.x + composer.width - x)
                      .height;
    composer.y += composer.scaled(8);
}

void options(Composer& composer, Model& model, std::size_t index) {
    const engine::Question& question = model.set.questions[index];
    const std::string id = question_id(model, index);
    const engine::Answer answer = engine::answer_in(*model.interview.sheet, index);
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const engine::Option& option = question.options[i];
        Words label = composer.words(option.label);
        if (!model.confirming)
            label.text = model.say("mapping.interview.option", {{"key", key_of(question, i)}, {"text", label.text}});
        bool wanted = false;
        if (choice(composer,
                   {.id = id + "/option/" + option.key,
                    .group = id,
                    .label = label,
                    .multiple = question.choice == engine::Choice::multiple,
                    .chosen = std::find(answer.options.begin(), answer.options.end(), i) != answer.options.end(),
                    .unknown = !option.points.has_value()},
                   wanted)) {
            choose_answer(model, index, i, wanted);
            return; // the next pass shows it
        }
        composer.y += gap(composer);
    }
}

// The question, its help and its options.
void asked(Composer& composer, Model& model, std::size_t index) {
    const engine::Question& question = model.set.questions[index];
    const std::string id = question_id(model, index);
    Node& fieldset = composer.open(Role::fieldset, id);
    fieldset.group = id;
    fieldset.described_by = question.help.empty() ? "" : id + "/help";
    legend(composer, id + "/heading", composer.words(question.text), composer.style(23, 1.28F, Weight::semibold));
    if (!question.help.empty()) {
        composer.y += composer.scaled(6);
        paragraph(composer, id + "/help", composer.words(question.help), composer.style(15, 1.5F),
                  composer.theme.muted);
    }
    composer.y += composer.scaled(12);
    options(composer, model, index);
    composer.close();
    composer.y += composer.scaled(6);
}

void ways(Composer& composer, Model& model, std::size_t index) {
    const std::vector<engine::SheetStanding> standings = sheet_standings(model);
    const bool last = !engine::next_asked(standings, index);
    std::vector<Button> buttons;
    if (engine::previous_asked(standings, index))
        buttons.push_back({.id = "interview/previous",
                           .label = {model.say("mapping.interview.previous")},
                           .kind = ButtonKind::secondary,
                           .share = 1,
                           .description = {}});
    buttons.push_back({.id = "interview/next",
                       .label = {model.say(last ? "mapping.interview.to_end" : "mapping.interview.next")},
                       .kind = ButtonKind::primary,
                       .share = 2,
                       .description = {}});
    composer.y += composer.scaled(6);
    const int pressed = button_row(composer, buttons);
    composer.y += composer.scaled(18);
    if (pressed < 0)
        return;
    if (buttons[static_cast<std::size_t>(pressed)].id == "interview/next")
        show_next(model);
    else
        show_previous(model);
}

// From a correction back to the list, at the answer.
void way_back(Composer& composer, Model& model, std::size_t index) {
    composer.y += composer.scaled(6);
    if (!button(composer, {.id = "confirm/back",
                           .label = {model.say("mapping.confirm.back")},
                           .kind = ButtonKind::primary,
                           .description = {}}))
        return;
    show_question(model, std::nullopt);
    model.focus = edit_button_id(model, index);
}

void keys(Composer& composer, Model& model) {
    paragraph(composer, "interview/keys/guide", {model.say("mapping.interview.keys")}, composer.style(14, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(8);
    const Button offered[] = {{.id = "interview/letters",
                               .label = {model.say("mapping.interview.letters")},
                               .kind = ButtonKind::small,
                               .description = {},
                               .pressed = model.letters ? 1 : 0},
                              {.id = "interview/read-back",
                               .label = {model.say("mapping.interview.to_end")},
                               .kind = ButtonKind::small,
                               .description = {}}};
    const int pressed = button_flow(composer, offered);
    if (pressed == 0) {
        model.letters = !model.letters;
        model.ask(Action::letters, model.letters ? "1" : "0");
    } else if (pressed == 1) {
        show_question(model, std::nullopt);
    }
}

// Single keys may be switched off.
bool is_of_single_key(Command asked) {
    return asked == Command::note || asked == Command::source || asked == Command::check;
}

} // namespace

void interview_screen(Composer& composer, Model& model) {
    const Narrow narrow(composer);
    if (const std::string* name = composer.activation("", Event::command)) {
        const auto asked = named<Command>(command_names, *name);
        if (asked && (model.letters || !is_of_single_key(*asked)))
            command(model, *asked);
    } else if (const std::string* key = composer.activation("", Event::key); key && model.letters) {
        press_key(model, *key);
    }
    if (!sheet_is_ready(model)) {
        title(composer, Screen::interview, model.municipality_name(model.interview.municipality));
        return paragraph(composer, "interview/not_ready", {model.say("mapping.interview.not_ready")},
                         composer.style(16, 1.5F), composer.theme.ink);
    }
    if (!model.interview.question)
        return interview_read_back(composer, model);
    const std::size_t index = *model.interview.question;
    above(composer, model, index);
    asked(composer, model, index);
    interview_evidence(composer, model, index);
    if (model.confirming)
        return way_back(composer, model, index);
    ways(composer, model, index);
    keys(composer, model);
}

} // namespace pikatesti::ui::mapping
