#include "web/quick_test_module.h"

#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"
#include "web/json_writer.h"

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

} // namespace

void set_of_quick_test(ui::quick_test::App& app, std::string_view name, const std::string& value) {
    if (name == "voices") {
        app.model().voices = words(value);
    } else if (name == "speaking") {
        app.model().speaking = value == "1";
    } else if (name == "plain-view") {
        app.model().plain_view = value == "only" ? ui::quick_test::PlainView::only
                                 : value == "on" ? ui::quick_test::PlainView::on
                                                 : ui::quick_test::PlainView::off;
    } else if (name == "restore") {
        JsonWriter json;
        json.begin_object();
        json.member("restored", outcome_name(app.restore(value)));
        json.end_object();
        module->output = json.take();
    }
}

int load_municipalities(ui::quick_test::App& app, int bytes) {
    auto list = formats::load_municipalities(module->text(bytes));
    if (!module->accept(list))
        return 0;
    app.set_municipalities(std::move(*list.value));
    return 1;
}

int load_question_set(ui::quick_test::App& app, int bytes) {
    auto set = formats::load_question_set(module->text(bytes));
    if (!module->accept(set))
        return 0;
    app.set_question_set(std::move(*set.value));
    module->tell(app.model().set);
    return 1;
}

} // namespace pikatesti::web
