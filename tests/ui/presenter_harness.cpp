#include "presenter_harness.h"

#include "formats/messages/load_messages.h"
#include "harness.h"
#include "screen_rules.h"
#include "ui/presenter/screens.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace pikatesti::tests {

namespace {

bool overlap(const ui::kit::Rect& a, const ui::kit::Rect& b) {
    constexpr float slack = 0.5F;
    return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

} // namespace

PresenterHarness::PresenterHarness(std::string_view language) {
    for (const auto& [weight, name] :
         {std::pair{ui::kit::Weight::regular, "regular"}, std::pair{ui::kit::Weight::semibold, "semibold"}}) {
        const std::string font = read_file(std::string(PIKATESTI_FONT_DIR "/noto-sans-") + name + ".ttf");
        REQUIRE(app.fonts.add(weight, reinterpret_cast<const unsigned char*>(font.data()), font.size()));
    }
    for (const char* tag : {"fi", "sv", "en"}) {
        ui::kit::Messages::Pairs all;
        for (const char* folder : {"", "presenter/", "record/"}) {
            const std::string path = std::string(PIKATESTI_SOURCE_DIR "/web/languages/") + folder + tag + ".json";
            const auto messages = *formats::load_messages(read_file(path)).value;
            all.insert(all.end(), messages.begin(), messages.end());
        }
        app.messages().add(tag, std::move(all));
    }
    app.set_question_set(real_set());
    app.set_municipalities(real_municipalities());
    app.set_language(language);
    app.set_motion(false);
}

ui::kit::FrameOutput PresenterHarness::frame() {
    seconds += 0.1;
    return app.frame({.width = width,
                      .least_height = height,
                      .top = 0,
                      .window_height = 6000,
                      .pixel_ratio = 1,
                      .seconds = seconds});
}

ui::kit::FrameOutput PresenterHarness::perform(std::string_view id, std::string_view action, std::string_view value) {
    if (!id.empty())
        REQUIRE_MESSAGE(has(id), id);
    app.perform({std::string(id), std::string(action), std::string(value)});
    return frame();
}

const ui::kit::Node* PresenterHarness::find(std::string_view id) const {
    for (const ui::kit::Node& node : app.nodes())
        if (node.id == id)
            return &node;
    return nullptr;
}

const ui::kit::Node& PresenterHarness::node(std::string_view id) const {
    const ui::kit::Node* found = find(id);
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

std::string PresenterHarness::option(std::size_t place) {
    const engine::Question& asked = model().question();
    return "question/" + asked.id + '/' + asked.options[place].key;
}

void PresenterHarness::count(std::initializer_list<int> people) {
    std::size_t place = 0;
    for (const int number : people)
        type(option(place++) + "/number", std::to_string(number));
}

void check_screen(PresenterHarness& harness) {
    harness.frame();
    const float height = harness.frame().height;
    const std::vector<ui::kit::Node>& nodes = harness.app.nodes();
    std::set<std::string> ids;
    int first_headings = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const ui::kit::Node& node = nodes[i];
        CAPTURE(node.id);
        CAPTURE(node.name);
        CHECK(ids.insert(node.id).second);
        CHECK(node.parent < static_cast<int>(i));
        CHECK(node.name.find("\xC2\xAD") == std::string::npos);
        if (node.level == 1)
            ++first_headings;
        const bool container = node.role == ui::kit::Role::list || node.role == ui::kit::Role::list_item ||
                               node.role == ui::kit::Role::row || node.role == ui::kit::Role::fieldset;
        CHECK((container || !node.name.empty()));
        CHECK(node.name.find("evening.") == std::string::npos); // a message that is missing shows its own name
        CHECK(node.name.find('{') == std::string::npos);
        if (interactive(node)) {
            CHECK(node.rect.width >= 44);
            CHECK(node.rect.height >= 44);
        }
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= harness.width);
        CHECK(node.rect.bottom() <= height);
        std::istringstream described(node.described_by);
        for (std::string id; described >> id;)
            CHECK(harness.has(id));
        if (!node.controls.empty())
            CHECK(harness.has(node.controls));
    }
    CHECK(first_headings == 1);
    CHECK(harness.has(ui::presenter::heading_id(harness.model())));
    CHECK_FALSE(harness.app.fonts.missing_glyphs()); // the basic fonts are enough

    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            const bool leaves =
                (nodes[i].text.size > 0 || interactive(nodes[i])) && (nodes[j].text.size > 0 || interactive(nodes[j]));
            if (leaves && nodes[i].layer == nodes[j].layer && overlap(nodes[i].rect, nodes[j].rect)) {
                CAPTURE(nodes[i].id);
                CAPTURE(nodes[j].id);
                CHECK(false);
            }
        }

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
