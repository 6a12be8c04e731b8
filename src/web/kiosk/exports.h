// The C functions that only the kiosk's module has, in the manner of web/exports.h.
//
// Between two visitors the page puts the module's memory back as it was when everything was loaded: whatever is in it of a
// visitor, or of the staff, is gone then. So all that lasts is the page's: it gives settings and counts again.
//
// Actions of kind "own" of a frame have their name in "title" and its value in "text":
//   begin | finish           a visit begins; is to be counted and forgotten
//   stay                     somebody is still there
//   wish large|contrast|aloud   the visitor switched it
//   advance <node>           to be performed as "advance" on the node, when the choice has been seen
//   qr <code>                the link with this session code is wanted as a QR code
//   pin <digits> | new-pin <digits> | change-pin
//   setting <name>=<value>   idle, countdown (seconds), sound, advance (0, 1), language (tag), municipality (code)
//   choose-set | default-set | export csv|json|record | clear | leave | staff-close
#pragma once

extern "C" {

// As of the quick test: web/quick_test/exports.h.
int pikatesti_load_municipalities(int bytes);
int pikatesti_load_question_set(int bytes);

// Input: stored counts (empty: none yet) NUL day, YYYY-MM-DD NUL "begin" or "end". "end" adds the visit that the module is
// in. Answer: {"counts": what is to be stored}, or {"diagnostics": [...]} where the stored counts are none.
void pikatesti_count(int bytes);
// Input: stored counts (empty: none yet) NUL "csv", "json" or "record". Answer: {"text": the file; empty: nothing to tell yet}.
void pikatesti_export(int bytes);

// pikatesti_set also knows, beside what it knows of the quick test:
//   "setting/…"     idle, countdown, sound, advance, language, municipality, own-set, as above
//   "device/…"      storage (good, memory, restored), persistent, online, offline, public-link (0, 1), version, battery
//   "wish/…"        large, contrast, aloud (0, 1)
//   "touch"         "1": what comes next is done by touch or mouse, "0": by keys or assistive technology
//   "seconds-left"  of the still-there screen; 0: none
//   "pulse", "shift"  of the attract screen: counters
//   "qr"            number of modules a side, a space, a "0" or "1" for each, row by row
//   "pin"           "enter" or "choose": shows it; "refused <seconds>"; "wait <seconds>"
//   "panel"         today, YYYY-MM-DD, NUL stored counts: shows the panel with them
//   "note"          to be shown and announced in the panel
//   "faults"        of a refused question set, a line each; empty: none
//   "staff"         "0": away with the PIN and the panel
}
