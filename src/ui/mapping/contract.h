// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::ui::mapping {

// What only this application's page can be asked to do.
enum class Action : unsigned char {
    // text: id of a kept campaign
    resume,
    // text: id of a kept campaign
    forget,
    // a campaign of its own has been begun
    begin,
    // back to the start; the campaign stays kept
    leave,
    // a campaign from a file
    open_campaign,
    // records from files
    choose_files,
    // text: what was pasted
    offer_text,
    // the made-up records of Lapland are to be offered
    example,
    // the other one
    theme,
    // text: the language that was chosen
    language,
    // text: 1 or 0
    letters,
    download_campaign,
    // text: the form, as of the call csv
    download_csv,
    // text: id of a table, as of the call failed-rows
    download_failed,
    // text: the picture, as of the call picture, and its kind, as map.png or table.svg
    download_picture,
    // text: id of a table, as of the call table-template
    download_template,
    // text: code of the municipality where an evening is to open with its gap; empty: with the
    // region's figures
    open_evening,
    // text: the municipality, voice and year that a link asks for, as 851.associations.2026
    copy_ask,
    // the interview that is open is handed on; text: mail, copy or file
    send_interview,
    // an interview to be confirmed, from a file
    choose_interview,
};
inline constexpr std::array<std::string_view, 20> action_names = {
    "resume",
    "forget",
    "begin",
    "leave",
    "open-campaign",
    "choose-files",
    "offer-text",
    "example",
    "theme",
    "language",
    "letters",
    "download-campaign",
    "download-csv",
    "download-failed",
    "download-picture",
    "download-template",
    "open-evening",
    "copy-ask",
    "send-interview",
    "choose-interview",
};
constexpr std::string_view name_of(Action value) { return action_names[static_cast<std::size_t>(value)]; }

// What keys ask for, with the event `command`.
enum class Command : unsigned char {
    // interview: the next question
    next,
    // interview: the question before
    back,
    // interview: from a text to the question, whose keys answer again
    leave,
    // interview: to the note
    note,
    // interview: to the document that tells it
    source,
    // interview: to be asked again, or not
    check,
};
inline constexpr std::array<std::string_view, 6> command_names = {
    "next",
    "back",
    "leave",
    "note",
    "source",
    "check",
};
constexpr std::string_view name_of(Command value) { return command_names[static_cast<std::size_t>(value)]; }

// Nodes that the page knows by their ids, or by how these begin.
namespace known {
// begins the ids of the question that an interview asks, of its fieldset too
inline constexpr const char* interview_question = "interview/question/";
// begins the ids of the municipalities on the map, which the arrow keys lead through
inline constexpr const char* map_tile = "map/tile/";
// the button that takes back the last change; Ctrl+Z presses it
inline constexpr const char* undo = "undo";
// the button that makes it again; Ctrl+Y presses it
inline constexpr const char* redo = "redo";
} // namespace known

} // namespace pikatesti::ui::mapping
