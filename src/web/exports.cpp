#include "web/exports.h"

#include "formats/messages/load_messages.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"
#include "ui/kit/named.h"
#include "web/application.h"
#include "web/contract.h"
#include "web/frame_json.h"
#include "web/json_writer.h"
#include "web/module.h"

namespace {

using namespace pikatesti;
using web::module;

void set(web::Setting setting, const std::string& value) {
    using web::Setting;
    ui::kit::App& app = *module->app;
    switch (setting) {
    case Setting::language:
        return app.set_language(value);
    case Setting::theme:
        return app.set_theme(value == "dark" ? ui::kit::ThemeName::dark : ui::kit::ThemeName::light);
    case Setting::contrast:
        return app.set_more_contrast(value == "more");
    case Setting::colours:
        return app.set_colours(ui::kit::theme_from_colours(value));
    case Setting::text_size:
        return app.set_text_scale(static_cast<float>(web::number(value)) / 100);
    case Setting::text_spacing: {
        std::vector<std::string> spacing = web::words(value);
        spacing.resize(4);
        const auto em = [&](std::size_t i) { return static_cast<float>(web::number(spacing[i])) / 100; };
        return app.set_text_spacing({.letter = em(0), .word = em(1), .line = em(2), .paragraph = em(3)});
    }
    case Setting::reduced_motion:
        return app.set_motion(!web::flag(value));
    case Setting::voices:
    case Setting::speaking:
    case Setting::plain_view:
        return web::set_of_player(setting, value);
    }
}

void add_language(std::string_view arguments) {
    const auto parts = web::split(arguments, 2);
    auto messages = formats::load_messages(parts[1]);
    if (module->accept(messages))
        module->app->messages().add(std::string(parts[0]), std::move(*messages.value));
}

void load_municipalities(std::string_view file) {
    auto list = formats::load_municipalities(file);
    if (module->accept(list))
        web::take(std::move(*list.value));
}

void load_question_set(std::string_view file) {
    auto loaded = formats::load_question_set(file);
    if (!module->accept(loaded))
        return;
    const engine::QuestionSet& set = web::take(std::move(*loaded.value));
    web::JsonWriter json;
    json.begin_object();
    json.member("id", set.id);
    json.member("municipalities", set.municipality_list);
    json.key("languages").begin_array();
    for (const std::string& language : engine::offered_languages(set))
        json.text(language);
    json.end_array();
    json.end_object();
    module->output = json.take();
}

void call(web::Call call, std::string_view arguments) {
    constexpr float paper_width = 680;
    switch (call) {
    case web::Call::add_language:
        return add_language(arguments);
    case web::Call::load_municipalities:
        return load_municipalities(arguments);
    case web::Call::load_question_set:
        return load_question_set(arguments);
    case web::Call::document:
        module->output = web::document_json(*module->app, module->app->document(paper_width));
        return;
    }
}

} // namespace

extern "C" {

PIKATESTI_EXPORT(pikatesti_start) void pikatesti_start() {
    module = std::make_unique<web::Module>();
    module->app = web::make_app();
}

PIKATESTI_EXPORT(pikatesti_input) uint8_t* pikatesti_input(int bytes) {
    module->input.resize(static_cast<std::size_t>(bytes));
    return reinterpret_cast<uint8_t*>(module->input.data());
}

PIKATESTI_EXPORT(pikatesti_output) const char* pikatesti_output() { return module->output.data(); }

PIKATESTI_EXPORT(pikatesti_output_size) int pikatesti_output_size() { return static_cast<int>(module->output.size()); }

PIKATESTI_EXPORT(pikatesti_add_font) void pikatesti_add_font(int slot, int bytes) {
    const std::string_view font = module->text(bytes);
    module->app->fonts.add(slot == 1 ? ui::kit::Weight::semibold : ui::kit::Weight::regular,
                           reinterpret_cast<const unsigned char*>(font.data()), font.size());
}

PIKATESTI_EXPORT(pikatesti_set) int pikatesti_set(int bytes) {
    const auto parts = web::split(module->text(bytes), 2);
    const std::string value(parts[1]);
    module->output.clear();
    if (const auto setting = ui::kit::named<web::Setting>(web::setting_names, parts[0])) {
        set(*setting, value);
        return 1;
    }
    return web::set_own(parts[0], value) ? 1 : 0;
}

PIKATESTI_EXPORT(pikatesti_call) int pikatesti_call(int bytes) {
    const auto parts = web::split(module->text(bytes), 2);
    module->output.clear();
    if (const auto known = ui::kit::named<web::Call>(web::call_names, parts[0])) {
        call(*known, parts[1]);
        return 1;
    }
    return web::call_own(parts[0], parts[1]) ? 1 : 0;
}

PIKATESTI_EXPORT(pikatesti_perform) void pikatesti_perform(int bytes) {
    const auto parts = web::split(module->text(bytes), 3);
    if (const auto event = ui::kit::named<ui::kit::Event>(ui::kit::event_names, parts[1]))
        module->app->perform({std::string(parts[0]), *event, std::string(parts[2])});
}

PIKATESTI_EXPORT(pikatesti_pointer) void pikatesti_pointer(float x, float y, int pressed) {
    module->app->set_pointer({x, y, pressed != 0});
}

PIKATESTI_EXPORT(pikatesti_focus) void pikatesti_focus(int bytes) {
    module->app->set_focused(std::string(module->text(bytes)));
}

PIKATESTI_EXPORT(pikatesti_frame)
void pikatesti_frame(float width, float least_height, float top, float window_height, float pixel_ratio,
                     double seconds) {
    const ui::kit::FrameOutput output = module->app->frame({.width = width,
                                                            .least_height = least_height,
                                                            .top = top,
                                                            .window_height = window_height,
                                                            .pixel_ratio = pixel_ratio,
                                                            .seconds = seconds});
    module->draw_data.collect(module->app->surface, pixel_ratio);
    module->output = web::frame_json(*module->app, output);
}

PIKATESTI_EXPORT(pikatesti_draw_data) const uint32_t* pikatesti_draw_data() { return module->draw_data.words(); }

PIKATESTI_EXPORT(pikatesti_textures_lost) void pikatesti_textures_lost() { module->draw_data.textures_lost(); }
}
