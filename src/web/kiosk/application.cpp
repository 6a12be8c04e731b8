#include "web/application.h"

#include "formats/kiosk_counts/day_counts_export.h"
#include "formats/kiosk_counts/day_counts_stored.h"
#include "ui/kiosk/app.h"
#include "ui/kit/named.h"
#include "web/json_writer.h"
#include "web/kiosk/contract.h"
#include "web/module.h"
#include "web/quick_test_module.h"

namespace pikatesti::web {

namespace {

ui::kiosk::App& app() { return static_cast<ui::kiosk::App&>(*module->app); }

// What is stored, or an empty beginning; none where it cannot be read, which the output then tells.
std::optional<engine::DayCounts> stored(std::string_view json) {
    engine::DayCounts counts;
    counts.set = app().model().set.id;
    if (json.empty())
        return counts;
    auto loaded = formats::load_day_counts(json);
    if (!module->accept(loaded))
        return std::nullopt;
    return std::move(loaded.value);
}

void set(kiosk::Setting setting, const std::string& value) {
    using kiosk::Setting;
    ui::kiosk::Settings& settings = app().kiosk().settings;
    ui::kiosk::Device& device = app().kiosk().device;
    switch (setting) {
    case Setting::setting_idle:
        settings.idle_seconds = number(value);
        break;
    case Setting::setting_countdown:
        settings.countdown_seconds = number(value);
        break;
    case Setting::setting_sound:
        settings.sound = flag(value);
        break;
    case Setting::setting_advance:
        settings.advance = flag(value);
        break;
    case Setting::setting_language:
        settings.language = value;
        break;
    case Setting::setting_theme:
        settings.theme = value;
        break;
    case Setting::setting_own_set:
        settings.own_set = flag(value);
        break;
    case Setting::setting_municipality:
        settings.municipality = value;
        app().apply_settings();
        break;
    case Setting::device_storage:
        device.storage = value;
        break;
    case Setting::device_persistent:
        device.persistent = flag(value);
        break;
    case Setting::device_online:
        device.online = flag(value);
        break;
    case Setting::device_offline:
        device.offline_ready = flag(value);
        break;
    case Setting::device_public_link:
        device.public_link = flag(value);
        break;
    case Setting::device_version:
        device.version = value;
        break;
    case Setting::device_battery:
        device.battery = value;
        break;
    }
}

void open_panel(std::string_view today, std::string_view counts_json) {
    if (auto counts = stored(counts_json))
        app().kiosk().panel.counts = std::move(*counts);
    app().kiosk().panel.today = today;
    app().open_panel();
}

void count(std::string_view stored_json, std::string_view day, std::string_view what) {
    auto counts = stored(stored_json);
    if (!counts)
        return;
    if (what == "begin")
        counts->begin(day);
    else
        counts->end(day, engine::totals_of_visit(*app().model().session, app().kiosk().completed));
    module->output = "{\"counts\":" + formats::stored_day_counts(*counts) + '}';
}

void counts_file(std::string_view stored_json, std::string_view kind) {
    const auto counts = stored(stored_json);
    if (!counts)
        return;
    const engine::QuestionSet& set = app().model().set;
    JsonWriter json;
    json.begin_object();
    json.member("text", kind == "csv" ? formats::day_counts_csv(set, *counts)
                        : kind == "json"
                            ? formats::exported_day_counts(set, *counts)
                            : formats::day_counts_record(set, *counts, app().kiosk().settings.municipality));
    json.end_object();
    module->output = json.take();
}

void call(kiosk::Call call, std::string_view arguments) {
    using kiosk::Call;
    ui::kiosk::Model& model = app().kiosk();
    const auto parts = split(arguments, 3);
    switch (call) {
    case Call::touch:
        model.by_touch = flag(arguments);
        break;
    case Call::seconds_left:
        app().set_seconds_left(number(arguments));
        break;
    case Call::pulse:
        model.pulse = number(arguments);
        break;
    case Call::shift:
        model.shift = number(arguments);
        break;
    case Call::show_qr:
        model.qr = words(arguments);
        break;
    case Call::open_pin:
        app().open_pin(arguments == "enter" ? ui::kiosk::PinTask::enter : ui::kiosk::PinTask::choose);
        break;
    case Call::pin_refused:
        app().pin_refused(number(arguments));
        break;
    case Call::pin_wait:
        model.pin.wait = number(arguments);
        break;
    case Call::open_panel:
        open_panel(parts[0], parts[1]);
        break;
    case Call::close_staff:
        app().close_staff();
        break;
    case Call::note:
        model.panel.note = app().model().announcement = arguments;
        break;
    case Call::faults:
        model.panel.faults = lines(arguments);
        break;
    case Call::count:
        count(parts[0], parts[1], parts[2]);
        break;
    case Call::counts_file:
        counts_file(parts[0], parts[1]);
        break;
    }
}

} // namespace

std::unique_ptr<ui::kit::App> make_app() { return std::make_unique<ui::kiosk::App>(); }

void take(engine::MunicipalityList list) { app().set_municipalities(std::move(list)); }

const engine::QuestionSet& take(engine::QuestionSet set) {
    app().set_question_set(std::move(set));
    return app().model().set;
}

void set_of_player(Setting setting, const std::string& value) { set_of_player(app(), setting, value); }

bool set_own(std::string_view name, const std::string& value) {
    return ui::kit::with_named<kiosk::Setting>(kiosk::setting_names, name, [&](auto setting) { set(setting, value); });
}

bool call_own(std::string_view name, std::string_view arguments) {
    return ui::kit::with_named<kiosk::Call>(kiosk::call_names, name, [&](auto known) { call(known, arguments); }) ||
           call_of_quick_test(app(), name, arguments);
}

} // namespace pikatesti::web
