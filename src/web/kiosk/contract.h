// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::web::kiosk {

// State that only this application knows.
enum class Setting : unsigned char {
    // number: seconds without a sign of life before the visitor is asked
    setting_idle,
    // number: seconds from then until the visit is over
    setting_countdown,
    // boolean
    setting_sound,
    // boolean: a single choice made by touch goes on by itself
    setting_advance,
    // string: of the attract screen
    setting_language,
    // "light" | "dark" | "auto": what the staff have chosen
    setting_theme,
    // boolean: the question set came from a file
    setting_own_set,
    // string: its code, or empty
    setting_municipality,
    // "good" | "memory" | "restored": memory: nothing can be written; restored: from the copy
    device_storage,
    // boolean: the browser has promised not to throw the counts away
    device_persistent,
    // boolean
    device_online,
    // boolean: the kiosk works without a network
    device_offline,
    // boolean: QR codes lead to an address that phones can reach
    device_public_link,
    // string
    device_version,
    // string: per cent, + behind it while charging; empty: not known
    device_battery,
};
inline constexpr std::array<std::string_view, 15> setting_names = {
    "setting/idle",
    "setting/countdown",
    "setting/sound",
    "setting/advance",
    "setting/language",
    "setting/theme",
    "setting/own-set",
    "setting/municipality",
    "device/storage",
    "device/persistent",
    "device/online",
    "device/offline",
    "device/public-link",
    "device/version",
    "device/battery",
};
constexpr std::string_view name_of(Setting value) { return setting_names[static_cast<std::size_t>(value)]; }

// What only this application can be asked for.
enum class Call : unsigned char {
    // (yes: boolean): what comes next is done by touch or mouse, or else by keys or assistive
    // technology
    touch,
    // (seconds: number): of the still-there screen; 0: away with it
    seconds_left,
    // (count: number): another wave over the attract screen
    pulse,
    // (count: number): the attract screen's place, against burn-in, 0-7
    shift,
    // (rows: string): the code that was asked for: rows of 0 and 1, separated by spaces; empty: none
    show_qr,
    // (task: "enter" | "choose")
    open_pin,
    // (wait: number): wait: seconds until the next attempt
    pin_refused,
    // (wait: number): the same while it runs down
    pin_wait,
    // (today: string, counts: string): today: YYYY-MM-DD; counts: as stored, or empty
    open_panel,
    // away with the PIN and the panel
    close_staff,
    // (text: string): to be shown and announced in the panel
    note,
    // (lines: string): of a refused question set, a line each; empty: none
    faults,
    // (stored: string, day: string, what: "begin" | "end"): stored: counts, or empty; day:
    // YYYY-MM-DD; end adds the visit that the module is in. counts: what is to be stored
    count,
    // (stored: string, kind: "csv" | "json" | "record"): text: the file; empty: nothing to tell yet
    counts_file,
};
inline constexpr std::array<std::string_view, 14> call_names = {
    "touch",
    "seconds-left",
    "pulse",
    "shift",
    "show-qr",
    "open-pin",
    "pin-refused",
    "pin-wait",
    "open-panel",
    "close-staff",
    "note",
    "faults",
    "count",
    "counts-file",
};
constexpr std::string_view name_of(Call value) { return call_names[static_cast<std::size_t>(value)]; }

} // namespace pikatesti::web::kiosk
