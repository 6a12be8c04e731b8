// The presenter's own view: the controls, the numbers before anybody else sees them, notes, reasons, and what comes next.
#include "ui/kit/level_name.h"
#include "ui/presenter/screens.h"
#include "ui/presenter/unseen.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

struct Tool {
    Command command;
    const char* message;
    bool shown = true;
};

void toolbar(Composer& composer, Model& model) {
    const bool question = model.place().stage == engine::EveningStage::question;
    composer.open(Role::section, "desk/controls", {model.say("evening.desk.controls")});
    const bool last = model.place().stage == engine::EveningStage::takeaway;
    std::vector<Button> main{{.id = "desk/back",
                              .label = {model.say("question.back")},
                              .kind = ButtonKind::secondary,
                              .share = 1,
                              .description = {}}};
    if (!last)
        main.push_back({.id = "desk/next",
                        .label = {capital(next_words(model))},
                        .kind = ButtonKind::primary,
                        .share = 2,
                        .description = {}});
    const int pressed = button_row(composer, main);
    if (pressed >= 0)
        command(model, pressed == 0 ? Command::back : Command::next);
    composer.y += composer.scaled(8);

    std::vector<Tool> tools;
    if (question) {
        const std::size_t index = model.place().question;
        const engine::Tally& tally = model.evening->tally(index);
        const bool counted = engine::is_counted(model.evening->round(index));
        tools.push_back({Command::reveal, "evening.command.hide", model.figures_shown()}); // the way on reveals
        tools.push_back(
            {Command::lock, tally.locked ? "evening.command.unlock" : "evening.command.lock", counted || tally.locked});
        tools.push_back({Command::again, "evening.command.again", counted && !tally.locked});
        tools.push_back({Command::clear, "evening.command.clear", counted && !tally.locked});
    }
    tools.push_back({Command::undo, "evening.command.undo", model.evening->history().can_undo()});
    tools.push_back({Command::redo, "evening.command.redo", model.evening->history().can_redo()});
    tools.push_back({Command::black, model.black ? "evening.black.end" : "evening.command.black"});
    tools.push_back({Command::help, "evening.command.help"});
    std::vector<Button> all;
    std::vector<Button> buttons;
    std::vector<Command> commands;
    for (const Tool& tool : tools) {
        all.push_back({.id = "desk/" + std::string(name_of(tool.command)),
                       .label = {model.label(tool.message)},
                       .kind = ButtonKind::small,
                       .description = {}});
        if (!tool.shown)
            continue;
        buttons.push_back(all.back());
        commands.push_back(tool.command);
    }
    // Room for all of them: the first count brings more, and must not move the counts away from under the mouse.
    const float bottom = unseen_bottom(composer, [&](Composer& unseen) { button_flow(unseen, all); });
    const int tool = button_flow(composer, buttons);
    composer.y = bottom;
    if (tool >= 0)
        command(model, commands[static_cast<std::size_t>(tool)]);
    composer.close();
}

void clock_card(Composer& composer, Model& model) {
    const Card card(composer, {}, 14);
    const float left = composer.x;
    const float width = composer.width;
    const float top = composer.y;
    const TextStyle large = composer.style(27, 1.25F, Weight::semibold);
    const TextStyle small = composer.style(14, 1.35F);
    const float half = width / 2;
    const Rect label = text_at(composer, Role::text, "desk/clock/label", {model.say("evening.clock")}, small,
                               composer.theme.muted, left, top, half);
    const Rect time = text_at(composer, Role::text, "desk/clock", {model.clock.time.empty() ? "–" : model.clock.time},
                              large, composer.theme.ink, left, label.bottom(), half);
    text_at(composer, Role::text, "desk/timer/label", {model.say("evening.timer")}, small, composer.theme.muted,
            left + half, top, half);
    text_at(composer, Role::text, "desk/timer", {model.clock.elapsed.empty() ? "0.00" : model.clock.elapsed}, large,
            composer.theme.ink, left + half, label.bottom(), half);
    composer.y = time.bottom() + composer.scaled(6);
    const int pressed = button_flow(
        composer,
        std::vector<Button>{{.id = "desk/timer/toggle",
                             .label = {model.say(model.clock.running ? "evening.timer.stop" : "evening.timer.start")},
                             .kind = ButtonKind::small,
                             .description = {}},
                            {.id = "desk/timer/zero",
                             .label = {model.say("evening.timer.zero")},
                             .kind = ButtonKind::small,
                             .description = {}}});
    if (pressed >= 0)
        model.ask(pressed == 0 ? Action::timer : Action::timer_zero);
}

