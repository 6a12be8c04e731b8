// The result: where the municipality stands, what to do next, why, and what can be done with it.
#include "ui/quick_test/screen_result.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_find_out.h"
#include "ui/quick_test/result_reasons.h"
#include "ui/quick_test/result_steps.h"
#include "ui/quick_test/result_summary.h"
#include "ui/quick_test/result_text.h"
#include "ui/quick_test/result_words.h"

namespace pikatesti::ui::quick_test {

namespace {

HostAction share_action(Model& model) {
    const engine::Result& result = model.result().result;
    const std::string title = plain(model, model.set.title);
    const std::string municipality = model.municipality_name();
    std::string level = plain(model, level_name(model));
    if (!municipality.empty())
        level = municipality + ": " + level;
    const std::string text =
        result.level && result.overall.percent
            ? model.say("text.share",
                        {{"title", title}, {"level", level}, {"percent", std::to_string(*result.overall.percent)}})
            : model.say("text.share.not_enough", {{"title", title}, {"level", level}});
    return {
        .kind = name_of(Action::share), .title = title, .text = text, .code = model.session->save(), .language = {}};
}

void confirm_again(Composer& composer, Model& model) {
    int pressed = -1;
    {
        const Card card(composer);
        paragraph(composer, "result/again/ask", {model.say("result.again.ask")},
                  composer.style(17, 1.5F, Weight::semibold), composer.theme.ink);
        composer.y += size::gap;
        const Button ways[] = {
            {.id = known::result_again_yes, .label = {model.say("result.again.yes")}, .description = {}},
            {.id = "result/again/no",
             .label = {model.say("result.again.no")},
             .kind = ButtonKind::primary,
             .description = {}},
        };
        pressed = button_row(composer, ways);
    }
    if (pressed == 0) {
        model.start_again();
    } else if (pressed == 1) {
        model.confirm_again = false;
        model.focus = known::result_again;
    }
}

} // namespace

void result_controls(Composer& composer, Model& model) {
    const Button outward[] = {
        {.id = "result/share", .label = {model.say("result.share")}, .kind = ButtonKind::primary, .description = {}},
        {.id = "result/print", .label = {model.say("result.print")}, .description = {}},
    };
    const Button others[] = {
        {.id = "result/copy", .label = {model.say("result.copy")}, .description = {}},
        {.id = known::result_again,
         .label = {model.say("result.again")},
         .description = {},
         .expanded = model.confirm_again ? 1 : 0},
    };
    const int first = button_row(composer, outward);
    composer.y += size::gap;
    const int second = button_row(composer, others);
    if (first == 0)
        model.actions.push_back(share_action(model));
    else if (first == 1)
        model.actions.push_back({.kind = name_of(Action::print),
                                 .title = plain(model, model.set.title),
                                 .text = {},
                                 .code = {},
                                 .language = {}});
    if (second == 0)
        model.actions.push_back({.kind = name_of(Action::copy),
                                 .title = plain(model, model.set.title),
                                 .text = result_text(model),
                                 .code = {},
                                 .language = {}});
    if (second == 1) {
        model.confirm_again = !model.confirm_again;
        if (model.confirm_again) {
            model.announcement = model.say("result.again.ask");
            model.focus = "result/again/no";
        }
    }
    if (model.confirm_again) {
        composer.y += size::gap;
        confirm_again(composer, model);
    }
    composer.y += size::gap;
    if (button(
            composer,
            {.id = "result/back", .label = {model.say("result.back")}, .kind = ButtonKind::quiet, .description = {}}))
        model.session->back();
}

void result_screen(Composer& composer, Model& model) {
    result_summary(composer, model);
    result_find_out(composer, model);
    result_steps(composer, model);
    composer.y += 28;
    result_reasons(composer, model);
    if (!model.document) {
        composer.y += 28;
        result_controls(composer, model);
    }
    if (!model.set.method_note.empty()) {
        composer.y += 16;
        paragraph(composer, "result/method", composer.words(model.set.method_note), composer.style(15, 1.5F),
                  composer.theme.muted);
    }
}

} // namespace pikatesti::ui::quick_test
