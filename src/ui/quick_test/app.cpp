#include "ui/quick_test/app.h"

#include "ui/quick_test/screen_question.h"
#include "ui/quick_test/screen_result.h"
#include "ui/quick_test/screen_review.h"
#include "ui/quick_test/screen_start.h"
#include "ui/quick_test/screens.h"

#include <algorithm>

namespace pikatesti::ui::quick_test {

void App::set_municipalities(engine::MunicipalityList list) {
    m_model.municipalities = std::move(list);
    if (m_model.session)
        m_model.choose_municipality(m_model.municipalities.find(m_model.session->municipality()));
}

void App::set_question_set(engine::QuestionSet set) {
    const std::string kept = m_model.session ? m_model.session->save() : std::string();
    const bool typing = m_model.session && m_model.session->municipality().empty();
    const auto field = typing ? m_model.municipality_field : decltype(m_model.municipality_field){};
    m_model.session.reset(); // it points into the set that goes
    m_model.set = std::move(set);
    if (m_model.set.municipality_list.empty())
        m_model.municipalities = {}; // the last set's
    m_model.shown = {};
    m_model.session.emplace(m_model.set);
    if (!kept.empty())
        restore(kept);
    if (typing) // texts come while somebody types
        m_model.municipality_field = field;
    set_language(m_model.language);
}

void App::set_language(std::string_view language) {
    const std::vector<std::string> languages = m_model.languages();
    const auto offered = [&](std::string_view tag) {
        return std::find(languages.begin(), languages.end(), tag) != languages.end();
    };
    // "sv-FI" is served by "sv".
    while (!offered(language) && language.find('-') != std::string_view::npos)
        language = language.substr(0, language.rfind('-'));
    m_model.language = offered(language) || languages.empty() ? std::string(language) : languages.front();
    if (m_model.session && !m_model.session->municipality().empty())
        m_model.municipality_field.typed = m_model.municipality_name();
}

engine::Session::RestoreOutcome App::restore(std::string_view saved) {
    const auto outcome = m_model.session->restore(saved);
    if (outcome == engine::Session::RestoreOutcome::restored || outcome == engine::Session::RestoreOutcome::partly)
        m_model.choose_municipality(m_model.municipalities.find(m_model.session->municipality()));
    return outcome;
}

void App::compose(Composer& composer, const FrameInput& input) {
    const float margin = page_margin(input.width);
    composer.open(Role::section, "test", composer.words(m_model.set.title)); // a landmark to come back to
    const float below = footer_height(composer, m_model);
    const float bottom = input.least_height - margin - (below > 0 ? below + 16 : 0);
    switch (m_model.session->stage()) {
    case engine::Stage::start:
        start_screen(composer, m_model);
        break;
    case engine::Stage::question:
        question_screen(composer, m_model, bottom);
        break;
    case engine::Stage::review:
        review_screen(composer, m_model);
        break;
    case engine::Stage::result:
        result_screen(composer, m_model);
        break;
    }
    if (below > 0) {
        composer.y = std::max(composer.y, bottom) + 16;
        footer(composer, m_model);
    }
    composer.close();
}

void App::compose_document(Composer& composer) {
    m_model.document = true;
    result_screen(composer, m_model);
    m_model.document = false;
}

std::string App::heading() const { return heading_id(m_model); }

void App::screen_entered(FrameOutput& output) {
    m_model.answer_missing = m_model.confirm_again = false;
    m_model.announcement = arrival_words(m_model);
    if (m_model.session->stage() != engine::Stage::result)
        return;
    const engine::Result& result = m_model.result().result;
    output.result = {.level = std::string(result.level_id(m_model.set)), .percent = result.overall.percent};
}

std::string App::kept() {
    const bool anything = m_model.session->stage() != engine::Stage::start ||
                          !m_model.session->municipality().empty() ||
                          m_model.session->answers() != engine::Answers(m_model.set.questions.size());
    return anything ? m_model.session->save() : std::string();
}

} // namespace pikatesti::ui::quick_test
