// An evening with a room full of people, in the window of the presenter or of the room.
#pragma once

#include "ui/kit/app.h"
#include "ui/presenter/model.h"

namespace pikatesti::ui::presenter {

class App : public kit::App {
public:
    Model& model() { return m_model; }
    // Needed before the first frame.
    void set_question_set(engine::QuestionSet set);
    void set_municipalities(engine::MunicipalityList list) { m_model.municipalities = std::move(list); }

    Messages& messages() override { return m_model.messages; }
    const std::string& language() const override { return m_model.language(); }
    // That of the page; an evening that has chosen its languages keeps them.
    void set_language(std::string_view language) override;

protected:
    void compose(Composer& composer, const FrameInput& input) override;
    void compose_document(Composer& composer) override;
    std::string heading() const override { return presenter_heading(); }
    // A number that grows with every change of what is to be kept; the page then asks for the record.
    std::string kept() override;
    ForPage& for_page() override { return m_model; }

private:
    std::string presenter_heading() const;
    void use_keys(Composer& composer);

    Model m_model;
};

} // namespace pikatesti::ui::presenter
