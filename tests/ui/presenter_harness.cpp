#include "presenter_harness.h"

#include "harness.h"
#include "screen_rules.h"
#include "ui/presenter/screens.h"

#include <doctest/doctest.h>

namespace pikatesti::tests {

PresenterHarness::PresenterHarness(std::string_view language) : AppHarness(app, 1280, 720, 6000) {
    add_fonts(app);
    add_words(app, {"fi", "sv", "en"}, {"", "presenter/", "record/"});
    app.set_question_set(real_set());
    app.set_municipalities(real_municipalities());
    app.set_language(language);
    app.set_motion(false);
}

std::string PresenterHarness::option(std::size_t place) {
    const engine::Question& asked = model().question();
    return "question/" + asked.id + '/' + asked.options[place].key;
}

void PresenterHarness::count(std::initializer_list<int> people) {
    std::size_t place = 0;
    for (const int number : people)
        type(option(place++) + "/number", std::to_string(number));
}

void check_screen(PresenterHarness& harness) {
    harness.frame();
    const float height = harness.frame().height;
    check_nodes(harness.app, {0, 0, harness.width, height}, "evening.");
    CHECK(harness.has(ui::presenter::heading_id(harness.model())));
    CHECK_FALSE(harness.app.fonts.missing_glyphs()); // the basic fonts are enough
    check_painted_is_said(harness.app, harness.width - 8);
}

} // namespace pikatesti::tests
