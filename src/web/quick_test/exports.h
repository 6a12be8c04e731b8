// The C functions that only the module of the quick test has, in the manner of web/exports.h.
#pragma once

extern "C" {

// Input: JSON file. 1, or 0 and {"diagnostics": [...]}; a question set also gives {"id", "municipalities": relative address
// or empty, "languages": [tags]}.
int pikatesti_load_municipalities(int bytes);
int pikatesti_load_question_set(int bytes);

// pikatesti_set also knows:
//   "voices"          languages that the browser can read aloud, separated by spaces
//   "speaking"        "1" while it reads
//   "plain-view"      "on": the page shows the mirror instead of the picture; "off"; "only": it cannot do otherwise
//   "restore"         a session code; answer {"restored": "restored"|"partly"|"other_set"|"unreadable"}
}
