// One question as the room sees it: the question, its options, and, once they are revealed, the numbers.
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

constexpr std::size_t most_rounds_shown = 3;
constexpr std::size_t most_in_one_column = 5;

std::size_t goal_of(const Model& model, std::size_t question) {
    return model.set.questions[question].goals.front().goal;
}

std::string row_id(const Place& place, const engine::Question& question, std::size_t option) {
    return place.prefix + known::question + question.id + '/' + question.options[option].key;
}

// One segment for each question on the way: counted ones full, the present one half, those to come as the track.
void segments(Composer& composer, Model& model, const Place& place, const std::vector<std::size_t>& path,
              std::size_t at) {
    const Theme& theme = composer.theme;
    const float count = static_cast<float>(path.size());
    const float gap = path.size() > 24 ? 2.0F : composer.scaled(3);
    const float width = (composer.width - (gap * (count - 1))) / count;
    const float height = composer.scaled(5);
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Colour colour = theme.goal(goal_of(model, path[i]));
        const bool counted = engine::valid_round(model.evening->tally(path[i])) != nullptr && path[i] != at;
        const Rect rect{composer.x + ((width + gap) * static_cast<float>(i)), composer.y, width, height};
        const Colour fill = counted ? colour : path[i] == at ? mix(theme.background, colour, 0.6F) : theme.track;
        composer.painter.fill(rect, fill, composer.scaled(2));
        if (path[i] == at)
            composer.painter.fill({rect.x, rect.bottom() + composer.scaled(2), rect.width, composer.scaled(2)},
                                  theme.ink, 1);
    }
    const Progress now = progress(model, at);
    const std::string number = std::to_string(now.number);
    const std::string total = std::to_string(now.total);
    Node& node = composer.add(Role::progress, place.prefix + "question/progress",
                              {model.say("question.progress", {{"number", number}, {"total", total}})},
                              {composer.x, composer.y, composer.width, height});
    node.value = model.say("question.number", {{"number", number}, {"total", total}});
    node.value_now = static_cast<float>(now.number);
    node.value_max = static_cast<float>(now.total);
    composer.y += height;
}

std::vector<CountRow::Bar> bars_of(const Model& model, std::size_t index, std::size_t option) {
    const engine::Question& question = model.set.questions[index];
    const engine::Tally& tally = model.evening->tally(index);
    std::vector<CountRow::Bar> bars;
    const std::size_t rounds = tally.rounds.size();
    // A long list has no room for many bars, and in two languages for one only.
    const std::size_t most = question.options.size() <= most_in_one_column ? most_rounds_shown
                             : model.second_language().empty()             ? 2
                                                                           : 1;
    for (std::size_t i = rounds > most ? rounds - most : 0; i < rounds; ++i) {
        const engine::Round& round = tally.rounds[i];
        const int voters = engine::voters(question, round, model.evening->details().people);
        const int people = engine::people_for(round, option);
        const double share = voters > 0 ? static_cast<double>(people) / voters : 0;
        bars.push_back(
            {.name = rounds > 1 ? say_both(model, "evening.round", {{"number", std::to_string(i + 1)}}) : Both(),
             .people = people,
             .share = share,
             .percent = percent_words(model, share),
             .counted = engine::is_counted(round) && voters > 0});
    }
    return bars;
}

Both figures_of(const Model& model, const std::vector<CountRow::Bar>& bars) {
    return in_both(model, [&](const Voice& voice) {
        std::string words;
        for (const CountRow::Bar& bar : bars) {
            if (!words.empty())
                words += ", ";
            const Words& second = bar.name.second;
            if (!bar.name.empty())
                words += (voice.language == second.language ? second : bar.name.first).text + ": ";
            words += bar.counted ? std::to_string(bar.people) + ", " + percent_words(voice, bar.share)
                                 : voice.say("evening.not_counted");
        }
        return words;
    });
}

