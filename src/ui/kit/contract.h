// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::ui::kit {

// What a node is: which element stands for it in the page.
enum class Role : unsigned char {
    // a landmark region if it has a name; holds others
    section,
    // level 1-6
    heading,
    // a paragraph
    text,
    // of the control that `controls` names
    label,
    // one question: holds a legend and its controls
    fieldset,
    // the question itself; level 1-6 makes it a heading too
    legend,
    // `group` is the question
    radio,
    // `group` is the question
    checkbox,
    button,
    // `href` is its address
    link,
    // value_now of value_max; `value` is the text of it
    progress,
    list,
    list_item,
    // its name is its caption
    table,
    row,
    column_header,
    row_header,
    cell,
    // a visible text field; `value` is its text; `controls` is its listbox
    combobox,
    listbox,
    // in a listbox
    option,
    // a visible field over the picture, one line; `value` is its text
    textbox,
    // a visible field over the picture, several lines; `value` is its text
    textarea,
    // a visible field over the picture; `value` is a whole number, or empty
    number,
    // a visible field over the picture; `value` is YYYY-MM-DD, or empty
    date,
    // its name says what is seen; `value`, if any, is a picture of squares: rows of 0 and 1 (dark),
    // separated by spaces
    image,
};
inline constexpr std::array<std::string_view, 26> role_names = {
    "section",
    "heading",
    "text",
    "label",
    "fieldset",
    "legend",
    "radio",
    "checkbox",
    "button",
    "link",
    "progress",
    "list",
    "list_item",
    "table",
    "row",
    "column_header",
    "row_header",
    "cell",
    "combobox",
    "listbox",
    "option",
    "textbox",
    "textarea",
    "number",
    "date",
    "image",
};
constexpr std::string_view name_of(Role value) { return role_names[static_cast<std::size_t>(value)]; }

// What people do with a node, as the page tells it.
enum class Event : unsigned char {
    // buttons, options
    click,
    // radio buttons, checkboxes: true or false
    change,
    // fields: the text
    input,
    // a key's name (KeyboardEvent.key), on the node that wants it; without a node: a digit, a
    // letter or Enter outside of text
    key,
    // a field was left
    blur,
    // kiosk: a choice has been seen, and its question is to go on
    advance,
    // presenter, mapping: one of the application's commands, without a node
    command,
};
inline constexpr std::array<std::string_view, 7> event_names = {
    "click",
    "change",
    "input",
    "key",
    "blur",
    "advance",
    "command",
};
constexpr std::string_view name_of(Event value) { return event_names[static_cast<std::size_t>(value)]; }

// What every page can be asked to do.
enum class Action : unsigned char {
    // title, text and the session's code, for a link
    share,
    // text, and the session's code for a link
    copy,
    // what the call document tells
    print,
    // text, in its language
    speak,
    // nothing is to be read aloud any more
    silence,
    // the nodes are to be shown instead of the picture
    plain_view,
    // the picture is to be shown
    picture,
};
inline constexpr std::array<std::string_view, 7> action_names = {
    "share",
    "copy",
    "print",
    "speak",
    "silence",
    "plain-view",
    "picture",
};
constexpr std::string_view name_of(Action value) { return action_names[static_cast<std::size_t>(value)]; }

} // namespace pikatesti::ui::kit
