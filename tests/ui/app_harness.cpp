#include "app_harness.h"

#include "formats/messages/load_messages.h"
#include "ui/kit/named.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <utility>

namespace pikatesti::tests {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file, path);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

void add_fonts(ui::kit::App& app) {
    for (const auto& [weight, name] :
         {std::pair{ui::kit::Weight::regular, "regular"}, std::pair{ui::kit::Weight::semibold, "semibold"}}) {
        const std::string font = read_file(std::string(PIKATESTI_FONT_DIR "/noto-sans-") + name + ".ttf");
        REQUIRE(app.fonts.add(weight, reinterpret_cast<const unsigned char*>(font.data()), font.size()));
    }
}

ui::kit::Messages::Pairs words_of(std::string_view language, std::initializer_list<const char*> folders) {
    ui::kit::Messages::Pairs all;
    for (const char* folder : folders) {
        const std::string path =
            std::string(PIKATESTI_SOURCE_DIR "/web/languages/") + folder + std::string(language) + ".json";
        const auto messages = *formats::load_messages(read_file(path)).value;
        all.insert(all.end(), messages.begin(), messages.end());
    }
    return all;
}

void add_words(ui::kit::App& app, std::initializer_list<const char*> languages,
               std::initializer_list<const char*> folders) {
    for (const char* language : languages)
        app.messages().add(language, words_of(language, folders));
}

ui::kit::FrameOutput AppHarness::frame() {
    seconds += 0.1;
    return m_app.frame({.width = width,
                        .least_height = height,
                        .top = 0,
                        .window_height = m_painted,
                        .pixel_ratio = 1,
                        .seconds = seconds});
}

ui::kit::FrameOutput AppHarness::perform(std::string_view id, std::string_view event, std::string_view value) {
    if (!id.empty()) {
        if (m_app.nodes().empty())
            frame();
        REQUIRE_MESSAGE(has(id), id);
    }
    const auto known = ui::kit::named<ui::kit::Event>(ui::kit::event_names, event);
    REQUIRE_MESSAGE(known, event);
    m_app.perform({std::string(id), *known, std::string(value)});
    return frame();
}

const ui::kit::Node* AppHarness::find(std::string_view id) const {
    for (const ui::kit::Node& node : m_app.nodes())
        if (node.id == id)
            return &node;
    return nullptr;
}

const ui::kit::Node& AppHarness::node(std::string_view id) const {
    const ui::kit::Node* found = find(id);
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

} // namespace pikatesti::tests
