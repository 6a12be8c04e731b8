// What was answered: the mean of each goal, the levels, and every option of every question, all in groups of five and
// more.
#include "ui/kiosk/panel_answers.h"

#include "ui/kiosk/widgets.h"
#include "ui/kit/level_name.h"
#include "ui/kit/widgets.h"

#include <algorithm>

namespace pikatesti::ui::kiosk {

namespace {

using engine::Totals;

float share(int part, int whole) { return whole > 0 ? static_cast<float>(part) / static_cast<float>(whole) : 0.0F; }

void goals(Composer& composer, const quick_test::Model& model, const Totals& all) {
    heading(composer, "answers/goals", {model.say("kiosk.answers.goals")}, 2,
            composer.style(21, 1.35F, Weight::semibold));
    composer.y += composer.scaled(10);
    composer.open(Role::list, "answers/goals/list");
    for (std::size_t i = 0; i < model.set.goals.size(); ++i) {
        const engine::Goal& goal = model.set.goals[i];
        const auto mean = engine::mean_percent(all, goal.id);
        figure(composer, "answers/goal/" + goal.id, composer.words(goal.name),
               mean ? model.say("kiosk.answers.mean",
                                {{"percent", std::to_string(*mean)},
                                 {"count", std::to_string(engine::total(all, "measured/" + goal.id))}})
                    : model.say("kiosk.answers.none"),
               mean ? static_cast<float>(*mean) / 100 : 0, composer.theme.goal(i));
    }
    composer.close();
    composer.y += composer.scaled(24);
}

void levels(Composer& composer, const quick_test::Model& model, const Totals& all) {
    heading(composer, "answers/levels", {model.say("kiosk.answers.levels")}, 2,
            composer.style(21, 1.35F, Weight::semibold));
    composer.y += composer.scaled(10);
    composer.open(Role::list, "answers/levels/list");
    const int completed = engine::total(all, "completed");
    const auto row = [&](const std::string& id, const Words& name) {
        const int number = engine::total(all, "level/" + id);
        figure(composer, "answers/level/" + id, name, std::to_string(number), share(number, completed),
               composer.theme.brand);
    };
    for (auto level = model.set.levels.rbegin(); level != model.set.levels.rend(); ++level)
        row(level->id, composer.words(level->name));
    row(std::string(engine::not_enough_id), composer.words(level_name(model.set, {}, model.messages)));
    composer.close();
    composer.y += composer.scaled(24);
}

void question(Composer& composer, const quick_test::Model& model, const Totals& all, std::size_t index) {
    const engine::Question& asked = model.set.questions[index];
    Words title = composer.words(asked.text);
    title.text = std::to_string(index + 1) + ". " + title.text;
    heading(composer, "answers/" + asked.id, title, 3, composer.style(17, 1.4F, Weight::semibold));
    composer.y += composer.scaled(8);
    const int answered = engine::total(all, "answered/" + asked.id);
    composer.open(Role::list, "answers/" + asked.id + "/list");
    for (const engine::Option& option : asked.options) {
        const int number = engine::total(all, "answer/" + asked.id + '/' + option.key);
        figure(composer, "answers/" + asked.id + '/' + option.key, composer.words(option.label), std::to_string(number),
               share(number, answered), composer.theme.goal(asked.goals.front().goal));
    }
    figure(composer, "answers/" + asked.id + "/:skipped", {model.say("kiosk.answers.skipped")},
           std::to_string(engine::total(all, "skipped/" + asked.id)));
    composer.close();
    composer.y += composer.scaled(20);
}

} // namespace

void panel_answers(Composer& composer, quick_test::Model& model, Model& kiosk) {
    const Totals all = kiosk.panel.counts.shown();
    paragraph(composer, "answers/groups",
              {model.say("kiosk.answers.of", {{"count", std::to_string(engine::ended(all))}}) + ' ' +
               model.say("kiosk.counts.groups")},
              composer.style(15, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(18);
    if (all.empty())
        return;
    goals(composer, model, all);
    levels(composer, model, all);
    heading(composer, "answers/questions", {model.say("kiosk.answers.questions")}, 2,
            composer.style(21, 1.35F, Weight::semibold));
    composer.y += composer.scaled(12);
    for (std::size_t i = 0; i < model.set.questions.size(); ++i)
        question(composer, model, all, i);
}

} // namespace pikatesti::ui::kiosk
