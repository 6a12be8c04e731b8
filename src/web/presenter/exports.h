// The C functions that only the module of the presenter has, in the manner of web/exports.h.
#pragma once

extern "C" {

// Input: JSON file. 1, or 0 and {"diagnostics": [...]}; a question set also gives {"id", "municipalities": relative address
// or empty, "languages": [tags]}.
int pikatesti_load_municipalities(int bytes);
int pikatesti_load_question_set(int bytes);

// The evening as it is. Input: "autosave", or "file" for a record to be kept. Answer {"record": text, "title": event and
// municipality, "detail": date and how far it is, "name": of a file without its ending}; with "autosave" also "history", what can
// be undone and redone.
void pikatesti_evening(int bytes);
// Opens the evening of a record instead of the present one. Input: a record. Answer {"opened": true}, or {"diagnostics"}.
void pikatesti_open(int bytes);
// Takes over what another window has made of the same evening, but for its history. Input and answer as of pikatesti_open.
void pikatesti_follow(int bytes);
// What can be undone and redone from now on. Input: the "history" that was told with the evening that has just been opened or
// followed. Answer {"restored": false} if it is not that: then nothing can be undone.
void pikatesti_history(int bytes);
// A record to compare the evening with; nothing: none. Input and answer as of pikatesti_open.
void pikatesti_earlier(int bytes);
// A text of the evening. Input: "csv", "minutes" or "report" NUL language. Answer {"text"}.
void pikatesti_text(int bytes);

// pikatesti_set also knows:
//   "view"          "single", "audience", "desk" or "split"
//   "other-window"  "1" while the other view is open in another window
//   "black"         "1" while the room's picture is dark
//   "letters"       "0": single letters and digits are no commands
//   "clock"         time of the day in words
//   "timer"         "1" or "0" (it runs) and the time in words, separated by a space
//   "kept"          evenings that can be gone on with: id, title and detail of each, separated by line breaks
//   "address"       of the citizen's test
//   "qr"            its code: rows of 0 and 1, separated by spaces
//   "new"           begins a new evening on that date (YYYY-MM-DD)
//
// pikatesti_perform also knows the actions, with an empty id: "command" (a name of ui::presenter::command) and "key" ("1"-"9").
// Actions of a frame of kind "own", by title: "window" (open another one), "view" (text: which), "swap", "resume" and "forget" (text:
// id), "open-record", "open-earlier", "close-earlier", "timer", "timer-zero", "fullscreen", "theme", "black" (text: "1" or "0"),
// "letters" (the same), "address" (text), "new", "download-record", "download-csv", "download-minutes", "copy-minutes",
// "copy-report" (text: language).
// "save" of a frame is a number that changes with the evening: it is then to be asked for.
}
