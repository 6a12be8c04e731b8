// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::ui::kiosk {

// What only this application's page can be asked to do.
enum class Action : unsigned char {
    // a visit begins
    begin,
    // the visit is to be counted and forgotten
    finish,
    // somebody is still there
    stay,
    // text: what the visitor switched, large, contrast or aloud
    wish,
    // text: a node that advance is to be performed on when the choice has been seen
    advance,
    // text: a session code whose link is wanted by show-qr
    qr,
    // text: digits that were entered
    pin,
    // text: digits that were chosen
    new_pin,
    // the staff want to choose another
    change_pin,
    // text: name=value; idle, countdown (seconds), sound, advance (0, 1), language (tag), theme,
    // municipality (code)
    setting,
    // a question set from a file
    choose_set,
    // the site's own question set again
    default_set,
    // text: csv, json or record
    export_counts,
    // the counts are to be deleted
    clear,
    // the kiosk ends
    leave,
    // the staff are done
    staff_close,
};
inline constexpr std::array<std::string_view, 16> action_names = {
    "begin",
    "finish",
    "stay",
    "wish",
    "advance",
    "qr",
    "pin",
    "new-pin",
    "change-pin",
    "setting",
    "choose-set",
    "default-set",
    "export-counts",
    "clear",
    "leave",
    "staff-close",
};
constexpr std::string_view name_of(Action value) { return action_names[static_cast<std::size_t>(value)]; }

// Nodes that the page knows by their ids, or by how these begin.
namespace known {
// the button that ends the visit, on the screen that asks whether somebody is still there
inline constexpr const char* still_finish = "still/finish";
// the tab of the panel in which what has become of a question set is told
inline constexpr const char* panel_settings = "panel/settings";
} // namespace known

} // namespace pikatesti::ui::kiosk
