#include "web/application.h"

#include "web/module.h"
#include "web/quick_test_module.h"

namespace pikatesti::web {

namespace {

ui::quick_test::App& app() { return static_cast<ui::quick_test::App&>(*module->app); }

} // namespace

std::unique_ptr<ui::kit::App> make_app() { return std::make_unique<ui::quick_test::App>(); }

void take(engine::MunicipalityList list) { app().set_municipalities(std::move(list)); }

const engine::QuestionSet& take(engine::QuestionSet set) {
    app().set_question_set(std::move(set));
    return app().model().set;
}

void set_of_player(Setting setting, const std::string& value) { set_of_player(app(), setting, value); }

bool set_own(std::string_view, const std::string&) { return false; }

bool call_own(std::string_view name, std::string_view arguments) { return call_of_quick_test(app(), name, arguments); }

} // namespace pikatesti::web
