// One question at a time: where one is, the question, its options, and the ways on.
#include "ui/quick_test/screen_question.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::quick_test {

namespace {

std::string question_id(const engine::Question& question) { return "question/" + question.id; }

// The goal, the number and one segment per question in the goal's colour.
void progress_header(Composer& composer, Model& model, const std::vector<std::size_t>& path, std::size_t place) {
    const Theme& theme = composer.theme;
    const engine::QuestionSet& set = model.set;
    const auto goal_of = [&](std::size_t question) { return set.questions[question].goals.front().goal; };
    const std::size_t goal = goal_of(path[place]);
    const std::string number = std::to_string(place + 1);
    const std::string total = std::to_string(path.size());

    const TextStyle name_style = composer.style(16, 1.4F, Weight::semibold);
    const TextStyle number_style = composer.style(16, 1.4F);
    const Words count{model.say("question.number", {{"number", number}, {"total", total}})};
    const TextBlock count_block = composer.lay_out(count, number_style, composer.width);
    const float mark = composer.scaled(20);
    const Words goal_name = composer.words(set.goals[goal].name);
    const TextBlock name_block =
        composer.lay_out(goal_name, name_style, composer.width - mark - 8 - count_block.width - 16);
    goal_mark(composer, set.goals[goal].icon, composer.x, composer.y + ((name_style.line() - mark) / 2), mark,
              theme.goal(goal));
    const Rect name_rect{composer.x + mark + 8, composer.y, name_block.width, name_block.height};
    composer.painter.text(name_block, name_rect.x, name_rect.y, theme.goal(goal));
    composer.add(Role::text, "question/goal", goal_name, name_rect).text = painted(name_style);
    const Rect count_rect{composer.x + composer.width - count_block.width, composer.y, count_block.width,
                          count_block.height};
    composer.painter.text(count_block, count_rect.x, count_rect.y, theme.muted);
    composer.add(Role::text, "question/number", count, count_rect).text = painted(number_style);
    composer.y += name_block.height + 10;

    const float gap = path.size() > 24 ? 2.0F : 6.0F;
    const float segment =
        (composer.width - (gap * static_cast<float>(path.size() - 1))) / static_cast<float>(path.size());
    const Rect bar{composer.x, composer.y, composer.width, 7};
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Colour colour = theme.goal(goal_of(path[i]));
        const bool answered = model.session->answer(path[i]).state == engine::Answer::State::given;
        const Rect rect{bar.x + ((segment + gap) * static_cast<float>(i)), bar.y, segment, bar.height};
        // Answered: full; where one is: half; passed without an answer: an outline; to come: the track.
        if (answered)
            composer.painter.fill(rect, colour, 3);
        else if (i == place)
            composer.painter.fill(rect, mix(theme.background, colour, 0.5F), 3);
        else
            composer.painter.fill(rect, theme.track, 3);
        if (i == place)
            composer.painter.fill({rect.x, rect.bottom() + 3, rect.width, 3}, theme.ink, 1.5F);
        else if (!answered && i < place)
            composer.painter.edge(rect, colour, 3, 1.5F);
    }
    Node& progress = composer.add(Role::progress, "question/progress",
                                  {model.say("question.progress", {{"number", number}, {"total", total}})}, bar);
    progress.value = count.text;
    progress.value_now = static_cast<float>(place + 1);
    progress.value_max = static_cast<float>(path.size());
    composer.y += bar.height + 6;
}

void choose(Model& model, std::size_t question, std::size_t option, bool chosen) {
    model.session->choose(question, option, chosen);
    model.answer_missing = false;
}