// Below what stands there; nothing where the set leaves the words out.
void text_card(Composer& composer, Model& model, const std::string& id, const char* title, const Words& words) {
    if (words.text.empty())
        return;
    composer.y += composer.scaled(12);
    const Card card(composer, {}, 14);
    heading(composer, id + "/heading", {model.say(title)}, 2, composer.style(15, 1.35F, Weight::semibold));
    composer.y += composer.scaled(2);
    paragraph(composer, id, words, composer.style(15, 1.45F), composer.theme.ink);
}

// What the room will be shown after this question.
std::string following(const Model& model) {
    const std::vector<std::size_t> path = model.evening->path();
    const std::size_t at = progress(model, model.place().question).number; // the next one's index
    return at < path.size() ? model.plain(model.set.questions[path[at]].text) : model.say("evening.next.result");
}

void windows_card(Composer& composer, Model& model) {
    const Card card(composer, {}, 14);
    heading(composer, "desk/windows/heading", {model.say("evening.windows")}, 2,
            composer.style(15, 1.35F, Weight::semibold));
    composer.y += composer.scaled(2);
    paragraph(composer, "desk/windows",
              {model.say(model.other_window ? "evening.windows.paired" : "evening.windows.alone")},
              composer.style(15, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(6);
    std::vector<Button> buttons;
    std::vector<std::pair<Action, std::string>> deeds;
    const auto add = [&](std::string id, const char* message, Action deed, std::string view = {}) {
        buttons.push_back({.id = "desk/windows/" + std::move(id),
                           .label = {model.say(message)},
                           .kind = ButtonKind::small,
                           .description = {}});
        deeds.emplace_back(deed, std::move(view));
    };
    if (!model.other_window)
        add("open", "evening.window.open", Action::window);
    else
        add("swap", "evening.window.swap", Action::swap);
    if (model.view != View::split)
        add("split", "evening.window.split", Action::view, "split");
    if (model.view != View::desk)
        add("desk", "evening.window.desk", Action::view, "desk");
    add("single", "evening.window.single", Action::view, "single");
    const int pressed = button_flow(composer, buttons);
    if (pressed < 0)
        return;
    auto& [deed, view] = deeds[static_cast<std::size_t>(pressed)];
    model.ask(deed, std::move(view));
}

void question_desk(Composer& composer, Model& model, const Place& place) {
    const engine::Question& question = model.question();
    question_header(composer, model, place);
    composer.y += composer.scaled(12);
    both_languages(composer, place, Role::heading, known::question + question.id + "/heading",
                   text_in_both(model, question.text), composer.style(21, 1.28F, Weight::semibold));
    composer.y += composer.scaled(10);
    count_rows(composer, model, place, true);
    composer.y += composer.scaled(8);
    std::string facts = moment_words(model);
    for (const std::string& fact :
         {votes_words(model, model.place().question), agreement_words(model, model.place().question),
          mean_words(model, model.place().question)})
        if (!fact.empty())
            facts += " · " + fact;
    paragraph(composer, "desk/facts", {facts}, composer.style(15, 1.4F), composer.theme.muted);
    if (const std::string many = too_many_words(model, model.place().question); !many.empty()) {
        composer.y += composer.scaled(8);
        const Card card(composer, {}, 12);
        std::string advice;
        if (!model.figures_shown())
            advice = ' ' + model.say(model.held_back() ? "evening.too_many.again" : "evening.too_many.check");
        paragraph(composer, "desk/too-many", {many + advice}, composer.style(17, 1.4F, Weight::semibold),
                  composer.theme.ink);
    }
    composer.y += composer.scaled(12);
    discussion_note(composer, model, 3);
}

// Rounds that were miscounted can be taken away.
void rounds_card(Composer& composer, Model& model) {
    const std::size_t index = model.place().question;
    const engine::Tally& tally = model.evening->tally(index);
    if (tally.rounds.size() < 2)
        return;
    composer.y += composer.scaled(12);
    const Card card(composer, {}, 14);
    heading(composer, "desk/rounds/heading", {model.say("evening.rounds")}, 2,
            composer.style(15, 1.35F, Weight::semibold));
    composer.y += composer.scaled(6);
    std::vector<Button> buttons;
    for (std::size_t i = 0; i < tally.rounds.size() && !tally.locked; ++i)
        buttons.push_back({.id = "desk/rounds/" + std::to_string(i),
                           .label = {model.say("evening.rounds.remove", {{"number", std::to_string(i + 1)}})},
                           .kind = ButtonKind::small,
                           .description = {}});
    const int pressed = button_flow(composer, buttons);
    if (pressed >= 0)
        model.evening->remove_round(index, static_cast<std::size_t>(pressed));
}

} // namespace

void discussion_note(Composer& composer, Model& model, float lines) {
    const std::size_t index = model.place().question;
    const std::string id = "desk/note/" + model.set.questions[index].id;
    const std::string& kept = model.evening->note(index);
    const bool typing = model.draft.id == id && model.draft.kept == kept;
    const std::string* typed = field(composer, {.id = id,
                                                .label = {model.say("evening.note")},
                                                .text = typing ? model.draft.text : kept,
                                                .role = Role::textarea,
                                                .lines = lines,
                                                .described_by = {}});
    if (typed != nullptr) {
        model.evening->set_note(index, *typed);
        model.draft = {id, *typed, model.evening->note(index), {}};
    }
}

void desk(Composer& composer, Model& model, const Place& place, const Rect& aside) {
    composer.zoom = std::clamp(std::min(place.area.width / 1200, place.area.height / 680), 1.0F, 1.6F);
    const float margin = place.area.width < 700 ? 20 : composer.scaled(28);
    composer.x = place.area.x + margin;
    composer.width = place.area.width - (2 * margin);
    composer.y = place.area.y + margin;
    const bool wide = aside.width <= 0 && composer.width >= composer.scaled(860);
    const float left = composer.x;
    const float whole = composer.width;
    const float gap = composer.scaled(28);
    const float column = wide ? (whole - gap) * 0.64F : whole;
    const float top = composer.y;
    composer.width = column;
    toolbar(composer, model);
    composer.y += composer.scaled(16);
    switch (model.place().stage) {
    case engine::EveningStage::start: // the form stands instead
        break;
    case engine::EveningStage::question:
        question_desk(composer, model, place);
        break;
    case engine::EveningStage::result: {
        const engine::RoomResult& room = model.room().result;
        heading(composer, "result/heading", composer.words(level_name(model.set, room.result.level, model.messages)),
                place.level, composer.style(25, 1.25F, Weight::semibold));
        paragraph(composer, "result/score", {score_words(model, room.result.overall)},
                  composer.style(17, 1.4F, Weight::semibold), composer.theme.ink);
        composer.y += composer.scaled(12);
        goal_results(composer, model, place);
        comparison_controls(composer, model, place);
        break;
    }
    case engine::EveningStage::steps:
        heading(composer, "steps/heading", {model.say("evening.steps")}, place.level,
                composer.style(25, 1.25F, Weight::semibold));
        composer.y += composer.scaled(10);
        agreed_steps(composer, model, place);
        break;
    case engine::EveningStage::takeaway:
        heading(composer, "takeaway/heading", {model.say("evening.takeaway")}, place.level,
                composer.style(25, 1.25F, Weight::semibold));
        takeaway_controls(composer, model, place);
        break;
    }
    float bottom = composer.y;
    if (wide) {
        composer.x = left + column + gap;
        composer.width = whole - column - gap;
        composer.y = top;
    } else if (aside.width > 0) {
        composer.x = aside.x;
        composer.width = aside.width;
        composer.y = aside.y;
    } else {
        composer.y += composer.scaled(20);
    }
    clock_card(composer, model);
    if (model.place().stage == engine::EveningStage::question) {
        text_card(composer, model, "desk/following", "evening.desk.following", {following(model)});
        text_card(composer, model, "desk/why", "evening.desk.why",
                  composer.words(why_text(model, model.place().question)));
        text_card(composer, model, "desk/explained", "evening.desk.help",
                  composer.words(help_text(model, model.place().question)));
        rounds_card(composer, model);
    } else if (model.place().stage == engine::EveningStage::result) {
        composer.y += composer.scaled(12);
        talking_points(composer, model, place, 8);
    } else if (model.place().stage == engine::EveningStage::steps) {
        composer.y += composer.scaled(12);
        step_suggestions(composer, model, place);
    }
    composer.y += composer.scaled(12);
    windows_card(composer, model);
    composer.x = left;
    composer.width = whole;
    composer.y = std::max(bottom, composer.y) + margin;
    composer.zoom = 1;
}

} // namespace pikatesti::ui::presenter
