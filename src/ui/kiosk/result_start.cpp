// Where to start, for those who have no time for the whole list: the weakest goal, why it is weak, one step.
#include "ui/kiosk/result_start.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_words.h"

#include <algorithm>

namespace pikatesti::ui::kiosk {

std::optional<Start> where_to_start(quick_test::Model& model) {
    const engine::Result& result = model.result().result;
    const std::vector<engine::Step>& steps = model.result().steps;
    std::optional<Start> start;
    for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
        const engine::GoalScore& score = result.goals[goal];
        if (!score.shown || !score.percent || (start && *score.percent >= *result.goals[start->goal].percent))
            continue;
        const auto step = std::find_if(steps.begin(), steps.end(), [&](const engine::Step& each) {
            return model.set.questions[each.question].goals.front().goal == goal;
        });
        if (step != steps.end())
            start = {goal, step->question};
    }
    return start;
}

void result_start(Composer& composer, quick_test::Model& model, const Start& start) {
    const Theme& theme = composer.theme;
    const engine::Goal& goal = model.set.goals[start.goal];
    const engine::GoalScore& score = model.result().result.goals[start.goal];
    const engine::Question& question = model.set.questions[start.question];
    const Card card(composer, theme.goal(start.goal));
    heading(composer, "result/start/heading", {model.say("kiosk.start")}, 2,
            composer.style(21, 1.3F, Weight::semibold));
    composer.y += composer.scaled(6);
    const std::string goal_name = engine::without_soft_hyphens(composer.words(goal.name).text);
    const char* const words = model.set.goals.size() > 1 ? "kiosk.start.weakest" : "result.goal";
    paragraph(composer, "result/start/goal",
              {model.say(words, {{"goal", goal_name}, {"percent", std::to_string(*score.percent)}})},
              composer.style(16, 1.5F, Weight::semibold), theme.ink);
    if (score.band)
        paragraph(composer, "result/start/why", composer.words(goal.band_texts[*score.band]), composer.style(16, 1.5F),
                  theme.muted);
    composer.y += composer.scaled(10);
    const Words step = composer.words(question.step_title());
    const TextStyle step_style = composer.style(17, 1.4F, Weight::semibold);
    const engine::LocalizedText& text = next_step_text(model, start.question);
    if (text.empty()) { // nothing to be the heading of
        paragraph(composer, "result/start/step", step, step_style, theme.ink);
        return;
    }
    heading(composer, "result/start/step", step, 3, step_style);
    composer.y += composer.scaled(2);
    paragraph(composer, "result/start/text", composer.words(text), composer.style(16, 1.5F), theme.muted);
}

} // namespace pikatesti::ui::kiosk
