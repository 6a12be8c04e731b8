// What a frame shows, said in words: the list of nodes that the page mirrors as real DOM over the canvas.
#pragma once

#include "ui/kit/contract.h"

#include <string>
#include <vector>

namespace pikatesti::ui::kit {

// CSS pixels from the top left corner of the widget.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rect&) const = default;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
};

// How the text of a node is painted, so that the mirror's transparent text lies on the painted one.
struct NodeText {
    float size = 0;        // CSS pixels of the em; 0: no painted text of its own
    float line_height = 0; // CSS pixels
    bool semibold = false;
    bool operator==(const NodeText&) const = default;
};

struct Node {
    std::string id;  // stable over frames and languages; unique in the list
    int parent = -1; // index of an earlier node, or -1
    Role role = Role::text;
    std::string name;         // the text or the accessible name
    std::string description;  // further words for assistive technology, not painted
    std::string value;        // of a field or progress; of an image: see Role
    std::string language;     // BCP 47; empty: the language of the whole
    std::string described_by; // ids of other nodes, separated by spaces
    std::string controls;     // id of another node
    std::string active;       // combobox: id of the highlighted option
    std::string group;
    std::string href;
    std::string sort; // of a column header: ascending, descending or none
    Rect rect;
    NodeText text;
    int level = 0;
    int layer = 0;     // 1: lies over the rest (a list of suggestions)
    int expanded = -1; // 0 or 1 where it can be expanded
    int pressed = -1;  // 0 or 1 where a button switches something on and off
    bool checked = false;
    bool selected = false;
    bool disabled = false;
    bool invalid = false;
    bool strong = false;          // the way on among the buttons of a screen
    bool column_span_all = false; // a cell over all columns
    float value_now = 0;
    float value_max = 0;

    bool operator==(const Node&) const = default;
};

} // namespace pikatesti::ui::kit
