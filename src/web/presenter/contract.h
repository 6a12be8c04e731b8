// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::web::presenter {

// State that only this application knows.
enum class Setting : unsigned char {
    // "single" | "audience" | "desk" | "split": what this window shows
    view,
    // boolean: the other view is open in another window
    other_window,
    // boolean: the room's picture is dark
    black,
    // boolean: single letters and digits are commands
    letters,
    // string: time of the day in words
    clock,
    // string: 1 or 0 (it runs) and the time in words, separated by a space
    timer,
    // string: evenings that can be resumed: id, title and detail of each, a line each
    kept,
    // string: of the citizen's test
    address,
    // string: its code: rows of 0 and 1, separated by spaces
    qr,
};
inline constexpr std::array<std::string_view, 9> setting_names = {
    "view",
    "other-window",
    "black",
    "letters",
    "clock",
    "timer",
    "kept",
    "address",
    "qr",
};
constexpr std::string_view name_of(Setting value) { return setting_names[static_cast<std::size_t>(value)]; }

// What only this application can be asked for.
enum class Call : unsigned char {
    // (date: string): begins one; date: YYYY-MM-DD
    new_evening,
    // (purpose: "autosave" | "file"): as it is; history, what can be undone and redone, with
    // autosave only; name: of a file without its ending
    evening,
    // (record: string): instead of the present evening
    open,
    // (record: string): takes over what another window has made of the same evening, but for its
    // history
    follow,
    // where the evening stands, id of the question that is on, and the languages that it was given,
    // if any
    place,
    // (history: string): told with the evening that has just been opened or followed; false: it is
    // not that, and nothing can be undone
    history,
    // (purpose: "begin" | "show", opening: string): opening: what the evening opens with, as the
    // call opening of the mapping tells it; empty: nothing. begin: the evening is in its
    // municipality from now on
    open_with,
    // (record: string): to compare the evening with; empty: none
    earlier,
    // (kind: "csv" | "minutes" | "report", language: string): of the evening
    text,
};
inline constexpr std::array<std::string_view, 9> call_names = {
    "new-evening",
    "evening",
    "open",
    "follow",
    "place",
    "history",
    "open-with",
    "earlier",
    "text",
};
constexpr std::string_view name_of(Call value) { return call_names[static_cast<std::size_t>(value)]; }

} // namespace pikatesti::web::presenter
