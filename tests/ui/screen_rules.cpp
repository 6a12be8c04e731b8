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

namespace {

bool holds_others(ui::kit::Role role) {
    switch (role) {
    case ui::kit::Role::section:
    case ui::kit::Role::fieldset:
    case ui::kit::Role::list:
    case ui::kit::Role::list_item:
    case ui::kit::Role::table:
    case ui::kit::Role::row:
    case ui::kit::Role::listbox:
        return true;
    default:
        return false;
    }
}

// The index of the first node after this one that is not a part of it, and not the same in a second language.
std::size_t after(const std::vector<Node>& nodes, std::size_t index) {
    std::size_t next = index + 1;
    while (next < nodes.size() && nodes[next].id == nodes[index].id + "/second")
        ++next;
    return next;
}

// What shows that something is missing in a line; empty: nothing does.
std::string_view half_said(std::string_view line) {
    for (const std::string_view half :
         {"  ",  " .",  " ,", " ;",  " :", " )", "( ",  "()", "\"\"", "“”", "””",  "''",  "’’", ": (",
          ": ,", ": ;", ":.", ", ,", ",,", ",.", "; ;", ";;", ";.",   "..", ". .", "· ·", "{",  "}"})
        if (line.find(half) != std::string_view::npos)
            return half;
    for (const std::string_view mark : {".", ",", ";", ":", "· ", ")", "– "})
        if (line.starts_with(mark))
            return mark;
    for (const std::string_view mark : {" ", ",", ";", "(", " ·", " –"})
        if (line.ends_with(mark))
            return mark;
    return {};
}

} // namespace

void check_whole_words(std::string_view text) {
    CAPTURE(text);
    bool blank = true; // there is no line before the first one
    for (bool more = true; more;) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        more = end != std::string_view::npos && end + 1 < text.size(); // a text may end with a line's end
        text.remove_prefix(more ? end + 1 : text.size());
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size())); // lists are indented
        if (line.empty() && (blank || !more))
            FAIL_CHECK("a line without anything in it");
        blank = line.empty();
        static std::set<std::string, std::less<>> whole; // the same words come again and again
        if (whole.contains(line))
            continue;
        if (const std::string_view found = half_said(line); !found.empty())
            FAIL_CHECK("half a sentence, by \"" << std::string(found) << "\" in: " << std::string(line));
        else
            whole.emplace(line);
    }
}

void check_nothing_blank(const std::vector<Node>& nodes) {
    std::set<int> parents;
    for (const Node& node : nodes)
        parents.insert(node.parent);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        CAPTURE(node.id);
        const bool has_parts = parents.contains(static_cast<int>(i));
        if (!has_parts && (holds_others(node.role) || node.name.empty()))
            FAIL_CHECK("nothing is in it");
        if (!node.name.empty())
            check_whole_words(node.name);
        const std::size_t next = after(nodes, i);
        const Node end;
        const Node& follower = next < nodes.size() ? nodes[next] : end;
        if (node.name.ends_with(':') && follower.role != ui::kit::Role::list)
            FAIL_CHECK("it tells of a list that is not there");
        if (node.role == ui::kit::Role::heading && node.level > 1 &&
            (follower.parent < node.parent ||
             (follower.role == ui::kit::Role::heading && follower.level <= node.level)))
            FAIL_CHECK("a heading over nothing");
    }
}

float highest_gap(const std::vector<Node>& nodes) {
    std::vector<std::pair<float, float>> filled;
    for (const Node& node : nodes)
        if (leaf(node) && node.rect.height > 0)
            filled.emplace_back(node.rect.y, node.rect.bottom());
    std::sort(filled.begin(), filled.end());
    float gap = 0;
    float end = filled.empty() ? 0 : filled.front().second;
    for (const auto& [from, to] : filled) {
        gap = std::max(gap, from - end);
        end = std::max(end, to);
    }
    return gap;
}

} // namespace pikatesti::tests
