#include "web/exports.h"

#include "formats/load.h"
#include "ui/app.h"
#include "ui/imgui/draw_data.h"
#include "web/diagnostics_json.h"
#include "web/frame_json.h"
#include "web/json_writer.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#define PIKATESTI_EXPORT(name) __attribute__((export_name(#name), used))

namespace {

using namespace pikatesti;

// The module is one widget; the page makes a module for each.
struct Instance {
    ui::App app;
    ui::DrawData draw_data;
    std::vector<char> input;
    std::string output;

    std::string_view text(int bytes) const { return {input.data(), static_cast<std::size_t>(bytes)}; }
};

std::unique_ptr<Instance> instance;

// Strings separated by NUL bytes; missing ones are empty.
std::vector<std::string_view> strings(int bytes, std::size_t count) {
    std::vector<std::string_view> parts;
    std::string_view rest = instance->text(bytes);
    while (parts.size() + 1 < count) {
        const std::size_t end = rest.find('\0');
        parts.push_back(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    parts.push_back(rest);
    return parts;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

// The whole numbers of a text that are separated by spaces; what is none counts as 0.
std::vector<int> numbers(std::string_view text) {
    std::vector<int> found;
    for (const std::string& word : words(text)) {
        int number = 0;
        std::from_chars(word.data(), word.data() + word.size(), number);
        found.push_back(number);
    }
    return found;
}

template <typename T> bool loaded(const formats::Loaded<T>& result) {
    instance->output = result.value ? std::string() : web::diagnostics_json(result.diagnostics);
    return result.value.has_value();
}

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

extern "C" {

PIKATESTI_EXPORT(pikatesti_start) void pikatesti_start() { instance = std::make_unique<Instance>(); }

PIKATESTI_EXPORT(pikatesti_input) uint8_t* pikatesti_input(int bytes) {
    instance->input.resize(static_cast<std::size_t>(bytes));
    return reinterpret_cast<uint8_t*>(instance->input.data());
}

PIKATESTI_EXPORT(pikatesti_output) const char* pikatesti_output() { return instance->output.data(); }

PIKATESTI_EXPORT(pikatesti_output_size) int pikatesti_output_size() {
    return static_cast<int>(instance->output.size());
}

PIKATESTI_EXPORT(pikatesti_add_font) void pikatesti_add_font(int slot, int bytes) {
    const std::string_view font = instance->text(bytes);
    instance->app.fonts.add(slot == 1 ? ui::Weight::semibold : ui::Weight::regular,
                            reinterpret_cast<const unsigned char*>(font.data()), font.size());
}

PIKATESTI_EXPORT(pikatesti_add_language) int pikatesti_add_language(int bytes) {
    const auto parts = strings(bytes, 2);
    auto messages = formats::load_messages(parts[1]);
    if (!loaded(messages))
        return 0;
    instance->app.model().messages.add(std::string(parts[0]), std::move(*messages.value));
    return 1;
}

PIKATESTI_EXPORT(pikatesti_load_municipalities) int pikatesti_load_municipalities(int bytes) {
    auto list = formats::load_municipalities(instance->text(bytes));
    if (!loaded(list))
        return 0;
    instance->app.set_municipalities(std::move(*list.value));
    return 1;
}

PIKATESTI_EXPORT(pikatesti_load_question_set) int pikatesti_load_question_set(int bytes) {
    auto set = formats::load_question_set(instance->text(bytes));
    if (!loaded(set))
        return 0;
    instance->app.set_question_set(std::move(*set.value));
    web::JsonWriter json;
    json.begin_object();
    json.member("id", instance->app.model().set.id);
    json.member("municipalities", instance->app.model().set.municipality_list);
    json.key("languages").begin_array();
    for (const std::string& language : instance->app.model().set.languages)
        json.text(language);
    json.end_array();
    json.end_object();
    instance->output = json.take();
    return 1;
}

PIKATESTI_EXPORT(pikatesti_set) void pikatesti_set(int bytes) {
    const auto parts = strings(bytes, 2);
    const std::string_view name = parts[0];
    const std::string value(parts[1]);
    ui::App& app = instance->app;
    instance->output.clear();
    if (name == "language") {
        app.set_language(value);
    } else if (name == "theme") {
        app.set_theme(value == "dark" ? ui::ThemeName::dark : ui::ThemeName::light);
    } else if (name == "contrast") {
        app.set_more_contrast(value == "more");
    } else if (name == "colours") {
        app.set_colours(ui::theme_from_colours(value));
    } else if (name == "text-size") {
        const std::vector<int> percent = numbers(value);
        app.set_text_scale(percent.empty() ? 1 : static_cast<float>(percent[0]) / 100);
    } else if (name == "text-spacing") {
        std::vector<int> spacing = numbers(value);
        spacing.resize(4);
        const auto em = [&](std::size_t i) { return static_cast<float>(spacing[i]) / 100; };
        app.set_text_spacing({.letter = em(0), .word = em(1), .line = em(2), .paragraph = em(3)});
    } else if (name == "voices") {
        app.model().voices = words(value);
    } else if (name == "speaking") {
        app.model().speaking = value == "1";
    } else if (name == "plain-view") {
        app.model().plain_view = value == "only" ? ui::PlainView::only
                                 : value == "on" ? ui::PlainView::on
                                                 : ui::PlainView::off;
    } else if (name == "reduced-motion") {
        app.set_motion(value != "1");
    } else if (name == "restore") {
        web::JsonWriter json;
        json.begin_object();
        json.member("restored", outcome_name(app.restore(value)));
        json.end_object();
        instance->output = json.take();
    }
}

PIKATESTI_EXPORT(pikatesti_perform) void pikatesti_perform(int bytes) {
    const auto parts = strings(bytes, 3);
    instance->app.perform({std::string(parts[0]), std::string(parts[1]), std::string(parts[2])});
}

PIKATESTI_EXPORT(pikatesti_pointer) void pikatesti_pointer(float x, float y, int pressed) {
    instance->app.set_pointer({x, y, pressed != 0});
}

PIKATESTI_EXPORT(pikatesti_focus) void pikatesti_focus(int bytes) {
    instance->app.set_focused(std::string(instance->text(bytes)));
}

PIKATESTI_EXPORT(pikatesti_frame)
void pikatesti_frame(float width, float least_height, float top, float window_height, float pixel_ratio,
                     double seconds) {
    ui::FrameOutput output = instance->app.frame({.width = width,
                                                  .least_height = least_height,
                                                  .top = top,
                                                  .window_height = window_height,
                                                  .pixel_ratio = pixel_ratio,
                                                  .seconds = seconds});
    instance->draw_data.collect(instance->app.surface, pixel_ratio);
    instance->output = web::frame_json(instance->app, output);
}

PIKATESTI_EXPORT(pikatesti_document) void pikatesti_document() {
    constexpr float paper_width = 680;
    instance->output = web::document_json(instance->app, instance->app.document(paper_width));
}

PIKATESTI_EXPORT(pikatesti_draw_data) const uint32_t* pikatesti_draw_data() { return instance->draw_data.words(); }

PIKATESTI_EXPORT(pikatesti_textures_lost) void pikatesti_textures_lost() { instance->draw_data.textures_lost(); }
}
