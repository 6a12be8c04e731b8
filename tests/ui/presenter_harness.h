// The presenter's application on the real question set, without a window: frames are laid out and read, not seen.
#pragma once

#include "app_harness.h"

#include "ui/presenter/app.h"

#include <string>
#include <string_view>

namespace pikatesti::tests {

class PresenterHarness : public AppHarness {
public:
    explicit PresenterHarness(std::string_view language = "fi");

    ui::presenter::App app;

    ui::kit::FrameOutput command(std::string_view name) { return perform("", "command", name); }
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
