#include "ui/quick_test/result_find_out.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_words.h"

#include <algorithm>

namespace pikatesti::ui::quick_test {

namespace {

constexpr std::size_t first_openings = 3;

// True if the question is to be answered now.
bool opening_card(Composer& composer, Model& model, const engine::Opening& opening, ButtonKind kind) {
    const Theme& theme = composer.theme;
    const engine::Question& question = model.set.questions[opening.question];
    const std::string id = "result/find_out/" + question.id;
    const Words text = composer.words(question.text);
    bool answer = false;
    composer.open(Role::list_item, id);
    {
        const Card card(composer, theme.goal(question.goals.front().goal));
        heading(composer, id + "/question", text, 3, composer.style(17, 1.4F, Weight::semibold));
        if (!question.find_out.empty()) {
            composer.y += 4 * composer.zoom;
            paragraph(composer, id + "/where", composer.words(question.find_out), composer.style(16, 1.5F),
                      theme.muted);
        }
        composer.y += 8 * composer.zoom;
        paragraph(composer, id + "/opens", {opening_words(model, opening)}, composer.style(15, 1.45F, Weight::semibold),
                  theme.ink);
        if (!model.document) {
            composer.y += gap(composer);
            answer = button(composer, {.id = id + "/answer",
                                       .label = {model.say("result.find_out.answer")},
                                       .kind = kind,
                                       .description = engine::without_soft_hyphens(text.text)});
        }
    }
    composer.close();
    composer.y += gap(composer);
    return answer;
}

} // namespace

void result_find_out(Composer& composer, Model& model) {
    const std::vector<engine::Opening> openings = model.result().openings;
    if (openings.empty())
        return;
    composer.y += 28 * composer.zoom;
    heading(composer, "result/find_out/heading", {model.say("result.find_out")}, 2,
            composer.style(21, 1.35F, Weight::semibold));
    composer.y += 8 * composer.zoom;
    paragraph(composer, "result/find_out/text", {model.say("result.find_out.text")}, composer.style(16, 1.5F),
              composer.theme.muted);
    composer.y += gap(composer);
    const bool all = model.all_openings || model.document;
    const std::size_t count = all ? openings.size() : std::min(first_openings, openings.size());
    std::optional<std::size_t> wanted;
    composer.open(Role::list, "result/find_out");
    for (std::size_t i = 0; i < count; ++i)
        if (opening_card(composer, model, openings[i], i == 0 ? ButtonKind::primary : ButtonKind::secondary))
            wanted = openings[i].question;
    composer.close();
    if (openings.size() > first_openings && !model.document) {
        const std::string label = model.all_openings
                                      ? model.say("result.find_out.fewer")
                                      : model.say("result.find_out.all", {{"count", std::to_string(openings.size())}});
        if (button(composer, {.id = "result/find_out/all",
                              .label = {label},
                              .description = {},
                              .expanded = model.all_openings ? 1 : 0}))
            model.all_openings = !model.all_openings;
    } else {
        composer.y -= gap(composer);
    }
    if (wanted)
        model.session->jump(*wanted);
}

} // namespace pikatesti::ui::quick_test
