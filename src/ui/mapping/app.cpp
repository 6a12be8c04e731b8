#include "ui/mapping/app.h"

#include "ui/mapping/add_screen.h"
#include "ui/mapping/card_screen.h"
#include "ui/mapping/confirm_screen.h"
#include "ui/mapping/fieldwork_screen.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/interview_read_back.h"
#include "ui/mapping/interview_screen.h"
#include "ui/mapping/map_screen.h"
#include "ui/mapping/report_screen.h"
#include "ui/mapping/start_screen.h"
#include "ui/mapping/table_screen.h"
#include "ui/mapping/weak_screen.h"
#include "ui/mapping/years_screen.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

void App::set_question_set(engine::QuestionSet set) {
    m_model.set = std::move(set);
    if (m_model.language.empty() && !m_model.set.languages.empty())
        m_model.language = m_model.set.languages.front();
    m_model.make_division();
}

void App::set_municipalities(engine::MunicipalityList list) {
    m_model.municipalities = std::move(list);
    m_model.make_division();
}

void App::set_changes(std::vector<engine::MunicipalityChange> changes) {
    m_model.changes = std::move(changes);
    m_model.make_division();
}

void App::set_language(std::string_view language) {
    const auto& offered = m_model.set.languages;
    const std::string base(language.substr(0, language.find('-')));
    const bool known = std::find(offered.begin(), offered.end(), base) != offered.end();
    if (m_model.confirming && known && m_model.messages.has(language)) {
        m_model.language = language; // plain Finnish too
        return;
    }
    m_model.language = known || offered.empty() ? base : offered.front();
}

std::string App::kept() { return m_model.campaign ? std::to_string(m_model.revision) : std::string(); }

std::string App::heading() const { return screen_heading(m_model); }

void App::compose(Composer& composer, const FrameInput& input) {
    const Frame frame(composer, m_model, input.width);
    switch (m_model.screen) {
    case Screen::start:
        return m_model.confirming ? confirm_start(composer, m_model) : start_screen(composer, m_model);
    case Screen::fieldwork:
        return fieldwork_screen(composer, m_model);
    case Screen::add:
        return add_screen(composer, m_model);
    case Screen::table:
        return table_screen(composer, m_model);
    case Screen::map:
        return map_screen(composer, m_model);
    case Screen::weak:
        return weak_screen(composer, m_model);
    case Screen::years:
        return years_screen(composer, m_model);
    case Screen::card:
        return card_screen(composer, m_model);
    case Screen::report:
        return report_screen(composer, m_model);
    case Screen::interview:
        return interview_screen(composer, m_model);
    }
}

void App::compose_document(Composer& composer) {
    if (!m_model.campaign)
        return;
    switch (m_model.paper) {
    case Paper::region:
        table_on_paper(composer, m_model);
        return weak_points_on_paper(composer, m_model);
    case Paper::card:
        return card_on_paper(composer, m_model, m_model.card);
    case Paper::all_cards:
        for (const std::string& municipality : all_cards(m_model))
            card_on_paper(composer, m_model, municipality);
        return;
    case Paper::report:
        return report_on_paper(composer, m_model);
    case Paper::interview:
        return interview_on_paper(composer, m_model);
    }
}

} // namespace pikatesti::ui::mapping
