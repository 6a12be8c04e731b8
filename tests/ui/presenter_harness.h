// The presenter's application on the real question set, without a window: frames are laid out and read, not seen.
#pragma once

#include "ui/presenter/app.h"

#include <string>
#include <string_view>

namespace pikatesti::tests {

class PresenterHarness {
public:
    explicit PresenterHarness(std::string_view language = "fi");

    ui::presenter::App app;
    float width = 1280;
    float height = 720; // of the window
    double seconds = 0;

    ui::kit::FrameOutput frame();
    ui::kit::FrameOutput perform(std::string_view id, std::string_view action, std::string_view value = {});
    ui::kit::FrameOutput click(std::string_view id) { return perform(id, "click"); }
    ui::kit::FrameOutput command(std::string_view name) { return perform("", "command", name); }
    ui::kit::FrameOutput key(std::string_view name) { return perform("", "key", name); }
    ui::kit::FrameOutput type(std::string_view id, std::string_view text) { return perform(id, "input", text); }

    const ui::kit::Node* find(std::string_view id) const;
    bool has(std::string_view id) const { return find(id) != nullptr; }
    const ui::kit::Node& node(std::string_view id) const; // must be there
    ui::presenter::Model& model() { return app.model(); }
    engine::Evening& evening() { return *app.model().evening; }
    std::string question() { return model().question().id; }
    std::string option(std::size_t place); // id of the present question's option
    // The present question's options from the first on.
    void count(std::initializer_list<int> people);
};

// What must hold on every screen.
void check_screen(PresenterHarness& harness);

} // namespace pikatesti::tests
