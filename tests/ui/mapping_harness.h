// The mapping's application on the real question set with the made-up records of Lapland, without a window.
#pragma once

#include "app_harness.h"

#include "ui/mapping/app.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::tests {

class MappingHarness : public AppHarness {
public:
    explicit MappingHarness(std::string_view language = "fi");

    ui::mapping::App app;

    ui::mapping::Model& model() { return app.model(); }

    // Opens a campaign of Lapland in 2020 with all the records.
    void open_lapland();
    // The same with these records, one a line, after the others.
    void open_lapland_with(std::string_view more);
    // The names of the rows of the table, from the top, but for the mean.
    std::vector<std::string> rows() const;
};

// What must hold on every screen.
void check_screen(MappingHarness& harness);

} // namespace pikatesti::tests