// One below the other, in so many columns.
void options(Composer& composer, Model& model, std::size_t index, int columns) {
    const engine::Question& question = model.set.questions[index];
    const std::vector<std::size_t>& chosen = model.session->answer(index).options;
    const auto parts = static_cast<std::size_t>(columns);
    const std::size_t each = (question.options.size() + parts - 1) / parts;
    const float x = composer.x;
    const float width = composer.width;
    const float top = composer.y;
    float end = top;
    composer.width = std::floor((width - (gap(composer) * static_cast<float>(parts - 1))) / static_cast<float>(parts));
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const engine::Option& option = question.options[i];
        bool wanted = false;
        if (i > 0 && i % each == 0) {
            composer.x += composer.width + gap(composer);
            composer.y = top;
        }
        if (choice(composer,
                   {.id = question_id(question) + '/' + option.key,
                    .group = question_id(question),
                    .label = composer.words(option.label),
                    .multiple = question.choice == engine::Choice::multiple,
                    .chosen = std::find(chosen.begin(), chosen.end(), i) != chosen.end(),
                    .unknown = !option.points.has_value()},
                   wanted)) {
            choose(model, index, i, wanted);
            break; // `chosen` has changed; the next pass shows it
        }
        composer.y += gap(composer);
        end = std::max(end, composer.y);
    }
    composer.x = x;
    composer.y = end;
    composer.width = width;
}

// The question, its help, where the answer is found if the screen shows it, and its numbered options.
std::string spoken(const Model& model, const engine::Question& question, const engine::LocalizedText& help) {
    std::string text = plain(model, question.text);
    if (!help.empty())
        text += ' ' + plain(model, help);
    if (model.find_out_offered && !question.find_out.empty())
        text += ' ' + plain(model, question.find_out);
    int number = 0;
    for (const engine::Option& option : question.options)
        text += ' ' + std::to_string(++number) + ". " + plain(model, option.label) + '.';
    return text;
}

void go_on(Model& model, std::size_t index) {
    if (model.session->answer(index).state == engine::Answer::State::given) {
        model.session->next();
    } else {
        model.answer_missing = true;
        model.announcement = model.say("question.missing");
    }
}

// Number keys choose an option, Enter goes on.
void keys(Composer& composer, Model& model, std::size_t index) {
    const std::string* key = composer.activation("", Event::key);
    if (key == nullptr)
        return;
    if (*key == "Enter") {
        go_on(model, index);
        return;
    }
    const engine::Question& question = model.set.questions[index];
    const std::size_t option = key->size() == 1 && (*key)[0] >= '1' && (*key)[0] <= '9'
                                   ? static_cast<std::size_t>((*key)[0] - '1')
                                   : question.options.size();
    if (option < question.options.size()) {
        const std::vector<std::size_t>& chosen = model.session->answer(index).options;
        const bool was = std::find(chosen.begin(), chosen.end(), option) != chosen.end();
        choose(model, index, option, question.choice == engine::Choice::single || !was);
        model.focus = question_id(question) + '/' + question.options[option].key;
    }
}

// Variants of the help depend on the municipality.
const engine::LocalizedText& help_text(const Model& model, const engine::Question& question) {
    for (const engine::TextVariant& variant : question.variants)
        if (!variant.help.empty() && engine::has_any_trait(model.session->traits(), variant.traits))
            return variant.help;
    return question.help;
}

bool is_answered(const Model& model) {
    return model.session->answer(model.session->question()).state == engine::Answer::State::given;
}

std::vector<Button> aside_buttons(const Model& model) {
    const bool answered = is_answered(model);
    std::vector<Button> asides;
    if (model.can_speak())
        asides.push_back({.id = "question/speak",
                          .label = {model.say(model.speaking ? "question.silence" : "question.speak")},
                          .kind = ButtonKind::quiet,
                          .description = {}});
    asides.push_back({.id = answered ? "question/clear" : "question/skip",
                      .label = {model.say(answered ? "question.clear" : "question.skip")},
                      .kind = ButtonKind::quiet,
                      .description = {}});
    return asides;
}

