// What the tests of every application's screens share: the application on the real question set, without a window:
// frames are laid out and read, not seen.
#pragma once

#include "ui/kit/app.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace pikatesti::tests {

std::string read_file(const std::string& path);

// The basic typefaces.
void add_fonts(ui::kit::App& app);

// The words of web/languages in a language, as the page merges them: those of its folders one after another, "" for the
// folder itself.
ui::kit::Messages::Pairs words_of(std::string_view language, std::initializer_list<const char*> folders);
void add_words(ui::kit::App& app, std::initializer_list<const char*> languages,
               std::initializer_list<const char*> folders);

class AppHarness {
public:
    AppHarness(const AppHarness&) = delete;
    AppHarness& operator=(const AppHarness&) = delete;

    float width;
    float height; // that the content has at least
    double seconds = 0;

    ui::kit::FrameOutput frame();
    // id: of a node that is there, or empty for the whole; event: by its name.
    ui::kit::FrameOutput perform(std::string_view id, std::string_view event, std::string_view value = {});
    ui::kit::FrameOutput click(std::string_view id) { return perform(id, "click"); }
    ui::kit::FrameOutput type(std::string_view id, std::string_view text) { return perform(id, "input", text); }
    ui::kit::FrameOutput key(std::string_view name) { return perform("", "key", name); }

    const ui::kit::Node* find(std::string_view id) const;
    const ui::kit::Node& node(std::string_view id) const; // must be there
    bool has(std::string_view id) const { return find(id) != nullptr; }

protected:
    // app: the derived one's, used when that is made. painted: how much of the content is painted at once.
    AppHarness(ui::kit::App& app, float of_width, float of_height, float painted)
        : width(of_width), height(of_height), m_app(app), m_painted(painted) {}
    ~AppHarness() = default;

private:
    ui::kit::App& m_app;
    float m_painted;
};

} // namespace pikatesti::tests
