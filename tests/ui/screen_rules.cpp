#include "screen_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace pikatesti::tests {

namespace {

using ui::kit::Node;

bool leaf(const Node& node) { return node.text.size > 0 || interactive(node); }

bool overlap(const ui::kit::Rect& a, const ui::kit::Rect& b) {
    constexpr float slack = 0.5F;
    return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

} // namespace

bool interactive(const ui::kit::Node& node) {
    switch (node.role) {
    case ui::kit::Role::radio:
    case ui::kit::Role::checkbox:
    case ui::kit::Role::button:
    case ui::kit::Role::link:
    case ui::kit::Role::combobox:
    case ui::kit::Role::option:
    case ui::kit::Role::textbox:
    case ui::kit::Role::textarea:
    case ui::kit::Role::number:
    case ui::kit::Role::date:
        return true;
    default:
        return false;
    }
}

bool inside(const ui::kit::Rect& inner, const ui::kit::Rect& outer) {
    constexpr float slack = 1;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
           inner.bottom() <= outer.bottom() + slack;
}

std::string_view without_break(std::string_view line) {
    return !line.empty() && line.back() == '-' ? line.substr(0, line.size() - 1) : line;
}

void check_nodes(const ui::kit::App& app, const ui::kit::Rect& screen, std::string_view messages) {
    const std::vector<Node>& nodes = app.nodes();
    std::set<std::string> ids;
    std::set<int> parents;
    for (const Node& node : nodes) {
        ids.insert(node.id);
        parents.insert(node.parent);
    }
    CHECK(ids.size() == nodes.size());
    int first_headings = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        CAPTURE(node.id);
        CAPTURE(node.name);
        CHECK(node.parent < static_cast<int>(i));
        first_headings += node.level == 1 ? 1 : 0;
        const bool told_by_its_parts = parents.contains(static_cast<int>(i));
        CHECK((told_by_its_parts || !node.name.empty()));
        CHECK(node.name.find("\xC2\xAD") == std::string::npos);
        CHECK(node.name.find(messages) == std::string::npos);
        CHECK(node.name.find('{') == std::string::npos);
        if (interactive(node)) {
            CHECK(node.rect.width >= 44);
            CHECK(node.rect.height >= 44);
        }
        CHECK(node.rect.x >= screen.x);
        CHECK(node.rect.right() <= screen.right());
        CHECK(node.rect.bottom() <= screen.bottom());
        std::istringstream described(node.described_by);
        for (std::string id; described >> id;)
            CHECK(ids.contains(id));
        if (!node.controls.empty())
            CHECK(ids.contains(node.controls));
        for (std::size_t j = i + 1; j < nodes.size(); ++j)
            if (leaf(node) && leaf(nodes[j]) && node.layer == nodes[j].layer && overlap(node.rect, nodes[j].rect)) {
                CAPTURE(nodes[j].id);
                CHECK(false);
            }
    }
    CHECK(first_headings == 1);
}

void check_painted_is_said(const ui::kit::App& app, float right) {
    for (const ui::kit::TextRun& run : app.text_runs()) {
        CAPTURE(run.text);
        CHECK_FALSE(run.cut_word);
        CHECK(run.rect.right() <= right);
        // A combobox paints nothing of its own: its text is the page's.
        const bool said = std::any_of(app.nodes().begin(), app.nodes().end(), [&](const ui::kit::Node& node) {
            return run.layer == node.layer && inside(run.rect, node.rect) &&
                   node.name.find(without_break(run.text)) != std::string::npos;
        });
        CHECK(said);
    }
}

} // namespace pikatesti::tests
