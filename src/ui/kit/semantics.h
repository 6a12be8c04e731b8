// What a frame shows, said in words: the list of nodes that the page mirrors as real DOM over the canvas.
#pragma once

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

enum class Role {
    section,  // a landmark region if it has a name; holds others
    heading,  // level 1-6
    text,     // a paragraph
    label,    // of the control that `controls` names
    fieldset, // one question: holds a legend and its controls
    legend,   // the question itself; level 1-6 makes it a heading too
    radio,    // `group` is the question
    checkbox, // `group` is the question
    button,
    link,     // href
    progress, // value_now of value_max; `value` is the text of it
    list,
    list_item,
    table, // name is its caption
    row,
    column_header,
    row_header,
    cell,
    combobox, // a real, visible text field; `value` is its text; `controls` is its listbox
    listbox,
    option, // in a listbox
    // Real, visible fields over the picture; `value` is what is in them.
    textbox,  // one line of text
    textarea, // several lines
    number,   // a whole number, or nothing
    date,     // YYYY-MM-DD, or nothing
    // Its name says what is seen; `value` is the picture itself where it is made of squares: rows of "0" and "1" for
    // the dark ones, separated by spaces.
    image,
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