std::vector<Button> way_buttons(const Model& model) {
    return {
        {.id = "question/back",
         .label = {model.say("question.back")},
         .kind = ButtonKind::secondary,
         .share = 1,
         .description = {}},
        {.id = "question/next",
         .label = {model.say("question.next")},
         .kind = ButtonKind::primary,
         .share = 2,
         .description = {}},
    };
}

} // namespace

void question_progress(Composer& composer, Model& model) {
    const std::vector<std::size_t> path = model.session->path();
    const auto found = std::find(path.begin(), path.end(), model.session->question());
    if (found != path.end())
        progress_header(composer, model, path, static_cast<std::size_t>(found - path.begin()));
}

void question_words(Composer& composer, Model& model) {
    const engine::Question& question = model.set.questions[model.session->question()];
    const std::string id = question_id(question);
    const engine::LocalizedText& help = help_text(model, question);
    const bool with_where = model.find_out_offered && !question.find_out.empty();
    Node& fieldset = composer.open(Role::fieldset, id);
    fieldset.group = id;
    fieldset.described_by = help.empty() ? "" : id + "/help";
    if (with_where)
        fieldset.described_by += ' ' + id + "/find_out";
    if (model.answer_missing)
        fieldset.described_by += " question/missing";
    legend(composer, id + "/heading", composer.words(question.text), composer.style(25, 1.28F, Weight::semibold));
    if (!help.empty()) {
        composer.y += 8 * composer.zoom;
        paragraph(composer, id + "/help", composer.words(help), composer.style(16, 1.5F), composer.theme.muted);
    }
    if (with_where) {
        composer.y += 8 * composer.zoom;
        paragraph(composer, id + "/find_out", composer.words(question.find_out), composer.style(16, 1.5F),
                  composer.theme.muted);
    }
}

void speak_question(Model& model) {
    const engine::Question& question = model.set.questions[model.session->question()];
    model.actions.push_back({.kind = name_of(model.speaking ? Action::silence : Action::speak),
                             .title = {},
                             .text = spoken(model, question, help_text(model, question)),
                             .code = {},
                             .language = model.language});
}

void question_options(Composer& composer, Model& model, int columns) {
    options(composer, model, model.session->question(), columns);
    composer.close();
}

float question_controls_height(const Composer& composer, const Model& model) {
    return button_row_height(composer, aside_buttons(model)) + gap(composer) +
           button_row_height(composer, way_buttons(model));
}

void question_controls(Composer& composer, Model& model, float bottom) {
    engine::Session& session = *model.session;
    const std::size_t index = session.question();
    const engine::Question& question = model.set.questions[index];
    const bool answered = is_answered(model);
    if (model.answer_missing) {
        composer.y += 4;
        paragraph(composer, "question/missing", {model.say("question.missing")},
                  composer.style(16, 1.45F, Weight::semibold), composer.theme.ink);
        composer.y += 4;
    }
    composer.y = std::max(composer.y, bottom - question_controls_height(composer, model));
    const std::vector<Button> asides = aside_buttons(model);
    const int aside = button_row(composer, asides);
    const bool aside_pressed = aside == static_cast<int>(asides.size()) - 1;
    composer.y += gap(composer);
    const int way = button_row(composer, way_buttons(model));

    if (aside >= 0 && !aside_pressed) {
        speak_question(model);
    } else if (aside_pressed && answered) {
        session.clear(index);
        model.focus = question_id(question) + "/heading";
    } else if (aside_pressed) {
        session.skip();
    } else if (way == 0) {
        session.back();
    } else if (way == 1) {
        go_on(model, index);
    } else {
        keys(composer, model, index);
    }
}

void question_screen(Composer& composer, Model& model, float bottom) {
    question_progress(composer, model);
    composer.y += composer.scaled(20);
    question_words(composer, model);
    composer.y += composer.scaled(20);
    question_options(composer, model);
    question_controls(composer, model, bottom);
}

} // namespace pikatesti::ui::quick_test
