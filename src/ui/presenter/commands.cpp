// What keys and buttons ask for, wherever they are pressed.
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <utility>

namespace pikatesti::ui::presenter {

namespace {

// Without a municipality, or with a known one, the evening can begin.
bool may_begin(Model& model) {
    ComboboxState& field = model.municipality_field;
    field.open = false;
    if (!model.evening->details().municipality.empty() || field.typed.empty())
        return true;
    field.refused = true;
    model.announcement = model.say("evening.municipality.unknown", {{"name", field.typed}});
    model.focus = "set-up/municipality";
    return false;
}

// On the one screen what the evening opens with comes between the form and the first question. True if it came now.
bool shows_opening(Model& model) {
    if (!model.opening || model.opening_shown || model.view != View::single)
        return false;
    model.opening_shown = true;
    return true;
}

// More votes than people are not revealed at once: the first time is a question, and asking again is the answer.
bool holds_back(Model& model) {
    const std::size_t question = model.place().question;
    const std::string many = too_many_words(model, question);
    if (many.empty() || !engine::is_counted(model.evening->round(question)) || model.held_back())
        return false;
    model.doubted = engine::TallyPart{question, model.evening->tally(question)};
    model.announcement = many + ' ' + model.say("evening.too_many.again");
    return true;
}

void go(Model& model, bool forward) {
    const engine::EveningPlace before = model.place();
    if (forward && model.counting() && holds_back(model))
        return;
    leave_draft(model);
    if (forward)
        model.evening->next();
    else
        model.evening->back();
    if (model.place() == before)
        return;
    model.announcement = place_words(model);
    if (model.place().question != before.question)
        model.notes = false;
}

void reveal(Model& model) {
    const bool shown = model.figures_shown();
    if (!shown && holds_back(model))
        return;
    model.evening->reveal();
    model.announcement = shown                   ? model.say("evening.hidden")
                         : model.figures_shown() ? place_words(model)
                                                 : model.say("evening.nothing_counted");
}

void lock(Model& model) {
    const std::size_t question = model.place().question;
    const bool locked = !model.evening->tally(question).locked;
    model.evening->lock(question, locked);
    model.announcement = model.say(locked ? "evening.locked" : "evening.unlocked");
}

void clear(Model& model) {
    model.evening->clear(model.place().question);
    model.announcement = model.say("evening.cleared");
}

void vote_again(Model& model) {
    const std::size_t question = model.place().question;
    const std::size_t rounds = model.evening->tally(question).rounds.size();
    model.evening->vote_again(question);
    if (model.evening->tally(question).rounds.size() > rounds)
        model.announcement = model.say("evening.again", {{"number", std::to_string(rounds + 1)}});
}

// While hands are counted Enter goes from option to option, and never on to the numbers: in no window, as the other one may have
// the focus without anybody seeing it.
void enter(Model& model) {
    const bool hands = model.evening->details().answering == engine::Answering::hands;
    if (!model.counting() || !hands || model.help)
        command(model, Command::next);
    else if (model.counts_hands() && !model.evening->tally(model.place().question).locked)
        model.focus = number_field(model, option_to_count(model).value_or(0));
}

void step_back(Model& model) {
    if (model.place().stage == engine::EveningStage::start)
        model.opening_shown = false;
    go(model, false);
}

void step_on(Model& model) {
    if (model.black && model.view == View::single) // asked for at the start, where it was not seen
        command(model, Command::black);
    if (model.place().stage != engine::EveningStage::start || (may_begin(model) && !shows_opening(model)))
        go(model, true);
}

void change_back(Model& model, bool undo) {
    engine::Evening& evening = *model.evening;
    const bool can = undo ? evening.history().can_undo() : evening.history().can_redo();
    if (undo)
        evening.undo();
    else
        evening.redo();
    model.draft = {};
    model.municipality_field.typed = model.municipality_name();
    model.announcement = model.say(!can ? "evening.no_change" : undo ? "evening.undone" : "evening.redone");
}

void go_to_note(Model& model) {
    if (model.view == View::audience)
        return;
    model.notes = true;
    model.focus = "desk/note/" + model.question().id;
}

// The arrows up and down. Where nothing is highlighted, or the list has been left, they lead on and back.
void arrow(Model& model, bool down, Walked walked) {
    const bool left = walked == (down ? Walked::below : Walked::above);
    if (!model.counts_hands() || model.evening->tally(model.place().question).locked || left) {
        command(model, down ? Command::next : Command::back);
        return;
    }
    std::optional<std::size_t> from;
    if (walked == Walked::within)
        from = model.focused_option ? model.focused_option : option_to_count(model);
    if (from)
        walk_options(model, *from, down);
    else if (down && walked == Walked::within) // everything is counted
        command(model, Command::next);
    else
        model.focus = number_field(model, down ? 0 : model.question().options.size() - 1);
}

// What is shown besides the evening: these are obeyed in the dark, too.
bool is_of_the_screen(Command asked) {
    return asked == Command::conceal || asked == Command::help || asked == Command::escape || asked == Command::black;
}

void command_of_the_screen(Model& model, Command asked) {
    if (asked == Command::help) {
        model.help = !model.help && model.view != View::audience; // the room has no use for keys
    } else if (asked == Command::escape) {
        model.help = false;
        if (model.black)
            model.ask(Action::black, "0");
    } else if (asked == Command::black) {
        model.black = !model.black;
        model.ask(Action::black, model.black ? "1" : "0");
        model.announcement = model.say(model.black ? "evening.black" : "evening.black.ended");
    }
}

bool leads_on_or_back(Command asked) {
    return asked == Command::next || asked == Command::back || asked == Command::down || asked == Command::up;
}

void command_of_the_evening(Model& model, Command asked, Walked walked) {
    const bool question = model.place().stage == engine::EveningStage::question;
    switch (asked) {
    case Command::next:
        return step_on(model);
    case Command::enter:
        return enter(model);
    case Command::back:
        return step_back(model);
    case Command::down:
    case Command::up:
        return arrow(model, asked == Command::down, walked);
    case Command::undo:
    case Command::redo:
        return change_back(model, asked == Command::undo);
    case Command::timer:
        return model.ask(Action::timer);
    case Command::fullscreen:
        return model.ask(Action::fullscreen);
    case Command::reveal:
        return question ? reveal(model) : void();
    case Command::lock:
        return question ? lock(model) : void();
    case Command::clear:
        return question ? clear(model) : void();
    case Command::again:
        return question ? vote_again(model) : void();
    case Command::notes:
        return question ? go_to_note(model) : void();
    case Command::conceal:
    case Command::help:
    case Command::escape:
    case Command::black: // of the screen
        return;
    }
}

} // namespace

void walk_options(Model& model, std::size_t from, bool down) {
    const engine::Question& question = model.question();
    if (down ? from + 1 < question.options.size() : from > 0) {
        model.focus = number_field(model, down ? from + 1 : from - 1);
    } else if (!down && question.choice == engine::Choice::multiple) {
        model.focus = known::question + question.id + "/people"; // stands above the options
    } else {
        model.walked = down ? Walked::below : Walked::above;
        model.focus = heading_id(model);
    }
}

std::optional<engine::Count> typed_people(std::string_view typed) {
    engine::Count number;
    for (const char digit : typed)
        if (digit >= '0' && digit <= '9')
            number = std::min(engine::most_people, (number.value_or(0) * 10) + (digit - '0'));
    if (!number && !typed.empty())
        return {};
    return number;
}

void command(Model& model, Command asked) {
    const Walked walked = std::exchange(model.walked, Walked::within);
    model.conceal();
    if (is_of_the_screen(asked))
        return command_of_the_screen(model, asked);
    // The first key after a break brings the picture back, as in other presenters: nothing is done unseen.
    if (model.dark() && asked != Command::timer && asked != Command::fullscreen)
        return command(model, Command::black);
    if (model.help && leads_on_or_back(asked)) {
        model.help = false;
        return;
    }
    command_of_the_evening(model, asked, walked);
}

std::string number_field(const Model& model, std::size_t option) {
    const engine::Question& question = model.question();
    return known::question + question.id + '/' + question.options[option].key + "/number";
}

std::optional<std::size_t> option_to_count(const Model& model) {
    if (!model.counts_hands() || model.evening->tally(model.place().question).locked)
        return {};
    const std::vector<engine::Count>& counts = model.evening->round(model.place().question).counts;
    const auto open = std::find(counts.begin(), counts.end(), engine::Count());
    return open == counts.end() ? std::optional<std::size_t>() : static_cast<std::size_t>(open - counts.begin());
}

void digit(Model& model, int number) {
    if (model.place().stage != engine::EveningStage::question || model.help || model.view == View::audience)
        return;
    if (model.dark()) {
        command(model, Command::black);
        return;
    }
    const std::size_t index = model.place().question;
    const engine::Question& question = model.question();
    if (model.evening->details().answering == engine::Answering::hands) {
        if (!model.counts_hands())
            return;
        model.conceal();
        model.walked = Walked::within;
        const bool locked = model.evening->tally(index).locked;
        if (const auto option = model.focused_option && !locked ? model.focused_option : option_to_count(model))
            model.focus = number_field(model, *option);
        else
            model.announcement = model.say(locked ? "evening.locked" : "evening.all_counted");
        return;
    }
    const auto option = static_cast<std::size_t>(number - 1);
    if (number < 1 || option >= question.options.size())
        return;
    model.conceal();
    if (model.place().moment == engine::Moment::ask)
        model.evening->next();
    const bool chosen = engine::people_for(model.evening->round(index), option) > 0;
    model.evening->choose(index, option, question.choice == engine::Choice::single || !chosen);
    model.focus = known::question + question.id + '/' + question.options[option].key;
}

} // namespace pikatesti::ui::presenter
