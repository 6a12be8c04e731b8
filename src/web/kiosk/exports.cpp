#include "web/kiosk/exports.h"

#include "formats/kiosk_counts/day_counts_export.h"
#include "formats/kiosk_counts/day_counts_stored.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"
#include "ui/kiosk/app.h"
#include "web/json_writer.h"
#include "web/quick_test_module.h"

#include <algorithm>
#include <charconv>

namespace pikatesti::web {

namespace {

ui::kiosk::App& app() { return static_cast<ui::kiosk::App&>(*module->app); }

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        all.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

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

void set_setting(std::string_view name, const std::string& value) {
    ui::kiosk::Settings& settings = app().kiosk().settings;
    if (name == "idle")
        settings.idle_seconds = number(value);
    else if (name == "countdown")
        settings.countdown_seconds = number(value);
    else if (name == "sound")
        settings.sound = value == "1";
    else if (name == "advance")
        settings.advance = value == "1";
    else if (name == "own-set")
        settings.own_set = value == "1";
    else if (name == "language")
        settings.language = value;
    else if (name == "theme")
        settings.theme = value;
    else if (name == "municipality") {
        settings.municipality = value;
        app().apply_settings();
    }
}

void set_device(std::string_view name, const std::string& value) {
    ui::kiosk::Device& device = app().kiosk().device;
    if (name == "storage")
        device.storage = value;
    else if (name == "persistent")
        device.persistent = value == "1";
    else if (name == "online")
        device.online = value == "1";
    else if (name == "offline")
        device.offline_ready = value == "1";
    else if (name == "public-link")
        device.public_link = value == "1";
    else if (name == "version")
        device.version = value;
    else if (name == "battery")
        device.battery = value;
}

void set_wish(std::string_view name, bool on) {
    ui::kiosk::Model& kiosk = app().kiosk();
    if (name == "large")
        kiosk.large_text = on;
    else if (name == "contrast")
        kiosk.contrast = on;
    else if (name == "aloud")
        kiosk.read_aloud = on;
}

void set_pin(const std::string& value) {
    const std::vector<std::string> parts = words(value);
    const std::string what = parts.empty() ? std::string() : parts[0];
    const int seconds = parts.size() > 1 ? number(parts[1]) : 0;
    if (what == "enter" || what == "choose")
        app().open_pin(what == "enter" ? ui::kiosk::PinTask::enter : ui::kiosk::PinTask::choose);
    else if (what == "refused")
        app().pin_refused(seconds);
    else if (what == "wait")
        app().kiosk().pin.wait = seconds;
}

void set_qr(std::string_view value) {
    ui::kiosk::Model& kiosk = app().kiosk();
    const std::size_t space = std::min(value.find(' '), value.size());
    const int side = number(value.substr(0, space));
    const std::string_view modules = value.substr(std::min(space + 1, value.size()));
    const bool whole = side > 0 && modules.size() == static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    kiosk.qr_side = whole ? side : 0;
    kiosk.qr = whole ? modules : std::string_view();
}

void set_panel(const std::string& value) {
    const std::size_t end = std::min(value.find('\0'), value.size());
    if (auto counts = stored(std::string_view(value).substr(std::min(end + 1, value.size()))))
        app().kiosk().panel.counts = std::move(*counts);
    app().kiosk().panel.today = value.substr(0, end);
    app().open_panel();
    module->output.clear();
}

// The part of the name after "group/", where it is of that group.
std::optional<std::string_view> within(std::string_view name, std::string_view group) {
    return name.substr(0, group.size()) == group ? std::optional(name.substr(group.size())) : std::nullopt;
}

} // namespace

std::unique_ptr<ui::kit::App> make_app() { return std::make_unique<ui::kiosk::App>(); }

void set_own(std::string_view name, const std::string& value) {
    ui::kiosk::Model& kiosk = app().kiosk();
    if (const auto setting = within(name, "setting/")) {
        set_setting(*setting, value);
    } else if (const auto fact = within(name, "device/")) {
        set_device(*fact, value);
    } else if (const auto wish = within(name, "wish/")) {
        set_wish(*wish, value == "1");
    } else if (name == "touch") {
        kiosk.by_touch = value == "1";
    } else if (name == "seconds-left") {
        app().set_seconds_left(number(value));
    } else if (name == "pulse") {
        kiosk.pulse = number(value);
    } else if (name == "shift") {
        kiosk.shift = number(value);
    } else if (name == "qr") {
        set_qr(value);
    } else if (name == "pin") {
        set_pin(value);
    } else if (name == "panel") {
        set_panel(value);
    } else if (name == "note") {
        kiosk.panel.note = app().model().announcement = value;
    } else if (name == "faults") {
        kiosk.panel.faults = lines(value);
    } else if (name == "staff") {
        app().close_staff();
    } else {
        set_of_quick_test(app(), name, value);
    }
}

extern "C" {

PIKATESTI_EXPORT(pikatesti_load_municipalities) int pikatesti_load_municipalities(int bytes) {
    return load_municipalities(app(), bytes);
}

PIKATESTI_EXPORT(pikatesti_load_question_set) int pikatesti_load_question_set(int bytes) {
    return load_question_set(app(), bytes);
}

PIKATESTI_EXPORT(pikatesti_count) void pikatesti_count(int bytes) {
    const auto parts = module->strings(bytes, 3);
    auto counts = stored(parts[0]);
    if (!counts)
        return;
    const ui::kiosk::Model& kiosk = app().kiosk();
    if (parts[2] == "begin")
        counts->begin(parts[1]);
    else
        counts->end(parts[1], engine::totals_of_visit(*app().model().session, kiosk.completed));
    module->output = "{\"counts\":" + formats::stored_day_counts(*counts) + '}';
}

PIKATESTI_EXPORT(pikatesti_export) void pikatesti_export(int bytes) {
    const auto parts = module->strings(bytes, 2);
    const auto counts = stored(parts[0]);
    if (!counts)
        return;
    const engine::QuestionSet& set = app().model().set;
    JsonWriter json;
    json.begin_object();
    json.member("text", parts[1] == "csv" ? formats::day_counts_csv(set, *counts)
                        : parts[1] == "json"
                            ? formats::exported_day_counts(set, *counts)
                            : formats::day_counts_record(set, *counts, app().kiosk().settings.municipality));
    json.end_object();
    module->output = json.take();
}
}

} // namespace pikatesti::web
