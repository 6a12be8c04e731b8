// The kiosk's application on the real question set, without a window.
#pragma once

#include "app_harness.h"

#include "ui/kiosk/app.h"

#include <string_view>

namespace pikatesti::tests {

// Of a screen, in CSS pixels.
struct Shape {
    float width, height;
};

class KioskHarness : public AppHarness {
public:
    explicit KioskHarness(Shape shape = {1080, 1920}, std::string_view language = "fi");

    ui::kiosk::App app;

    const engine::Question& question() { return app.model().set.questions[app.model().session->question()]; }
    void to_result();
};

} // namespace pikatesti::tests
