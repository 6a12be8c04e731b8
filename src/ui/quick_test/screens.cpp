#include "ui/quick_test/screens.h"

#include "ui/kit/widgets.h"
#include "ui/quick_test/result_words.h"

#include <algorithm>

namespace pikatesti::ui::quick_test {

namespace {

std::vector<Button> language_buttons(const Model& model) {
    std::vector<Button> buttons;
    for (const std::string& language : model.languages()) {
        buttons.push_back({.id = "language/" + language,
                           .label = {model.messages.language_name(language), language},
                           .kind = ButtonKind::quiet,
                           .description = {},
                           .selected = language == model.language});
    }
    return buttons;
}

bool has_other_view(const Model& model) { return model.plain_view != PlainView::only; }

Button view_button(const Model& model) {
    const bool plain = model.plain_view == PlainView::on;
    return {.id = "view",
            .label = {model.say(plain ? "view.picture" : "view.plain")},
            .kind = ButtonKind::quiet,
            .description = {}};
}

} // namespace

float footer_height(const Composer& composer, const Model& model) {
    const std::vector<Button> buttons = language_buttons(model);
    float height = 0;
    if (buttons.size() > 1)
        height += button_row_height(composer, buttons) + size::gap;
    if (has_other_view(model))
        height += button_height(composer, view_button(model));
    return height > 0 ? height + 17 : 0;
}

void footer(Composer& composer, Model& model) {
    const std::vector<Button> buttons = language_buttons(model);
    if (buttons.size() < 2 && !has_other_view(model))
        return;
    composer.painter.fill({composer.x, composer.y, composer.width, 1}, composer.theme.track, 0);
    composer.y += 17;
    if (buttons.size() > 1) {
        composer.open(Role::section, "language", {model.say("language.choice")});
        const int pressed = button_row(composer, buttons);
        composer.close();
        composer.y += size::gap;
        if (pressed >= 0) {
            model.language = model.languages()[static_cast<std::size_t>(pressed)];
            model.announcement = model.say("language.changed");
            if (!model.session->municipality().empty())
                model.municipality_field.typed = model.municipality_name();
        }
    }
    if (has_other_view(model) && button(composer, view_button(model))) {
        const bool plain = model.plain_view == PlainView::on;
        model.actions.push_back({.kind = name_of(plain ? Action::picture : Action::plain_view),
                                 .title = {},
                                 .text = {},
                                 .code = {},
                                 .language = {}});
    }
}

std::string heading_id(const Model& model) {
    switch (model.session->stage()) {
    case engine::Stage::start:
        return "start/heading";
    case engine::Stage::question:
        return "question/" + model.set.questions[model.session->question()].id + "/heading";
    case engine::Stage::review:
        return "review/heading";
    case engine::Stage::result:
        break;
    }
    return known::result_heading;
}

std::string arrival_words(Model& model) {
    if (model.session->stage() == engine::Stage::question) {
        const std::vector<std::size_t> path = model.session->path();
        const auto place = std::find(path.begin(), path.end(), model.session->question()) - path.begin();
        return model.say("question.progress",
                         {{"number", std::to_string(place + 1)}, {"total", std::to_string(path.size())}});
    }
    if (model.session->stage() != engine::Stage::result)
        return {};
    const engine::Score& overall = model.result().result.overall;
    if (model.result().result.level)
        return score_words(model, model.say("result.test"), overall);
    return model.say("result.range.only",
                     {{"low", std::to_string(overall.range.low)}, {"high", std::to_string(overall.range.high)}});
}

} // namespace pikatesti::ui::quick_test
