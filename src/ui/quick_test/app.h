// The quick test as one person takes it: the start, the questions, the review and the result.
#pragma once

#include "ui/kit/app.h"
#include "ui/quick_test/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::quick_test {

class App : public kit::App {
public:
    Model& model() { return m_model; }
    void set_municipalities(engine::MunicipalityList list);
    // Replaces the set; answers given so far that still fit are kept. Needed before the first frame.
    void set_question_set(engine::QuestionSet set);
    engine::Session::RestoreOutcome restore(std::string_view saved);

    Messages& messages() override { return m_model.messages; }
    const std::string& language() const override { return m_model.language; }
    void set_language(std::string_view language) override;

protected:
    void compose(Composer& composer, const FrameInput& input) override;
    void compose_document(Composer& composer) override;
    std::string heading() const override;
    void screen_entered(FrameOutput& output) override;
    std::string kept() override;
    ForPage& for_page() override { return m_model; }

private:
    Model m_model;
};

} // namespace pikatesti::ui::quick_test
