// What the room agrees to do next: the end of the evening.
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

constexpr std::size_t first_suggestions = 3; // with the keys below, what a projector shows without scrolling

std::string step_id(const Place& place, std::size_t index) { return place.prefix + "steps/" + std::to_string(index); }

// A field of a step. What is typed is kept at once, but a step is not taken away while somebody empties its field to write
// something else into it.
void step_field(Composer& composer, Model& model, std::size_t index, const std::string& id,
                std::string engine::AgreedStep::*member, const Words& label) {
    const auto& steps = model.evening->steps();
    const bool fresh = index >= steps.size();
    const std::string kept = fresh ? std::string() : steps[index].*member;
    const bool typing = model.draft.id == id && model.draft.kept == kept;
    const std::string* typed =
        field(composer, {.id = id, .label = label, .text = typing ? model.draft.text : kept, .described_by = {}});
    if (typed != nullptr) {
        engine::AgreedStep step = fresh ? engine::AgreedStep() : steps[index];
        step.*member = *typed;
        const std::size_t before = steps.size();
        const auto is_blank = [](const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; };
        const bool emptied = !fresh && is_blank(step.what) && is_blank(step.who) && is_blank(step.when);
        if (fresh)
            model.evening->add_step(step);
        else if (!emptied)
            model.evening->edit_step(index, step);
        const bool there = index < model.evening->steps().size();
        model.draft = {id, *typed, there ? model.evening->steps()[index].*member : std::string(), {}};
        if (emptied)
            model.draft.emptied_step = index;
        if (fresh && model.evening->steps().size() > before)
            model.announcement = model.say("evening.steps.added", {{"number", std::to_string(index + 1)}});
    }
    if (composer.activated(id, Event::blur)) {
        leave_draft(model);
    }
}

// What can be done with a step besides writing it.
struct StepButtons {
    std::vector<Button> buttons;
    std::vector<int> moves; // -1: up, 1: down, 0: away
    float width = 0;        // side by side
};
StepButtons buttons_of(const Composer& composer, const Model& model, const std::string& id, std::size_t index) {
    StepButtons found;
    const auto add = [&](const char* name, const char* message, int move) {
        found.buttons.push_back(
            {.id = id + name,
             .label = {model.say(message)},
             .kind = ButtonKind::small,
             .description = model.say("evening.steps.number", {{"number", std::to_string(index + 1)}})});
        found.moves.push_back(move);
        found.width += std::max(button_width(composer, found.buttons.back()) + 1, size::target) + composer.scaled(8);
    };
    if (index > 0)
        add("/up", "evening.steps.up", -1);
    if (index + 1 < model.evening->steps().size())
        add("/down", "evening.steps.down", 1);
    add("/remove", "evening.steps.remove", 0);
    return found;
}

void use_buttons(Composer& composer, Model& model, const Place& place, std::size_t index, const StepButtons& step) {
    const int pressed = button_flow(composer, step.buttons);
    if (pressed < 0)
        return;
    const int move = step.moves[static_cast<std::size_t>(pressed)];
    model.draft = {};
    if (move == 0) {
        model.evening->remove_step(index);
        model.announcement = model.say("evening.steps.removed");
        model.focus = heading_id(model);
        return;
    }
    const std::size_t to = move < 0 ? index - 1 : index + 1;
    model.evening->move_step(index, to);
    model.announcement = model.say("evening.steps.moved", {{"number", std::to_string(to + 1)}});
    model.focus = step_id(place, to) + "/what";
}

// What the field of a suggestion does not say: the same in the other language.
void other_words(Composer& composer, const Model& model, const engine::AgreedStep& step, const std::string& id) {
    const Both what = what_was_agreed(model, step);
    const Words& other = what.second.text == step.what ? what.first : what.second;
    if (other.text.empty() || other.text == step.what)
        return;
    composer.y += composer.scaled(4);
    paragraph(composer, id, other, composer.style(14, 1.35F), composer.theme.muted);
}

