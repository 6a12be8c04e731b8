// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::web {

// Members of a node.
namespace node {
inline constexpr std::string_view id = "id";
inline constexpr std::string_view parent = "parent";
inline constexpr std::string_view role = "role";
inline constexpr std::string_view name = "name";
inline constexpr std::string_view description = "description";
inline constexpr std::string_view value = "value";
inline constexpr std::string_view language = "language";
inline constexpr std::string_view described_by = "described_by";
inline constexpr std::string_view controls = "controls";
inline constexpr std::string_view active = "active";
inline constexpr std::string_view group = "group";
inline constexpr std::string_view href = "href";
inline constexpr std::string_view rect = "rect";
inline constexpr std::string_view text = "text";
inline constexpr std::string_view level = "level";
inline constexpr std::string_view layer = "layer";
inline constexpr std::string_view expanded = "expanded";
inline constexpr std::string_view pressed = "pressed";
inline constexpr std::string_view checked = "checked";
inline constexpr std::string_view selected = "selected";
inline constexpr std::string_view disabled = "disabled";
inline constexpr std::string_view invalid = "invalid";
inline constexpr std::string_view strong = "strong";
inline constexpr std::string_view span = "span";
inline constexpr std::string_view sort = "sort";
inline constexpr std::string_view now = "now";
inline constexpr std::string_view max = "max";
} // namespace node

// Members of a frame.
namespace frame {
inline constexpr std::string_view width = "width";
inline constexpr std::string_view height = "height";
inline constexpr std::string_view again = "again";
inline constexpr std::string_view language = "language";
inline constexpr std::string_view nodes = "nodes";
inline constexpr std::string_view forget = "forget";
inline constexpr std::string_view announce = "announce";
inline constexpr std::string_view focus = "focus";
inline constexpr std::string_view reveal = "reveal";
inline constexpr std::string_view extended = "extended";
inline constexpr std::string_view save = "save";
inline constexpr std::string_view actions = "actions";
inline constexpr std::string_view result = "result";
} // namespace frame

// State that the page tells, and tells again to a module that has forgotten it.
enum class Setting : unsigned char {
    // string: a tag; "fi-simple" is plain Finnish, where the set has it
    language,
    // "light" | "dark"
    theme,
    // "more" | "normal"
    contrast,
    // string: instead of the theme's, ten times six hexadecimal digits without separators in the
    // order of ui::kit::Theme; the goals are then painted in ink; empty: the theme's
    colours,
    // number: whole per cent of 16 px
    text_size,
    // string: letter, word, line and paragraph spacing in hundredths of an em, separated by spaces;
    // 0 0 0 0: our own
    text_spacing,
    // boolean
    reduced_motion,
    // string: languages that can be read aloud, separated by spaces
    voices,
    // boolean: something is being read aloud
    speaking,
    // "off" | "on" | "only": the page shows the nodes instead of the picture; only: there can be no
    // picture
    plain_view,
};
inline constexpr std::array<std::string_view, 10> setting_names = {
    "language",
    "theme",
    "contrast",
    "colours",
    "text-size",
    "text-spacing",
    "reduced-motion",
    "voices",
    "speaking",
    "plain-view",
};
constexpr std::string_view name_of(Setting value) { return setting_names[static_cast<std::size_t>(value)]; }

// What the page asks for once; each answers with an object.
enum class Call : unsigned char {
    // (tag: string, messages: string): messages: a language file (JSON)
    add_language,
    // (list: Uint8Array): list: a JSON file
    load_municipalities,
    // (set: Uint8Array): set: a JSON file; municipalities: the relative address of its list, or empty
    load_question_set,
    // what is to be printed, with everything opened
    document,
};
inline constexpr std::array<std::string_view, 4> call_names = {
    "add-language",
    "load-municipalities",
    "load-question-set",
    "document",
};
constexpr std::string_view name_of(Call value) { return call_names[static_cast<std::size_t>(value)]; }

} // namespace pikatesti::web
