// Before an evening begins: what the room sees meanwhile, and what the presenter fills in.
#include "ui/kit/choice_row.h"
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pikatesti::ui::presenter {

namespace {

void goal_squares(Composer& composer, const Model& model, float mark) {
    float x = composer.x;
    for (std::size_t goal = 0; goal < model.set.goals.size() && x + mark <= composer.x + composer.width; ++goal) {
        const Rect square{x, composer.y, mark, mark};
        composer.painter.fill(square, composer.theme.goal(goal), mark * 0.27F);
        goal_mark(composer, model.set.goals[goal].icon, x + (mark * 0.24F), composer.y + (mark * 0.24F), mark * 0.52F,
                  composer.theme.background);
        x += mark + (mark * 0.24F);
    }
    composer.y += mark;
}

void use_municipality(Composer& composer, Model& model) {
    engine::Evening& evening = *model.evening;
    const MunicipalityChoice choice = municipality_field(composer, {.field = model.municipality_field,
                                                                    .page = model,
                                                                    .messages = model.messages,
                                                                    .list = model.municipalities,
                                                                    .language = model.language(),
                                                                    .id = "set-up/municipality",
                                                                    .label = "evening.municipality",
                                                                    .chosen = !evening.details().municipality.empty()});
    if (!choice.changed)
        return;
    if (choice.municipality == nullptr) {
        evening.set_municipality({}, {});
        return;
    }
    evening.set_municipality(choice.municipality->code, choice.municipality->traits);
    model.municipality_field = {};
    model.municipality_field.typed = model.municipality_name();
}

void languages(Composer& composer, Model& model) {
    const std::vector<std::string> offered = engine::offered_languages(model.set);
    std::vector<Button> first;
    std::vector<std::string> others;
    std::vector<Button> second{{.id = "set-up/second/none",
                                .label = {model.say("evening.languages.none")},
                                .kind = ButtonKind::small,
                                .description = {},
                                .selected = model.second_language().empty()}};
    for (const std::string& tag : offered) {
        first.push_back({.id = "set-up/language/" + tag,
                         .label = {model.messages.language_name(tag), tag},
                         .kind = ButtonKind::small,
                         .description = {},
                         .selected = tag == model.language()});
        // Plain language beside the same language is no second language, but some rooms want it all the same.
        if (tag == model.language())
            continue;
        others.push_back(tag);
        second.push_back({.id = "set-up/second/" + tag,
                          .label = {model.messages.language_name(tag), tag},
                          .kind = ButtonKind::small,
                          .description = {},
                          .selected = tag == model.second_language()});
    }
    const int main = choice_row(composer, "set-up/language", {model.say("evening.languages.first")}, first);
    composer.y += composer.scaled(14);
    const int other = choice_row(composer, "set-up/second", {model.say("evening.languages.second")}, second);
    std::vector<std::string> wanted{model.language()};
    if (!model.second_language().empty())
        wanted.push_back(model.second_language());
    if (main >= 0)
        wanted[0] = offered[static_cast<std::size_t>(main)];
    if (other == 0)
        wanted.resize(1);
    else if (other > 0)
        wanted = {wanted[0], others[static_cast<std::size_t>(other) - 1]};
    if (main >= 0 || other >= 0) {
        model.evening->set_languages(wanted);
        model.announcement = model.say("language.changed");
        if (!model.evening->details().municipality.empty())
            model.municipality_field.typed = model.municipality_name();
    }
}

void answering(Composer& composer, Model& model) {
    const bool hands = model.evening->details().answering == engine::Answering::hands;
    const int pressed = choice_row(composer, "set-up/answering", {model.say("evening.answering")},
                                   {{.id = "set-up/answering/hands",
                                     .label = {model.say("evening.answering.hands")},
                                     .kind = ButtonKind::small,
                                     .description = {},
                                     .selected = hands},
                                    {.id = "set-up/answering/agreed",
                                     .label = {model.say("evening.answering.agreed")},
                                     .kind = ButtonKind::small,
                                     .description = {},
                                     .selected = !hands}});
    if (pressed >= 0)
        model.evening->set_answering(pressed == 0 ? engine::Answering::hands : engine::Answering::agreed);
    composer.y += composer.scaled(4);
    paragraph(composer, "set-up/answering/hint",
              {model.say(hands ? "evening.answering.hands.hint" : "evening.answering.agreed.hint")},
              composer.style(15, 1.45F), composer.theme.muted);
}

// Who sits in the room. Pressed again it is not told, as it was before.
void voice(Composer& composer, Model& model) {
    using Whose = engine::Voice;
    constexpr std::pair<Whose, const char*> offered[] = {{Whose::associations, "associations"},
                                                         {Whose::official, "official"},
                                                         {Whose::both, "both"},
                                                         {Whose::residents, "residents"}};
    const std::optional<Whose> present = model.evening->details().voice;
    std::vector<Button> buttons;
    for (const auto& [whose, name] : offered)
        buttons.push_back({.id = std::string("set-up/voice/") + name,
                           .label = {model.say(std::string("evening.voice.") + name)},
                           .kind = ButtonKind::small,
                           .description = {},
                           .selected = present == whose});
    const int pressed = choice_row(composer, "set-up/voice", {model.say("evening.voice")}, buttons);
    if (pressed < 0)
        return;
    const Whose wanted = offered[pressed].first;
    model.evening->set_voice(present == wanted ? std::nullopt : std::optional(wanted));
}

void event_field(Composer& composer, Model& model) {
    const std::string id = "set-up/event";
    const std::string& kept = model.evening->details().event;
    const bool typing = model.draft.id == id && model.draft.kept == kept;
    const std::string* typed = field(composer, {.id = id,
                                                .label = {model.say("evening.event")},
                                                .text = typing ? model.draft.text : kept,
                                                .described_by = {}});
    if (typed != nullptr) {
        model.evening->set_event(*typed);
        model.draft = {id, *typed, model.evening->details().event, {}};
    }
}

void date_and_people(Composer& composer, Model& model) {
    const engine::EveningDetails& details = model.evening->details();
    const float left = composer.x;
    const float width = composer.width;
    const float top = composer.y;
    composer.width = (width - composer.scaled(16)) / 2;
    const std::string* date = field(composer, {.id = "set-up/date",
                                               .label = {model.say("evening.date.label")},
                                               .text = details.date,
                                               .role = Role::date,
                                               .described_by = {}});
    const float bottom = composer.y;
    composer.x = left + composer.width + composer.scaled(16);
    composer.y = top;
    const std::string* people =
        field(composer, {.id = "set-up/people",
                         .label = {model.say("evening.people")},
                         .text = details.people ? std::to_string(*details.people) : std::string(),
                         .role = Role::number,
                         .described_by = {}});
    composer.y = std::max(bottom, composer.y);
    composer.x = left;
    composer.width = width;
    if (date != nullptr)
        model.evening->set_date(*date);
    if (const auto number = people != nullptr ? typed_people(*people) : std::nullopt)
        model.evening->set_people(*number);
}

void kept_evenings(Composer& composer, Model& model) {
    heading(composer, "kept/heading", {model.say("evening.kept")}, 2, composer.style(19, 1.35F, Weight::semibold));
    composer.y += composer.scaled(8);
    const KeptAsked asked = kept_list(composer, model.kept,
                                      {.none = model.say("evening.kept.none"),
                                       .go_on = model.say("evening.kept.go_on"),
                                       .forget = model.say("evening.kept.forget"),
                                       .sure = model.say("evening.kept.sure"),
                                       .yes = model.say("evening.kept.forget.yes"),
                                       .no = model.say("evening.kept.forget.no")},
                                      model.forgetting, model.focus, heading_id(model));
    if (asked.what == KeptAsked::What::go_on)
        model.ask(Action::resume, asked.id);
    if (asked.what == KeptAsked::What::forget)
        model.ask(Action::forget, asked.id);
    const int open = button_flow(composer, std::vector<Button>{{.id = "kept/open",
                                                                .label = {model.say("evening.open_record")},
                                                                .kind = ButtonKind::small,
                                                                .description = {}}});
    if (open == 0)
        model.ask(Action::open_record);
}

void settings(Composer& composer, Model& model) {
    heading(composer, "settings/heading", {model.say("evening.settings")}, 2,
            composer.style(19, 1.35F, Weight::semibold));
    composer.y += composer.scaled(8);
    bool letters = model.letters;
    if (choice(composer,
               {.id = "settings/letters",
                .group = "settings",
                .label = {model.say("evening.settings.letters")},
                .multiple = true,
                .chosen = model.letters},
               letters)) {
        model.letters = letters;
        model.ask(Action::letters, letters ? "1" : "0");
    }
    composer.y += composer.scaled(10);
    const int pressed = button_flow(composer, std::vector<Button>{{.id = "settings/theme",
                                                                   .label = {model.say("evening.settings.theme")},
                                                                   .kind = ButtonKind::small,
                                                                   .description = {}},
                                                                  {.id = "settings/window",
                                                                   .label = {model.say("evening.window.open")},
                                                                   .kind = ButtonKind::small,
                                                                   .description = {}},
                                                                  {.id = "settings/keys",
                                                                   .label = {model.label("evening.command.help")},
                                                                   .kind = ButtonKind::small,
                                                                   .description = {}}});
    if (pressed == 0)
        model.ask(Action::theme);
    else if (pressed == 1)
        model.ask(Action::window);
    else if (pressed == 2)
        command(model, Command::help);
}

} // namespace

void start_picture(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    composer.y += composer.scaled(34);
    goal_squares(composer, model, composer.scaled(46));
    composer.y += composer.scaled(26);
    const TextStyle large = composer.style(36, 1.2F, Weight::semibold);
    both_languages(composer, place, Role::heading, place.prefix + "start/heading", text_in_both(model, model.set.title),
                   model.second_language().empty() ? large : composer.style(28, 1.2F, Weight::semibold));
    composer.y += composer.scaled(18);
    const TextStyle event_style = composer.style(22, 1.35F);
    composer.y += both_at(composer, Role::text, place.prefix + "start/event", model.event_line(), event_style,
                          theme.ink, composer.x, composer.y, composer.width)
                      .height;
    if (const std::string date = model.date_words(); !date.empty())
        paragraph(composer, place.prefix + "start/date", {date}, composer.style(18, 1.35F), theme.muted);
    composer.y += composer.scaled(16);
    footer(composer, model, place, {say_both(model, "evening.soon")});
}

void set_up(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    composer.zoom = std::clamp(std::min(place.area.width / 1120, place.area.height / 640), 1.0F, 1.7F);
    const bool wide = place.area.width >= composer.scaled(900);
    const float margin = wide ? composer.scaled(40) : 20;
    const float whole = std::min(place.area.width - (2 * margin), composer.scaled(wide ? 1060 : 680));
    const float left = std::round(place.area.x + ((place.area.width - whole) / 2));
    composer.x = left;
    composer.width = whole;
    composer.y = place.area.y + margin;

    goal_squares(composer, model, composer.scaled(32));
    composer.y += composer.scaled(14);
    heading(composer, known::set_up_heading, {model.say("evening.heading")}, place.level,
            composer.style(29, 1.2F, Weight::semibold));
    composer.y += composer.scaled(4);
    paragraph(composer, "set-up/text", {model.say("evening.text")}, composer.style(16, 1.5F), theme.muted);
    composer.y += composer.scaled(18);

    const float gap = composer.scaled(44);
    const float column = wide ? (whole - gap) / 2 : whole;
    const auto to_right = [&](float top) {
        if (wide) {
            composer.x = left + column + gap;
            composer.y = top;
        } else {
            composer.y += composer.scaled(16);
        }
    };
    const auto to_left = [&](float bottom) {
        composer.x = left;
        composer.y = std::max(bottom, composer.y);
    };
    float top = composer.y;
    composer.width = column;
    composer.open(Role::section, "set-up", {model.say("evening.heading")});
    event_field(composer, model);
    composer.y += composer.scaled(12);
    if (!model.municipalities.municipalities.empty()) {
        use_municipality(composer, model);
        composer.y += composer.scaled(12);
    }
    date_and_people(composer, model);
    float bottom = composer.y;
    to_right(top);
    if (engine::offered_languages(model.set).size() > 1) {
        languages(composer, model);
        composer.y += composer.scaled(12);
    }
    answering(composer, model);
    composer.y += composer.scaled(12);
    voice(composer, model);
    to_left(bottom);
    composer.y += composer.scaled(18);
    if (button(composer, {.id = "set-up/begin",
                          .label = {model.say("evening.begin")},
                          .kind = ButtonKind::primary,
                          .description = {}}))
        command(model, Command::next);
    composer.close();
    composer.y += composer.scaled(26);
    composer.painter.fill({left, composer.y, whole, 1}, theme.track, 0);
    composer.y += composer.scaled(18);

    top = composer.y;
    kept_evenings(composer, model);
    bottom = composer.y;
    to_right(top);
    settings(composer, model);
    to_left(bottom);
    composer.width = whole;
    if (!model.municipalities.credit.empty()) {
        composer.y += composer.scaled(16);
        paragraph(composer, "set-up/credit", composer.words(model.municipalities.credit), composer.style(14, 1.45F),
                  theme.muted);
    }
    composer.zoom = 1;
}

} // namespace pikatesti::ui::presenter