void step_card(Composer& composer, Model& model, const Place& place, std::size_t index) {
    const auto& steps = model.evening->steps();
    const bool fresh = index >= steps.size();
    const std::string id = step_id(place, index);
    const std::string number = std::to_string(index + 1);
    std::optional<Colour> stripe;
    if (!fresh && steps[index].question)
        stripe = composer.theme.goal(model.set.questions[*steps[index].question].goals.front().goal);
    composer.open(Role::list_item, id);
    {
        const Card card(composer, stripe, 14);
        step_field(composer, model, index, id + "/what", &engine::AgreedStep::what,
                   {model.say(fresh ? "evening.steps.new" : "evening.steps.what", {{"number", number}})});
        if (!fresh)
            other_words(composer, model, steps[index], id + "/what/second");
        composer.y += composer.scaled(8);
        const StepButtons buttons = fresh ? StepButtons() : buttons_of(composer, model, id, index);
        const float left = composer.x;
        const float width = composer.width;
        const float top = composer.y;
        const float gap = composer.scaled(12);
        const float beside_buttons = (width - (2 * gap) - buttons.width) / 2;
        const bool in_one_row = beside_buttons >= composer.scaled(170);
        const bool beside = width >= composer.scaled(360);
        // People have longer names than days.
        const float who = in_one_row ? beside_buttons * 1.16F : beside ? (width - gap) / 2 : width;
        const float when = in_one_row ? (2 * beside_buttons) - who : who;
        composer.width = who;
        step_field(composer, model, index, id + "/who", &engine::AgreedStep::who, {model.say("evening.steps.who")});
        const float bottom = composer.y;
        if (beside || in_one_row) {
            composer.x = left + who + gap;
            composer.y = top;
        } else {
            composer.y += composer.scaled(8);
        }
        composer.width = when;
        step_field(composer, model, index, id + "/when", &engine::AgreedStep::when, {model.say("evening.steps.when")});
        composer.y = std::max(bottom, composer.y);
        if (!fresh) {
            const float foot = composer.y;
            composer.x = in_one_row ? left + who + when + (2 * gap) : left;
            composer.width = left + width - composer.x;
            if (in_one_row) // in the middle of the fields beside them
                composer.y -=
                    std::round((composer.scaled(size::target) + button_height(composer, buttons.buttons.front())) / 2);
            else
                composer.y += composer.scaled(6);
            use_buttons(composer, model, place, index, buttons);
            composer.y = std::max(composer.y, foot);
        }
        composer.x = left;
        composer.width = width;
    }
    composer.close();
    composer.y += composer.scaled(10);
}

// The second language in the same half of the screen as the heading's, where there are two halves.
void step_what(Composer& composer, const std::string& id, const Both& what, const TextStyle& style, float left,
               float width) {
    const Theme& theme = composer.theme;
    const float gap = composer.scaled(28);
    if (what.second.text.empty() || width < composer.scaled(560)) {
        both_paragraph(composer, id + "/what", what, style, theme.ink);
        return;
    }
    const float whole = composer.width;
    const float second_x = left + ((width - gap) / 2) + gap;
    const float top = composer.y;
    composer.width = second_x - gap - composer.x;
    paragraph(composer, id + "/what", what.first, style, theme.ink);
    TextStyle paler = style;
    paler.weight = Weight::regular;
    const Rect second = text_at(composer, Role::text, id + "/what/second", what.second, paler, theme.muted, second_x,
                                top, left + width - second_x);
    composer.y = std::max(composer.y, second.bottom());
    composer.width = whole;
}

// As the room reads it.
void step_lines(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const auto& steps = model.evening->steps();
    if (steps.empty())
        return both_paragraph(composer, place.prefix + "steps/none", say_both(model, "evening.steps.none"),
                              composer.style(18, 1.4F), theme.muted);
    composer.open(Role::list, place.prefix + "steps");
    const TextStyle number_style = composer.style(21, 1.25F, Weight::semibold);
    const TextStyle what_style = composer.style(19, 1.3F, Weight::semibold);
    const TextStyle who_style = composer.style(15, 1.35F);
    const float indent = composer.scaled(38);
    const float left = composer.x;
    const float width = composer.width;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string id = step_id(place, i);
        composer.open(Role::list_item, id);
        const Colour colour =
            steps[i].question ? theme.goal(model.set.questions[*steps[i].question].goals.front().goal) : theme.brand;
        text_at(composer, Role::text, id + "/number", {std::to_string(i + 1)}, number_style, colour, left, composer.y,
                indent);
        composer.x = left + indent;
        composer.width = width - indent;
        step_what(composer, id, what_or_dash(model, steps[i]), what_style, left, width);
        std::string line = steps[i].who;
        if (!steps[i].when.empty())
            line += (line.empty() ? "" : " · ") + steps[i].when;
        if (!line.empty())
            paragraph(composer, id + "/who", {line}, who_style, theme.muted);
        composer.x = left;
        composer.width = width;
        composer.close();
        composer.y += composer.scaled(9);
        if (i + 1 < steps.size())
            composer.painter.fill({left + indent, composer.y - composer.scaled(5), width - indent, 1}, theme.track, 0);
    }
    composer.close();
}

} // namespace

void leave_draft(Model& model) {
    if (model.draft.emptied_step)
        model.evening->remove_step(*model.draft.emptied_step);
    model.draft = {};
}

void agreed_steps(Composer& composer, Model& model, const Place& place) {
    composer.open(Role::list, place.prefix + "steps");
    // One more for what comes next, as long as there is room.
    const std::size_t count = std::min(model.evening->steps().size() + 1, engine::most_agreed_steps);
    for (std::size_t i = 0; i < count; ++i)
        step_card(composer, model, place, i);
    composer.close();
    if (model.evening->steps().size() >= engine::most_agreed_steps)
        paragraph(composer, place.prefix + "steps/full",
                  {model.say("evening.steps.full", {{"count", std::to_string(engine::most_agreed_steps)}})},
                  composer.style(15, 1.45F), composer.theme.muted);
}