void use(Model& model, const Place& place, std::size_t index, std::size_t option, const CountChange& change) {
    engine::Evening& evening = *model.evening;
    const engine::Question& question = model.set.questions[index];
    if (change.by != 0)
        evening.add(index, option, change.by);
    std::optional<engine::Count> typed;
    if (change.typed != nullptr)
        typed = typed_people(*change.typed);
    if (typed)
        evening.set_count(index, option, *typed);
    if (!change.left)
        model.walked = Walked::within;
    // What is typed is heard as it is typed; what a button has made of the number is told.
    const bool by_key = change.key != nullptr && (*change.key == "+" || *change.key == "-");
    if (by_key)
        evening.add(index, option, *change.key == "+" ? 1 : -1);
    const std::string id = row_id(place, question, option);
    if (place.hides && (by_key || change.by != 0 || typed))
        model.entering = id;
    if (by_key || change.by != 0) {
        if (place.hides)
            model.ask(Action::conceal_later); // a button does not tell when it is left
        const engine::Count now = evening.round(index).counts[option];
        model.announcement =
            model.say("evening.count.now", {{"option", model.plain(question.options[option].label)},
                                            {"count", now ? std::to_string(*now) : model.say("evening.not_counted")}});
        return;
    }
    if (change.left && model.entering == id)
        model.conceal();
    if (change.key == nullptr)
        return;
    model.conceal();
    const std::string& key = *change.key;
    if (key == "ArrowUp" || key == "ArrowDown")
        walk_options(model, option, key == "ArrowDown");
    else if (key == "Enter" && option + 1 < question.options.size())
        model.focus = number_field(model, option + 1);
    else if (key == "Enter" || key == "Escape")
        model.focus = heading_id(model);
}

// The option whose number is typed now: that of the field with the focus, else the first one that is still to be counted.
std::optional<std::size_t> highlighted(const Composer& composer, const Model& model, const Place& place) {
    const engine::Question& question = model.question();
    const std::string& focused = composer.surroundings().focused;
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (focused.starts_with(row_id(place, question, i) + '/'))
            return i;
    if (model.walked != Walked::within)
        return {};
    const bool elsewhere =
        focused.starts_with("desk/note/") || focused == place.prefix + known::question + question.id + "/people";
    return elsewhere ? std::nullopt : option_to_count(model);
}

void agreed_choices(Composer& composer, Model& model, const Place& place, std::size_t index) {
    const engine::Question& question = model.set.questions[index];
    const engine::Round& round = model.evening->round(index);
    const std::string group = place.prefix + known::question + question.id + "/answer";
    const bool agreed = is_agreed(model, index);
    Node& fieldset = composer.open(Role::fieldset, group, {model.plain(question.text)});
    fieldset.disabled = model.evening->tally(index).locked;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        bool wanted = false;
        if (choice(composer,
                   {.id = row_id(place, question, i),
                    .group = group,
                    .label = composer.words(question.options[i].label),
                    .multiple = question.choice == engine::Choice::multiple,
                    .chosen = agreed && engine::people_for(round, i) > 0,
                    .unknown = !question.options[i].points.has_value()},
                   wanted)) {
            model.evening->choose(index, i, wanted);
            break; // the next pass shows it
        }
        composer.y += composer.scaled(6);
    }
    composer.close();
}

// A multiple choice counts hands; how many people took part is a number of its own.
void people_field(Composer& composer, Model& model, const Place& place, std::size_t index) {
    const engine::Question& question = model.set.questions[index];
    const engine::Count people = model.evening->round(index).people;
    const float left = composer.x;
    const float width = composer.width;
    const float top = composer.y;
    const std::string id = place.prefix + known::question + question.id + "/people";
    const Words name{model.say("evening.round.people")};
    const TextStyle style = composer.style(15, 1.35F);
    const float room = width - composer.scaled(110);
    const TextBlock block = composer.lay_out(name, style, room);
    composer.x = left + block.width + composer.scaled(12);
    composer.width = std::max(composer.scaled(80), 72.0F);
    const std::string* typed = field(composer, {.id = id,
                                                .label = name,
                                                .text = people ? std::to_string(*people) : std::string(),
                                                .role = Role::number,
                                                .label_hidden = true,
                                                .described_by = {}});
    composer.x = left;
    composer.width = width;
    const Rect beside{left, top + std::round((composer.y - top - block.height) / 2), block.width, block.height};
    composer.painter.text(block, beside.x, beside.y, composer.theme.muted);
    Node& label = composer.add(Role::label, id + "/label", name, beside);
    label.controls = id;
    label.text = painted(style);
    if (const auto number = typed != nullptr ? typed_people(*typed) : std::nullopt)
        model.evening->set_round_people(index, *number);
    const std::string* key = composer.activation(id, Event::key);
    if (key != nullptr && (*key == "Enter" || *key == "ArrowDown"))
        model.focus = row_id(place, question, 0) + "/number";
    else if (key != nullptr && *key == "Escape")
        model.focus = heading_id(model);
    composer.y += composer.scaled(6);
}

} // namespace

