#include "mapping_harness.h"

#include "formats/campaign/incoming.h"
#include "formats/comparison/load_changes.h"
#include "formats/messages/load_messages.h"
#include "harness.h"
#include "screen_rules.h"
#include "ui/mapping/frame.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace pikatesti::tests {

MappingHarness::MappingHarness(std::string_view language) {
    for (const auto& [weight, name] :
         {std::pair{ui::kit::Weight::regular, "regular"}, std::pair{ui::kit::Weight::semibold, "semibold"}}) {
        const std::string font = read_file(std::string(PIKATESTI_FONT_DIR "/noto-sans-") + name + ".ttf");
        REQUIRE(app.fonts.add(weight, reinterpret_cast<const unsigned char*>(font.data()), font.size()));
    }
    for (const char* tag : {"fi", "sv", "en"}) {
        ui::kit::Messages::Pairs all;
        for (const char* folder : {"", "mapping/"}) {
            const std::string path = std::string(PIKATESTI_SOURCE_DIR "/web/languages/") + folder + tag + ".json";
            const auto messages = *formats::load_messages(read_file(path)).value;
            all.insert(all.end(), messages.begin(), messages.end());
        }
        app.messages().add(tag, std::move(all));
    }
    app.set_question_set(real_set());
    app.set_municipalities(real_municipalities());
    app.set_changes(
        *formats::load_changes(read_file(PIKATESTI_SOURCE_DIR "/questions/municipality-changes.json")).value);
    model().take = formats::take;
    model().read_again = [this](const engine::Entry& entry, const engine::Told& told) {
        return formats::with_told(entry, told, model().set, *model().division);
    };
    app.set_language(language);
    app.set_motion(false);
    model().today = "2026-11-28";
}

ui::kit::FrameOutput MappingHarness::frame() {
    seconds += 0.1;
    return app.frame({.width = width,
                      .least_height = height,
                      .top = 0,
                      .window_height = 9000,
                      .pixel_ratio = 1,
                      .seconds = seconds});
}

ui::kit::FrameOutput MappingHarness::perform(std::string_view id, std::string_view action, std::string_view value) {
    if (app.nodes().empty())
        frame();
    REQUIRE_MESSAGE(has(id), id);
    app.perform({std::string(id), std::string(action), std::string(value)});
    return frame();
}

const ui::kit::Node* MappingHarness::find(std::string_view id) const {
    for (const ui::kit::Node& node : app.nodes())
        if (node.id == id)
            return &node;
    return nullptr;
}

const ui::kit::Node& MappingHarness::node(std::string_view id) const {
    const ui::kit::Node* found = find(id);
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

void MappingHarness::open_lapland() {
    engine::Campaign campaign = engine::new_campaign(model().set, *model().division, "Lappi", 2020);
    const auto file = formats::look_into(read_file(PIKATESTI_SOURCE_DIR "/tests/mapping/lapland-example.jsonl"),
                                         "lapland.jsonl", model().set, *model().division);
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
        if (node.role == ui::kit::Role::row_header && node.id != "table/mean/name")
            names.push_back(node.name);
    return names;
}

void check_screen(MappingHarness& harness) {
    harness.frame();
    const float height = harness.frame().height;
    const std::vector<ui::kit::Node>& nodes = harness.app.nodes();
    std::set<std::string> ids;
    int first_headings = 0;
    for (const ui::kit::Node& node : nodes) {
        CAPTURE(node.id);
        CAPTURE(node.name);
        CHECK(ids.insert(node.id).second);
        CHECK(node.name.find("\xC2\xAD") == std::string::npos);
        CHECK(node.name.find("mapping.") == std::string::npos); // a message that is missing shows its own name
        CHECK(node.name.find('{') == std::string::npos);
        first_headings += node.level == 1 ? 1 : 0;
        if (interactive(node)) {
            CHECK(node.rect.width >= 44);
            CHECK(node.rect.height >= 44);
        }
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= harness.width);
        CHECK(node.rect.bottom() <= height);
    }
    CHECK(first_headings == 1);
    CHECK(harness.has(ui::mapping::screen_heading(harness.model().screen)));
    CHECK_FALSE(harness.app.fonts.missing_glyphs()); // the basic fonts are enough
    // What is painted is said: each line lies in a node that has its words.
    for (const ui::kit::TextRun& run : harness.app.text_runs()) {
        CAPTURE(run.text);
        CHECK_FALSE(run.cut_word);
        CHECK(run.rect.right() <= harness.width - 8);
        const bool said = std::any_of(nodes.begin(), nodes.end(), [&](const ui::kit::Node& node) {
            return run.layer == node.layer && inside(run.rect, node.rect) &&
                   node.name.find(without_break(run.text)) != std::string::npos;
        });
        CHECK(said);
    }
}

} // namespace pikatesti::tests
