// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::web::mapping {

// State that only this application knows.
enum class Setting : unsigned char {
    // string: YYYY-MM-DD, by the visitor's clock
    today,
    // string: random letters and digits, from which the ids of new records are made
    seed,
    // boolean: single keys are commands in an interview
    letters,
    // boolean: the page is a municipality's own, which confirms or corrects one interview
    confirming,
    // string: campaigns that can be gone on with: id, title and detail of each, a line each
    kept,
    // number: how far the page is scrolled into the content, CSS px: heads of tables stay in sight
    // there
    seen_top,
};
inline constexpr std::array<std::string_view, 6> setting_names = {
    "today",
    "seed",
    "letters",
    "confirming",
    "kept",
    "seen-top",
};
constexpr std::string_view name_of(Setting value) { return setting_names[static_cast<std::size_t>(value)]; }

// What only this application can be asked for.
enum class Call : unsigned char {
    // (list: Uint8Array): list: municipalities that ended or moved, a JSON file
    load_changes,
    // (places: Uint8Array): places: of the municipalities on the tile map, a JSON file
    load_tiles,
    // (purpose: "autosave" | "file"): as it is; history, what can be undone and redone, with
    // autosave only; name: of a file without its ending; without a campaign nothing
    campaign,
    // (campaign: string): instead of the present campaign; empty: none, the start screen
    open,
    // (campaign: string): takes over what another window has made of the same campaign, but for its
    // history
    follow,
    // (history: string): told with the campaign that has just been opened or followed; false: it is
    // not that, and nothing can be undone
    history,
    // (file: Uint8Array): opens a campaign of Lapland in 2020 with the made-up records, one a line
    example,
    // (name: string, file: Uint8Array): what is in a file, or in a pasted text without a name, is
    // added to the preview; diagnostics: why nothing of it was
    offer,
    // (table: string): table: id of one that is offered; text: the rows of it that cannot be read,
    // as CSV, with the reason; name: of the file without its ending
    failed_rows,
    // (municipality: string): municipality: its code, empty: the whole region; opening: what an
    // evening there can open with, for the call open-with of the presenter
    opening,
    // (picture: "map" | "table"): for a slide
    picture,
    // (table: string): table: id of one that is offered; text: what its columns are taken for, a
    // JSON file; name: of the file without its ending
    table_template,
    // (form: "wide" | "long"): a row for each municipality, year and voice; long: for each question
    // of these, too
    csv,
    // (sent: string, record: string): record: of an interview, which a municipality confirms or
    // corrects; sent: what interview told of it before, or empty
    open_to_confirm,
    // the record of the one that is open, without anything of the contact; name: of a file without
    // its ending; what: the municipality and the year; sent: on the municipality's page, how much
    // of it was sent there, for the page's address
    interview,
};
inline constexpr std::array<std::string_view, 15> call_names = {
    "load-changes",
    "load-tiles",
    "campaign",
    "open",
    "follow",
    "history",
    "example",
    "offer",
    "failed-rows",
    "opening",
    "picture",
    "table-template",
    "csv",
    "open-to-confirm",
    "interview",
};
constexpr std::string_view name_of(Call value) { return call_names[static_cast<std::size_t>(value)]; }

} // namespace pikatesti::web::mapping
