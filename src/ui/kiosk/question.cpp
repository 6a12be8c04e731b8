// One question: above each other on a standing screen, side by side on a lying one.
#include "ui/kiosk/question.h"

#include "ui/kit/widgets.h"
#include "ui/quick_test/screen_question.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kiosk {

namespace {

constexpr std::size_t most_in_a_column = 4; // more would not be on a lying screen without scrolling

// A single choice made by touch goes on by itself, after the page has let it be seen. Keys move through the options on
// their way, so they do not.
void advance(Composer& composer, quick_test::Model& model, const Model& kiosk) {
    engine::Session& session = *model.session;
    const std::size_t index = session.question();
    const engine::Question& question = model.set.questions[index];
    const std::string id = "question/" + question.id;
    if (composer.activated(id, Event::advance)) {
        if (session.answer(index).state == engine::Answer::State::given)
            session.next();
        return;
    }
    if (!kiosk.settings.advance || !kiosk.by_touch || question.choice == engine::Choice::multiple)
        return;
    for (const engine::Option& option : question.options)
        if (composer.activated(id + '/' + option.key, Event::change))
            model.actions.push_back(for_kiosk(Action::advance, id));
}

void hint(Composer& composer, const quick_test::Model& model, const Model& kiosk) {
    const engine::Question& question = model.set.questions[model.session->question()];
    if (!kiosk.settings.advance || question.choice == engine::Choice::multiple)
        return;
    composer.y += composer.scaled(6);
    // Another one for each question, as the fieldset around it is: one that stayed would have to be moved.
    paragraph(composer, "question/advance/" + question.id, {model.say("kiosk.advance")}, composer.style(15, 1.45F),
              composer.theme.muted);
}

} // namespace

void question_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place, float bottom) {
    const std::size_t asked = model.session->question();
    question_progress(composer, model);
    composer.y += composer.scaled(20);
    const float x = composer.x;
    const float width = composer.width;
    const bool many = model.set.questions[asked].options.size() > most_in_a_column;
    if (place.landscape && many) {
        question_words(composer, model);
        hint(composer, model, kiosk);
        composer.y += composer.scaled(20);
        question_options(composer, model, 2);
    } else if (place.landscape) {
        const float between = composer.scaled(28);
        const float left = std::round(width * 0.42F);
        const float top = composer.y;
        composer.width = left;
        question_words(composer, model);
        hint(composer, model, kiosk);
        const float words_end = composer.y;
        composer.x += left + between;
        composer.width = width - left - between;
        composer.y = top;
        question_options(composer, model);
        composer.y = std::max(composer.y, words_end);
        composer.x = x;
        composer.width = width;
    } else {
        question_words(composer, model);
        hint(composer, model, kiosk);
        composer.y += composer.scaled(20);
        question_options(composer, model);
    }
    if (model.session->question() == asked && model.session->stage() == engine::Stage::question) {
        advance(composer, model, kiosk);
        question_controls(composer, model, bottom);
    }
}

} // namespace pikatesti::ui::kiosk
