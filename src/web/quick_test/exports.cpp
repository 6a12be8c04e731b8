#include "web/quick_test/exports.h"

#include "web/quick_test_module.h"

namespace pikatesti::web {

namespace {

ui::quick_test::App& app() { return static_cast<ui::quick_test::App&>(*module->app); }

} // namespace

std::unique_ptr<ui::kit::App> make_app() { return std::make_unique<ui::quick_test::App>(); }

void set_own(std::string_view name, const std::string& value) { set_of_quick_test(app(), name, value); }

extern "C" {

PIKATESTI_EXPORT(pikatesti_load_municipalities) int pikatesti_load_municipalities(int bytes) {
    return load_municipalities(app(), bytes);
}

PIKATESTI_EXPORT(pikatesti_load_question_set) int pikatesti_load_question_set(int bytes) {
    return load_question_set(app(), bytes);
}
}

} // namespace pikatesti::web
