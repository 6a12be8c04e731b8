// The presenter's application on the real question set, without a window: frames are laid out and read, not seen.
#pragma once

#include "ui/presenter/presenter_app.h"

#include <string>
#include <string_view>

namespace pikatesti::tests {

class PresenterHarness {
public:
    explicit PresenterHarness(std::string_view language = "fi");

    ui::PresenterApp app;
    float width = 1280;
    float height = 720; // of the window
    double seconds = 0;

    ui::FrameOutput frame();
    ui::FrameOutput perform(std::string_view id, std::string_view action, std::string_view value = {});
    ui::FrameOutput click(std::string_view id) { return perform(id, "click"); }
    ui::FrameOutput command(std::string_view name) { return perform("", "command", name); }
    ui::FrameOutput key(std::string_view name) { return perform("", "key", name); }
    ui::FrameOutput type(std::string_view id, std::string_view text) { return perform(id, "input", text); }

    const ui::Node* find(std::string_view id) const;
    bool has(std::string_view id) const { return find(id) != nullptr; }
    const ui::Node& node(std::string_view id) const; // must be there
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
