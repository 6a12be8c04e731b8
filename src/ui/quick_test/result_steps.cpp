#include "ui/quick_test/result_steps.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_words.h"

#include <algorithm>

namespace pikatesti::ui::quick_test {

namespace {

constexpr std::size_t first_steps = 3;

// What a multiple choice question still lacks, item by item.
void missing_list(Composer& composer, const engine::Question& question, const engine::Step& step,
                  const std::string& id) {
    if (step.missing_options.empty())
        return;
    const Colour colour = composer.theme.muted;
    const float indent = composer.scaled(18);
    composer.open(Role::list, id + "/missing");
    composer.x += indent;
    composer.width -= indent;
    for (const std::size_t option : step.missing_options) {
        const std::string item = id + "/missing/" + question.options[option].key;
        composer.y += 6 * composer.zoom;
        composer.painter.disc({composer.x - composer.scaled(12), composer.y + composer.scaled(12)}, composer.scaled(3),
                              colour);
        composer.open(Role::list_item, item);
        paragraph(composer, item + "/text", composer.words(question.options[option].next_step_if_missing),
                  composer.style(16, 1.5F), colour);
        composer.close();
    }
    composer.x -= indent;
    composer.width += indent;
    composer.close();
}

void step_card(Composer& composer, Model& model, const engine::Step& step) {
    const Theme& theme = composer.theme;
    const engine::Question& question = model.set.questions[step.question];
    const std::string id = "result/step/" + question.id;
    composer.open(Role::list_item, id);
    {
        const Card card(composer, theme.goal(question.goals.front().goal));
        heading(composer, id + "/title", composer.words(question.step_title()), 3,
                composer.style(17, 1.4F, Weight::semibold));
        if (const engine::LocalizedText& text = next_step_text(model, step.question); !text.empty()) {
            composer.y += 4 * composer.zoom;
            paragraph(composer, id + "/text", composer.words(text), composer.style(16, 1.5F), theme.muted);
        }
        if (step.find_out && model.find_out_offered && !question.find_out.empty()) {
            composer.y += 4 * composer.zoom;
            paragraph(composer, id + "/where", composer.words(question.find_out), composer.style(16, 1.5F),
                      theme.muted);
        }
        missing_list(composer, question, step, id);
        composer.y += 8 * composer.zoom;
        paragraph(composer, id + "/gain", {gain_words(model, step)}, composer.style(15, 1.45F, Weight::semibold),
                  theme.ink);
    }
    composer.close();
}

} // namespace

void result_steps(Composer& composer, Model& model, std::optional<std::size_t> told) {
    std::vector<engine::Step> steps = model.result().steps;
    if (told)
        std::erase_if(steps, [&](const engine::Step& step) { return step.question == *told; });
    if (steps.empty() && (told || !model.result().openings.empty()))
        return;
    composer.y += 28 * composer.zoom;
    heading(composer, "result/steps/heading", {model.say(told ? "result.steps.further" : "result.steps")}, 2,
            composer.style(21, 1.35F, Weight::semibold));
    composer.y += gap(composer);
    if (steps.empty()) {
        paragraph(composer, "result/steps/none", {model.say("result.steps.none")}, composer.style(17, 1.5F),
                  composer.theme.ink);
        return;
    }
    const bool all = model.all_steps || model.document;
    const std::size_t count = all ? steps.size() : std::min(first_steps, steps.size());
    composer.open(Role::list, "result/steps");
    for (std::size_t i = 0; i < count; ++i) {
        step_card(composer, model, steps[i]);
        composer.y += gap(composer);
    }
    composer.close();
    if (steps.size() > first_steps && !model.document) {
        const std::string label = model.all_steps
                                      ? model.say("result.steps.fewer")
                                      : model.say("result.steps.all", {{"count", std::to_string(steps.size())}});
        if (button(
                composer,
                {.id = "result/steps/all", .label = {label}, .description = {}, .expanded = model.all_steps ? 1 : 0}))
            model.all_steps = !model.all_steps;
    } else {
        composer.y -= gap(composer);
    }
}

} // namespace pikatesti::ui::quick_test
