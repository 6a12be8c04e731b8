// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::ui::presenter {

// What only this application's page can be asked to do.
enum class Action : unsigned char {
    // the other view is to be opened in a window of its own
    window,
    // text: which view this window is to show
    view,
    // the two windows change views
    swap,
    // text: id of a kept evening
    resume,
    // text: id of a kept evening
    forget,
    // another evening is to be begun
    new_evening,
    // an evening from a file
    open_record,
    // a record to compare with, from a file
    open_earlier,
    // nothing to compare with any more
    close_earlier,
    // it is to run or to stand
    timer,
    // from the beginning
    timer_zero,
    // into it or out of it
    fullscreen,
    // the other one
    theme,
    // text: 1 or 0
    black,
    // text: 1 or 0
    letters,
    // text: of the citizen's test
    address,
    // the command conceal is to be performed when a number counted by a button has been seen
    conceal_later,
    download_record,
    download_csv,
    download_minutes,
    // text: language
    copy_minutes,
    // text: language
    copy_report,
};
inline constexpr std::array<std::string_view, 22> action_names = {
    "window",
    "view",
    "swap",
    "resume",
    "forget",
    "new-evening",
    "open-record",
    "open-earlier",
    "close-earlier",
    "timer",
    "timer-zero",
    "fullscreen",
    "theme",
    "black",
    "letters",
    "address",
    "conceal-later",
    "download-record",
    "download-csv",
    "download-minutes",
    "copy-minutes",
    "copy-report",
};
constexpr std::string_view name_of(Action value) { return action_names[static_cast<std::size_t>(value)]; }

// What keys ask for, with the event `command`.
enum class Command : unsigned char {
    // on, to the next moment or stage; at the start begins the evening
    next,
    // to the next option while hands are counted, else as next
    enter,
    back,
    // to the next option while hands are counted, from the last one out of them; else as next
    down,
    // the other way
    up,
    // the counts are shown, or hidden again
    reveal,
    // another round
    again,
    // nothing can be counted any more, or again
    lock,
    // the round's counts are deleted
    clear,
    undo,
    redo,
    // to the note of the question
    notes,
    // starts and stops it
    timer,
    // the room's picture goes dark, or comes back
    black,
    // asks the page for it
    fullscreen,
    // the list of keys, or away with it
    help,
    // ends the list of keys and the dark picture
    escape,
    // a number that a button has counted has been seen long enough
    conceal,
};
inline constexpr std::array<std::string_view, 18> command_names = {
    "next",
    "enter",
    "back",
    "down",
    "up",
    "reveal",
    "again",
    "lock",
    "clear",
    "undo",
    "redo",
    "notes",
    "timer",
    "black",
    "fullscreen",
    "help",
    "escape",
    "conceal",
};
constexpr std::string_view name_of(Command value) { return command_names[static_cast<std::size_t>(value)]; }

// Nodes that the page knows by their ids, or by how these begin.
namespace known {
// of the form before an evening begins, which is one to be filled in
inline constexpr const char* set_up_heading = "set-up/heading";
// begins the ids of what belongs to the question that is on, such as its fields for numbers
inline constexpr const char* question = "question/";
} // namespace known

} // namespace pikatesti::ui::presenter
