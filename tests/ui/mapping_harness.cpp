#include "mapping_harness.h"

#include "formats/campaign/incoming.h"
#include "formats/comparison/load_changes.h"
#include "formats/comparison/load_tiles.h"
#include "harness.h"
#include "screen_rules.h"
#include "ui/mapping/frame.h"

#include <doctest/doctest.h>

namespace pikatesti::tests {

MappingHarness::MappingHarness(std::string_view language) : AppHarness(app, 1280, 800, 9000) {
    add_fonts(app);
    add_words(app, {"fi", "sv", "en"}, {"", "mapping/", "faults/"});
    app.set_question_set(real_set());
    app.set_municipalities(real_municipalities());
    app.set_changes(
        *formats::load_changes(read_file(PIKATESTI_SOURCE_DIR "/questions/municipality-changes.json")).value);
    model().tiles = *formats::load_tiles(read_file(PIKATESTI_SOURCE_DIR "/questions/municipality-tiles.json")).value;
    model().take = formats::take;
    model().read_again = [this](const engine::Entry& entry, const engine::Told& told) {
        return formats::with_told(entry, told, model().set, *model().division);
    };
    model().read_interview = [this](const engine::Entry& entry) {
        return formats::interview_in(entry, model().set, model().division->all());
    };
    model().write_interview = [this](const engine::InterviewSheet& sheet, const engine::Told& told) {
        return formats::entry_of(sheet, told, model().set, model().division->all());
    };
    app.set_language(language);
    app.set_motion(false);
    model().seed = "seed";
    model().today = "2026-11-28";
}

void MappingHarness::open_lapland() { open_lapland_with({}); }

void MappingHarness::open_lapland_with(std::string_view more) {
    engine::Campaign campaign = engine::new_campaign(model().set, *model().division, "Lappi", 2020);
    const std::string records = read_file(PIKATESTI_SOURCE_DIR "/tests/mapping/lapland-example.jsonl");
    const auto file = formats::look_into(records + std::string(more), "lapland.jsonl", model().set, *model().division);
    std::vector<engine::EntryPointer> entries;
    for (const formats::IncomingItem& item : file.items) {
        REQUIRE(item.readable);
        entries.push_back(item.entry);
    }
    engine::CampaignParts parts = formats::take(campaign, entries);
    engine::exchange(campaign, parts);
    model().open(std::move(campaign), {});
    frame();
}

std::vector<std::string> MappingHarness::rows() const {
    std::vector<std::string> names;
    for (const ui::kit::Node& node : app.nodes())
        if (node.id.starts_with("table/") && node.id.ends_with("/open"))
            names.push_back(node.name);
    return names;
}

void check_screen(MappingHarness& harness) {
    harness.frame();
    const float height = harness.frame().height;
    check_nodes(harness.app, {0, 0, harness.width, height}, "mapping.");
    CHECK(harness.has(ui::mapping::screen_heading(harness.model())));
    CHECK_FALSE(harness.app.fonts.missing_glyphs()); // the basic fonts are enough
    check_painted_is_said(harness.app, harness.width - 8);
}

} // namespace pikatesti::tests
