#include "web/exports.h"

#include "formats/messages/load_messages.h"
#include "web/frame_json.h"
#include "web/module.h"

#include <charconv>

namespace {

using namespace pikatesti;
using web::module;

// Parses space-separated integers; anything else counts as 0.
std::vector<int> numbers(std::string_view text) {
    std::vector<int> found;
    for (const std::string& word : web::words(text)) {
        int number = 0;
        std::from_chars(word.data(), word.data() + word.size(), number);
        found.push_back(number);
    }
    return found;
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

PIKATESTI_EXPORT(pikatesti_add_language) int pikatesti_add_language(int bytes) {
    const auto parts = module->strings(bytes, 2);
    auto messages = formats::load_messages(parts[1]);
    if (!module->accept(messages))
        return 0;
    module->app->messages().add(std::string(parts[0]), std::move(*messages.value));
    return 1;
}

PIKATESTI_EXPORT(pikatesti_set) void pikatesti_set(int bytes) {
    const auto parts = module->strings(bytes, 2);
    const std::string_view name = parts[0];
    const std::string value(parts[1]);
    ui::kit::App& app = *module->app;
    module->output.clear();
    if (name == "language") {
        app.set_language(value);
    } else if (name == "theme") {
        app.set_theme(value == "dark" ? ui::kit::ThemeName::dark : ui::kit::ThemeName::light);
    } else if (name == "contrast") {
        app.set_more_contrast(value == "more");
    } else if (name == "colours") {
        app.set_colours(ui::kit::theme_from_colours(value));
    } else if (name == "text-size") {
        const std::vector<int> percent = numbers(value);
        app.set_text_scale(percent.empty() ? 1 : static_cast<float>(percent[0]) / 100);
    } else if (name == "text-spacing") {
        std::vector<int> spacing = numbers(value);
        spacing.resize(4);
        const auto em = [&](std::size_t i) { return static_cast<float>(spacing[i]) / 100; };
        app.set_text_spacing({.letter = em(0), .word = em(1), .line = em(2), .paragraph = em(3)});
    } else if (name == "reduced-motion") {
        app.set_motion(value != "1");
    } else {
        web::set_own(name, value);
    }
}

PIKATESTI_EXPORT(pikatesti_perform) void pikatesti_perform(int bytes) {
    const auto parts = module->strings(bytes, 3);
    module->app->perform({std::string(parts[0]), std::string(parts[1]), std::string(parts[2])});
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

PIKATESTI_EXPORT(pikatesti_document) void pikatesti_document() {
    constexpr float paper_width = 680;
    module->output = web::document_json(*module->app, module->app->document(paper_width));
}

PIKATESTI_EXPORT(pikatesti_draw_data) const uint32_t* pikatesti_draw_data() { return module->draw_data.words(); }

PIKATESTI_EXPORT(pikatesti_textures_lost) void pikatesti_textures_lost() { module->draw_data.textures_lost(); }
}
