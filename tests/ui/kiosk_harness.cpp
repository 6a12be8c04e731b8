#include "kiosk_harness.h"

#include "harness.h"

#include <doctest/doctest.h>

#include <string>

namespace pikatesti::tests {

KioskHarness::KioskHarness(Shape shape, std::string_view language) : AppHarness(app, shape.width, shape.height, 12000) {
    add_fonts(app);
    add_words(app, {"fi", "sv", "en", "fi-simple"}, {"", "kiosk/"});
    app.set_question_set(real_set());
    app.set_municipalities(real_municipalities());
    app.set_language(language);
    app.set_motion(false);
    frame();
}

void KioskHarness::to_result() {
    click("start/begin");
    for (int steps = 0; app.model().session->stage() == engine::Stage::question && steps < 40; ++steps) {
        perform("question/" + question().id + '/' + question().options[static_cast<std::size_t>(steps) % 2].key,
                "change", "true");
        click("question/next");
    }
    REQUIRE(app.model().session->stage() == engine::Stage::result);
}

} // namespace pikatesti::tests
