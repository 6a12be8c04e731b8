// The citizen's application on the real question set, without a window.
#pragma once

#include "app_harness.h"

#include "ui/quick_test/app.h"

#include <string>
#include <string_view>

namespace pikatesti::tests {

// The project's own, read and checked once; every test takes a copy.
const engine::QuestionSet& real_set();
const engine::MunicipalityList& real_municipalities();

class Harness : public AppHarness {
public:
    explicit Harness(std::string_view language = "fi");

    ui::quick_test::App app;

    ui::kit::FrameOutput choose(std::string_view question, std::string_view option, bool chosen = true);
    engine::Session& session() { return *app.model().session; }
    std::string question() const; // id of the question that is asked

    // Answers every question on the way with the option at `place` of those it has (from the end if negative), to the
    // review or the result.
    void answer_all(int place);
};

} // namespace pikatesti::tests
