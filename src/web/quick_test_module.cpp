#include "web/quick_test_module.h"

#include "ui/kit/named.h"
#include "web/json_writer.h"
#include "web/module.h"
#include "web/quick_test/contract.h"

namespace pikatesti::web {

namespace {

const char* outcome_name(engine::Session::RestoreOutcome outcome) {
    switch (outcome) {
    case engine::Session::RestoreOutcome::restored:
        return "restored";
    case engine::Session::RestoreOutcome::partly:
        return "partly";
    case engine::Session::RestoreOutcome::other_set:
        return "other_set";
    case engine::Session::RestoreOutcome::unreadable:
        return "unreadable";
    }
    return "";
}

void restore(ui::quick_test::App& app, std::string_view code) {
    JsonWriter json;
    json.begin_object();
    json.member("restored", outcome_name(app.restore(code)));
    json.end_object();
    module->output = json.take();
}

} // namespace

void set_of_player(ui::quick_test::App& app, Setting setting, const std::string& value) {
    using ui::quick_test::PlainView;
    ui::quick_test::Model& model = app.model();
    if (setting == Setting::voices)
        model.voices = words(value);
    else if (setting == Setting::speaking)
        model.speaking = flag(value);
    else if (setting == Setting::plain_view)
        model.plain_view = value == "only" ? PlainView::only : value == "on" ? PlainView::on : PlainView::off;
}

bool call_of_quick_test(ui::quick_test::App& app, std::string_view name, std::string_view arguments) {
    const auto call = ui::kit::named<quick_test::Call>(quick_test::call_names, name);
    if (!call)
        return false;
    switch (*call) {
    case quick_test::Call::restore:
        restore(app, arguments);
        break;
    }
    return true;
}

} // namespace pikatesti::web