void question_header(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const std::size_t index = model.place().question;
    const std::size_t goal = goal_of(model, index);
    const std::vector<std::size_t> path = model.evening->path();
    const Progress now = progress(model, index);
    const TextStyle name_style = composer.style(14.5F, 1.35F, Weight::semibold);
    const TextStyle style = composer.style(14.5F, 1.35F);
    const Words number{
        model.say("question.number", {{"number", std::to_string(now.number)}, {"total", std::to_string(now.total)}})};
    const float right = composer.x + composer.width;
    const float top = composer.y;
    const Rect number_rect = text_ending_at(composer, place.prefix + "question/number", number, style, theme.muted,
                                            right, top, composer.width / 3);
    const float mark = composer.scaled(16);
    goal_mark(composer, model.set.goals[goal].icon, composer.x, top + std::round((name_style.line() - mark) / 2), mark,
              theme.goal(goal));
    const float name_x = composer.x + mark + composer.scaled(7);
    const float room = number_rect.x - composer.scaled(16) - name_x;
    const Rect name =
        both_at(composer, Role::text, place.prefix + "question/goal", text_in_both(model, model.set.goals[goal].name),
                name_style, theme.goal(goal), name_x, top, room);
    const Both event = model.event_line();
    const float event_right = number_rect.x - composer.scaled(18);
    const float event_width = composer.lay_out(event.first, style, composer.width).width;
    if (event.second.text.empty() && name.right() + composer.scaled(20) + event_width <= event_right)
        text_ending_at(composer, place.prefix + "question/event", event.first, style, theme.muted, event_right, top,
                       composer.width);
    composer.y = name.bottom() + composer.scaled(7);
    segments(composer, model, place, path, index);
}