void step_suggestions(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const std::vector<engine::Step> suggestions = model.room().suggestions;
    both_heading(composer, place.prefix + "suggestions/heading", say_both(model, "evening.suggestions"),
                 place.level + 1, composer.style(19, 1.35F, Weight::semibold));
    composer.y += composer.scaled(8);
    if (suggestions.empty()) {
        both_paragraph(composer, place.prefix + "suggestions/none", say_both(model, "evening.suggestions.none"),
                       composer.style(15, 1.45F), theme.muted);
        return;
    }
    const std::size_t count = model.all_steps ? suggestions.size() : std::min(first_suggestions, suggestions.size());
    composer.open(Role::list, place.prefix + "suggestions");
    for (std::size_t i = 0; i < count; ++i) {
        const engine::Question& question = model.set.questions[suggestions[i].question];
        const std::string id = place.prefix + "suggestions/" + question.id;
        composer.open(Role::list_item, id);
        {
            const Card card(composer, theme.goal(question.goals.front().goal), 12);
            both_paragraph(composer, id + "/title", text_in_both(model, question.step_title()),
                           composer.style(16, 1.35F, Weight::semibold), theme.ink);
            if (suggestions[i].find_out)
                both_paragraph(composer, id + "/first", say_both(model, "result.steps.find_out"),
                               composer.style(14, 1.4F), theme.muted);
            composer.y += composer.scaled(6);
            if (place.working && model.evening->steps().size() < engine::most_agreed_steps &&
                button_flow(composer, std::vector<Button>{{.id = id + "/take",
                                                           .label = {model.say("evening.suggestions.take")},
                                                           .kind = ButtonKind::small,
                                                           .description = model.plain(question.step_title())}}) == 0) {
                model.evening->add_step({.what = model.plain(question.step_title()),
                                         .who = {},
                                         .when = {},
                                         .question = suggestions[i].question});
                model.announcement =
                    model.say("evening.steps.added", {{"number", std::to_string(model.evening->steps().size())}});
                model.focus = step_id(place, model.evening->steps().size() - 1) + "/who";
            }
        }
        composer.close();
        composer.y += composer.scaled(8);
    }
    composer.close();
    if (suggestions.size() > first_suggestions &&
        button_flow(composer,
                    std::vector<Button>{
                        {.id = place.prefix + "suggestions/all",
                         .label = {model.say(model.all_steps ? "evening.suggestions.fewer" : "evening.suggestions.all",
                                             {{"count", std::to_string(suggestions.size())}})},
                         .kind = ButtonKind::small,
                         .description = {},
                         .expanded = model.all_steps ? 1 : 0}}) == 0)
        model.all_steps = !model.all_steps;
}

void steps_picture(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    // The four goals once more, as at the beginning.
    const float mark = composer.scaled(24);
    float x = composer.x + composer.width;
    for (std::size_t goal = model.set.goals.size(); goal-- > 0 && x - mark > composer.x + (composer.width / 2);) {
        x -= mark;
        composer.painter.fill({x, composer.y, mark, mark}, theme.goal(goal), mark * 0.27F);
        goal_mark(composer, model.set.goals[goal].icon, x + (mark * 0.24F), composer.y + (mark * 0.24F), mark * 0.52F,
                  theme.background);
        x -= mark * 0.24F;
    }
    const float whole_width = composer.width;
    composer.width = x - composer.x;
    both_line(composer, place.prefix + "steps/event", joined({model.event_line(), Both(model.date_words())}),
              composer.style(14.5F, 1.35F), theme.muted);
    composer.width = whole_width;
    composer.y += composer.scaled(6);
    const Both title = say_both(model, "evening.steps");
    both_languages(composer, place, Role::heading, place.prefix + "steps/heading", title,
                   composer.style(title.second.text.empty() ? 36 : 25, 1.2F, Weight::semibold));
    composer.y += composer.scaled(14);
    if (!place.working) {
        step_lines(composer, model, place);
        footer(composer, model, place, {});
        return;
    }
    const bool wide = composer.width >= composer.scaled(600);
    const float left = composer.x;
    const float whole = composer.width;
    const float gap = composer.scaled(30);
    composer.width = wide ? (whole - gap) * 0.58F : whole;
    const float top = composer.y;
    agreed_steps(composer, model, place);
    const float bottom = composer.y;
    if (wide) {
        composer.x = left + composer.width + gap;
        composer.width = whole - composer.width - gap;
        composer.y = top;
    } else {
        composer.y += composer.scaled(16);
    }
    step_suggestions(composer, model, place);
    composer.x = left;
    composer.width = whole;
    composer.y = std::max(bottom, composer.y);
    footer(composer, model, place, {});
}

} // namespace pikatesti::ui::presenter
