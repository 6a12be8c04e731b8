// A region's mapping: the coordinator's page.
#pragma once

#include "ui/kit/app.h"
#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

class App : public kit::App {
public:
    Model& model() { return m_model; }
    // Both are needed before the first frame, the set first.
    void set_question_set(engine::QuestionSet set);
    void set_municipalities(engine::MunicipalityList list);
    void set_changes(std::vector<engine::MunicipalityChange> changes);

    Messages& messages() override { return m_model.messages; }
    const std::string& language() const override { return m_model.language; }
    void set_language(std::string_view language) override;

protected:
    void compose(Composer& composer, const FrameInput& input) override;
    void compose_document(Composer& composer) override;
    std::string heading() const override;
    // A number that grows with every change of what is to be kept; the page then asks for the campaign.
    std::string kept() override;
    ForPage& for_page() override { return m_model; }

private:
    Model m_model;
};

} // namespace pikatesti::ui::mapping
