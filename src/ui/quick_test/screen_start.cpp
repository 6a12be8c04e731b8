// The first screen: what the test is, how long it takes, what happens to the answers, and which municipality it is
// about.
#include "ui/quick_test/screen_start.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

#include <algorithm>

namespace pikatesti::ui::quick_test {

namespace {

bool has_answers(const engine::Session& session) {
    return std::any_of(session.answers().begin(), session.answers().end(),
                       [](const engine::Answer& answer) { return answer.state != engine::Answer::State::untouched; });
}

void choose_municipality(Composer& composer, Model& model) {
    const MunicipalityChoice choice = municipality_field(composer, {.field = model.municipality_field,
                                                                    .page = model,
                                                                    .messages = model.messages,
                                                                    .list = model.municipalities,
                                                                    .language = model.language,
                                                                    .id = "start/municipality",
                                                                    .label = "start.municipality",
                                                                    .chosen = !model.session->municipality().empty()});
    if (!choice.changed)
        return;
    if (choice.municipality != nullptr)
        model.choose_municipality(choice.municipality);
    else
        model.session->set_municipality({}, {});
}

// Without a municipality, or with a known one, the test can begin.
bool may_begin(Model& model) {
    ComboboxState& field = model.municipality_field;
    field.open = false;
    if (model.session->municipality().empty() && !field.typed.empty()) {
        field.refused = true;
        model.announcement = model.say("start.municipality.unknown", {{"name", field.typed}});
        model.focus = "start/municipality";
        return false;
    }
    return true;
}

} // namespace

void start_screen(Composer& composer, Model& model) {
    const Theme& theme = composer.theme;
    const engine::QuestionSet& set = model.set;
    engine::Session& session = *model.session;

    composer.y += 8;
    const float mark = composer.scaled(52);
    float x = composer.x;
    for (std::size_t goal = 0; goal < set.goals.size() && x + mark <= composer.x + composer.width; ++goal) {
        const Rect square{x, composer.y, mark, mark};
        composer.painter.fill(square, theme.goal(goal), composer.scaled(14));
        goal_mark(composer, set.goals[goal].icon, x + (mark * 0.24F), composer.y + (mark * 0.24F), mark * 0.52F,
                  theme.background);
        x += mark + size::gap;
    }
    composer.y += mark + composer.scaled(24);

    heading(composer, "start/heading", composer.words(set.title), 1, composer.style(31, 1.2F, Weight::semibold));
    composer.y += 12;
    if (!set.description.empty()) {
        paragraph(composer, "start/description", composer.words(set.description), composer.style(17, 1.5F), theme.ink);
        composer.y += 12;
    }
    const std::string facts = model.say_count("start.questions", static_cast<int>(session.path().size())) + " · " +
                              model.say_count("start.minutes", set.minutes);
    paragraph(composer, "start/facts", {facts}, composer.style(17, 1.5F, Weight::semibold), theme.ink);
    composer.y += 4;
    paragraph(composer, "start/privacy", {model.say("start.privacy")}, composer.style(16, 1.5F), theme.muted);
    composer.y += 24;

    if (!model.municipalities.municipalities.empty()) {
        choose_municipality(composer, model);
        composer.y += 24;
    }

    const bool begun = has_answers(session);
    if (button(composer, {.id = "start/begin",
                          .label = {model.say(begun ? "start.continue" : "start.begin")},
                          .kind = ButtonKind::primary,
                          .description = {}}) &&
        may_begin(model))
        session.begin();
    if (begun) {
        composer.y += size::gap;
        if (button(composer, {.id = "start/again", .label = {model.say("result.again")}, .description = {}}))
            model.start_again();
    }
    if (!model.municipalities.credit.empty()) {
        composer.y += 16;
        paragraph(composer, "start/credit", composer.words(model.municipalities.credit), composer.style(15, 1.45F),
                  theme.muted);
    }
}

} // namespace pikatesti::ui::quick_test
