// Before the result: the questions that have no answer.
#include "ui/quick_test/screen_review.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

namespace pikatesti::ui::quick_test {

void review_screen(Composer& composer, Model& model) {
    const Theme& theme = composer.theme;
    engine::Session& session = *model.session;
    const std::vector<std::size_t> open = session.open_questions();

    heading(composer, "review/heading", {model.say_count("review.heading", static_cast<int>(open.size()))}, 1,
            composer.style(28, 1.25F, Weight::semibold));
    composer.y += 12;
    paragraph(composer, "review/text", {model.say("review.text")}, composer.style(17, 1.5F), theme.muted);
    composer.y += 24;

    composer.open(Role::list, "review/list");
    for (const std::size_t index : open) {
        const engine::Question& question = model.set.questions[index];
        const std::string id = "review/" + question.id;
        composer.open(Role::list_item, id);
        bool answer = false;
        {
            const Card card(composer, theme.goal(question.goals.front().goal));
            const Words text = composer.words(question.text);
            paragraph(composer, id + "/text", text, composer.style(17, 1.45F, Weight::semibold), theme.ink);
            composer.y += size::gap;
            answer = button(composer, {.id = id + "/answer",
                                       .label = {model.say("review.answer")},
                                       .description = engine::without_soft_hyphens(text.text)});
        }
        composer.close();
        composer.y += size::gap;
        if (answer)
            session.jump(index);
    }
    composer.close();

    composer.y += size::gap;
    const Button ways[] = {
        {.id = "review/back",
         .label = {model.say("question.back")},
         .kind = ButtonKind::secondary,
         .share = 1,
         .description = {}},
        {.id = "review/show",
         .label = {model.say("review.show")},
         .kind = ButtonKind::primary,
         .share = 2,
         .description = {}},
    };
    const int way = button_row(composer, ways);
    if (way == 0)
        session.back();
    else if (way == 1)
        session.show_result();
}

} // namespace pikatesti::ui::quick_test
