// The mapping's application on the real question set with the made-up records of Lapland, without a window.
#pragma once

#include "ui/mapping/app.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::tests {

class MappingHarness {
public:
    explicit MappingHarness(std::string_view language = "fi");

    ui::mapping::App app;
    float width = 1280;
    float height = 800; // of the window
    double seconds = 0;

    ui::kit::FrameOutput frame();
    ui::kit::FrameOutput perform(std::string_view id, std::string_view action, std::string_view value = {});
    ui::kit::FrameOutput click(std::string_view id) { return perform(id, "click"); }
    ui::kit::FrameOutput type(std::string_view id, std::string_view text) { return perform(id, "input", text); }

    const ui::kit::Node* find(std::string_view id) const;
    bool has(std::string_view id) const { return find(id) != nullptr; }
    const ui::kit::Node& node(std::string_view id) const; // must be there
    ui::mapping::Model& model() { return app.model(); }

    // Opens a campaign of Lapland in 2020 with all the records.
    void open_lapland();
    // The names of the rows of the table, from the top, but for the mean.
    std::vector<std::string> rows() const;
};

// What must hold on every screen.
void check_screen(MappingHarness& harness);

} // namespace pikatesti::tests
