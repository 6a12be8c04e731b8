// What the rules about screens ask of nodes, places and lines.
#pragma once

#include "ui/kit/app.h"

#include <string_view>
#include <vector>

namespace pikatesti::tests {

// Whether people press it, choose it or write in it.
bool interactive(const ui::kit::Node& node);

bool inside(const ui::kit::Rect& inner, const ui::kit::Rect& outer);

// A line of text without the hyphen it may have been broken with.
std::string_view without_break(std::string_view line);

// Every node has an id and words of its own and lies within the screen; controls are as large as fingers; what refers
// to another node finds it; nothing lies over anything else. messages: what the names of messages begin with: one that
// is missing shows its name.
void check_nodes(const ui::kit::App& app, const ui::kit::Rect& screen, std::string_view messages);

// What is painted is said: each line lies in a node that has its words, and none ends right of this.
void check_painted_is_said(const ui::kit::App& app, float right);

// Nothing of it stands for something that was left out: no blank text, no list, table or group without anything in it,
// no heading over nothing, no half sentence.
void check_nothing_blank(const std::vector<ui::kit::Node>& nodes);

// A text is whole: nothing empty in quotes or brackets, no placeholder, no mark or gap where a part was left out.
void check_whole_words(std::string_view text);

// The highest strip, in CSS pixels, that no words or controls reach into, between the first of them and the last.
float highest_gap(const std::vector<ui::kit::Node>& nodes);

} // namespace pikatesti::tests
