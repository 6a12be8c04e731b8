// The C functions of checker.wasm, the module for authors of question sets: it judges files as the command line does, and
// answers whole tests. Visitors never load it.
//
// Into the module: the page asks for room with checker_input(n), copies UTF-8 (or font) bytes to the address it gets and
// then calls a function that takes the number of bytes. Several strings are separated by one NUL byte each; the last may
// have any bytes. Out of the module: a call leaves its answer as JSON text (UTF-8) at checker_output(),
// checker_output_size() bytes long, until the next call.
#pragma once

#include <stdint.h>

extern "C" {

void checker_start();
uint8_t* checker_input(int bytes);
const char* checker_output();
int checker_output_size();

// Input: name NUL JSON. A list of municipalities, by the name that sets refer to it with.
void checker_add_list(int bytes);
// Input: name NUL reason. The list with that name cannot be read.
void checker_miss_list(int bytes);

// Input: the file. Everything that is wrong or doubtful in it, the worked examples included, in the order of the file:
//   { "usable": whether a test can be taken with it,
//     "diagnostics": [ {"severity","id","line","column","pointer","message","mend","see","value","values","also_on",
//       "edits"?} ]; line and column are null without a place, see is null or where the fault is explained, such as
//       "questions/README.md#untranslated"; value, values and also_on are what formats::Diagnostic has, for other
//       languages; edits [ {"offset","length","text"} ] (bytes of UTF-8) carry the mend out where that needs no person,
//     "wants"?: the name of a list that the file refers to and that was not given: give it or miss it, and ask again }
void checker_diagnose(int bytes);

// Input: file name NUL the file that was last diagnosed. ["file:line:column: error: …" with excerpt, caret and mend],
// as the command line prints it, for the first 100 diagnostics.
void checker_report(int bytes);

// Input: languages, parted by commas (empty: all) NUL the file. The table for translators:
// {"table": CSV}, or {} where the file is no JSON.
void checker_export_texts(int bytes);

// Input: the file's length in bytes NUL the file, followed by the table. What is taken in from translators:
//   { "text"?: the file with it; left out where nothing could be read, "changed": how many texts,
//     "languages": [those that are new], "diagnostics": as above; the lines are the table's }
void checker_import_texts(int bytes);

// Input: the file. Where ids are given and named, as far as it can be read: [ {"kind": "goal"|"band"|"level"|"source"|"question"|
// "option", "id", "scope"?: the question of an option, "offset", "length" (bytes, between the quotes), "given"?: true} ]
void checker_ids(int bytes);

// The places of a set where ids can stand (src/formats/ids/id_places.h): [ {"path": keys with "/" between them, "*" for any,
// "kind": as above, "is_key"?: true, "given"?: true} ]
void checker_id_places();

// Input: offset (bytes) NUL new id NUL the file. Renames the id that stands there, wherever it is given or named:
//   {"edits": as above} or {"refused": "nothing-here"|"not-an-id"|"reserved"|"taken"}
void checker_rename(int bytes);

// Input: "best"|"worst"|"unknown"|"random" NUL seed NUL session code (may be empty: its municipality is kept).
// Answers everything in the last usable question set: {"code": a session code that shows the result}, or {} without a set.
void checker_answer_all(int bytes);

// Input: a session code. The answers in it and what they come to in the last usable set, as an example of a set has them:
// {"municipality"?, "answers": {…}, "given": how many, "expect": {…}}, or {} without a set.
void checker_example(int bytes);

// Input: seed NUL number of samples NUL a set. Begins a simulation of it (src/engine/simulation.h):
//   { "samples", "levels": [count], "notEnough", "percents": [count for 0-100],
//     "questions": [ {"asked","level","percent","chosen": [count]} ] }, or {} where it is none
void checker_simulate(int bytes);
// So many samples more of it; the same answer, of all of them.
void checker_simulate_further(int samples);

// Input: seed NUL number of samples NUL bytes of the present set NUL the present set, and its earlier revision behind it:
//   {"samples", "changed", "flows": [{"from","to","count"}], "examples": [{"name","from","to"}]}, or {} where one of them is none
void checker_compare(int bytes);
}