void count_rows(Composer& composer, Model& model, const Place& asked_place, bool desk) {
    Place place = asked_place;
    place.hides = !desk && model.place().moment == engine::Moment::count;
    const std::size_t index = model.place().question;
    const engine::Question& question = model.set.questions[index];
    const engine::Moment moment = model.place().moment;
    const engine::Tally& tally = model.evening->tally(index);
    const bool hands = model.evening->details().answering == engine::Answering::hands;
    if (!hands && place.working && moment != engine::Moment::ask) {
        agreed_choices(composer, model, place, index);
        return;
    }
    const bool agreed = is_agreed(model, index);
    const bool figures = !agreed && (desk ? engine::valid_round(tally) != nullptr : model.figures_shown());
    // A long list with bars has no room for the controls on the room's own screen: hiding the numbers brings them back.
    const bool mends = moment == engine::Moment::reveal && question.options.size() <= most_in_one_column;
    const bool counting = place.working && hands && (desk || moment == engine::Moment::count || mends);
    if (counting && question.choice == engine::Choice::multiple && moment != engine::Moment::ask)
        people_field(composer, model, place, index);

    const engine::Round round = model.evening->round(index); // a copy: what is counted meanwhile moves it
    const std::string list = place.prefix + known::question + question.id + "/options";
    composer.open(Role::list, list);
    const std::optional<std::size_t> takes = counting ? highlighted(composer, model, place) : std::nullopt;
    const float gap = composer.scaled(question.options.size() > most_in_one_column ? 5 : 7);
    const float left = composer.x;
    const float width = composer.width;
    const float between = composer.scaled(14);
    const bool two_columns = question.options.size() > most_in_one_column && width >= composer.scaled(620);
    const std::size_t in_column = two_columns ? (question.options.size() + 1) / 2 : question.options.size();
    const float top = composer.y;
    float bottom = top;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const engine::Option& option = question.options[i];
        const std::string name = model.plain(option.label);
        if (two_columns) {
            composer.width = (width - between) / 2;
            composer.x = i < in_column ? left : left + composer.width + between;
            if (i == in_column)
                composer.y = top;
        }
        const bool secret = counting && place.hides && model.entering != row_id(place, question, i);
        CountRow row{.id = row_id(place, question, i),
                     .label = composer.words(option.label),
                     .second = model.second(option.label),
                     .colour = composer.theme.goal(goal_of(model, index)),
                     .unknown = !option.points.has_value(),
                     .chosen = agreed && engine::people_for(round, i) > 0,
                     .counting = takes == i,
                     .editable = counting && !tally.locked,
                     .locked = counting && tally.locked,
                     .stacked = two_columns && !counting && !model.second_language().empty(),
                     .brief = desk,
                     .secret = secret && round.counts[i].has_value(),
                     .count = secret ? engine::Count() : round.counts[i],
                     .bars = {},
                     .less = {model.say("evening.count.less", {{"option", name}})},
                     .number_label = {model.say("evening.count.number", {{"option", name}})},
                     .more = {model.say("evening.count.more", {{"option", name}})},
                     .secret_label = model.say("evening.count.secret"),
                     .figures = {}};
        if (figures) {
            row.bars = bars_of(model, index, i);
            // The number itself stands in its field on the desk.
            row.figures = figures_of(model, row.bars);
            if (desk && row.bars.size() == 1 && row.bars.front().counted)
                row.figures = {row.bars.front().percent};
        }
        const CountChange change = count_row(composer, row);
        bottom = std::max(bottom, composer.y);
        composer.y += gap;
        if (change.by != 0 || change.typed != nullptr || change.key != nullptr || change.left)
            use(model, place, index, i, change);
    }
    composer.close();
    composer.x = left;
    composer.width = width;
    composer.y = bottom;
}

void question_picture(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const std::size_t index = model.place().question;
    const engine::Question& question = model.set.questions[index];
    question_header(composer, model, place);
    composer.y += composer.scaled(14);
    const bool two = !model.second_language().empty();
    both_languages(composer, place, Role::heading, place.prefix + known::question + question.id + "/heading",
                   text_in_both(model, question.text), composer.style(two ? 22 : 25, 1.28F, Weight::semibold));
    const engine::LocalizedText& help = help_text(model, index);
    if (!help.empty() && !model.figures_shown()) {
        composer.y += composer.scaled(6);
        both_languages(composer, place, Role::text, place.prefix + known::question + question.id + "/help",
                       text_in_both(model, help), composer.style(14, 1.4F));
    }
    composer.y += composer.scaled(12);
    count_rows(composer, model, place, false);

    std::vector<Both> facts;
    const auto add = [&](std::string (*words)(const Voice&, std::size_t)) {
        facts.push_back(in_both(model, [&](const Voice& voice) { return words(voice, index); }));
    };
    const bool hands = model.evening->details().answering == engine::Answering::hands;
    if (model.figures_shown()) {
        add(votes_words);
        if (hands)
            add(agreement_words);
        if (model.place().moment == engine::Moment::discuss && hands) { // the spread has been seen before the mean
            add(mean_words);
            const Both mood = in_both(model, [&](const Voice& voice) { return mood_words(voice, index); });
            if (!mood.empty()) {
                composer.y += composer.scaled(12);
                both_languages(composer, place, Role::text, place.prefix + "question/mood", mood,
                               composer.style(17, 1.4F, Weight::semibold), theme.ink);
            }
        }
    } else {
        facts.push_back(in_both(model, moment_words));
        if (model.counting() && hands)
            add(counted_words);
    }
    add(too_many_words); // beside the sum
    if (place.working && model.held_back())
        facts.push_back({model.say("evening.too_many.again")});
    if (place.working && (model.notes || model.place().moment == engine::Moment::discuss)) {
        composer.y += composer.scaled(12);
        discussion_note(composer, model, 2);
    }
    if (model.evening->tally(index).locked)
        facts.push_back(say_both(model, "evening.locked"));
    footer(composer, model, place, facts);
}

} // namespace pikatesti::ui::presenter
