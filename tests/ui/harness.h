// The real application on the real question set, without a window: frames are laid out and read, not seen.
#pragma once

#include "ui/quick_test/app.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::tests {

std::string read_file(const std::string& path);

// The project's own, read and checked once; every test takes a copy.
const engine::QuestionSet& real_set();
const engine::MunicipalityList& real_municipalities();

class Harness {
public:
    explicit Harness(std::string_view language = "fi");

    ui::quick_test::App app;
    float width = 390;
    float least_height = 640;
    double seconds = 0;

    // Frames until nothing moves any more; the outputs of the first are kept, as the page would have them.
    ui::kit::FrameOutput frame();
    ui::kit::FrameOutput perform(std::string_view id, std::string_view action, std::string_view value = {});
    ui::kit::FrameOutput click(std::string_view id) { return perform(id, "click"); }
    ui::kit::FrameOutput choose(std::string_view question, std::string_view option, bool chosen = true);
    ui::kit::FrameOutput key(std::string_view name) { return perform("", "key", name); }

    const ui::kit::Node* find(std::string_view id) const;
    const ui::kit::Node& node(std::string_view id) const; // must be there
    bool has(std::string_view id) const { return find(id) != nullptr; }
    engine::Session& session() { return *app.model().session; }
    std::string question() const; // id of the question that is asked

    // Answers every question on the way with the option at `place` of those it has (from the end if negative), to the
    // review or the result.
    void answer_all(int place);
};

} // namespace pikatesti::tests
