// The C functions of every module that a page calls, and how bytes pass between the page and the module. What only one module
// has stands in the exports.h of its own folder.
//
// Into the module: the page asks for room with pikatesti_input(n), copies UTF-8 (or font) bytes to the address it gets
// and then calls a function that takes the number of bytes. Several strings are separated by one NUL byte each.
// Out of the module: a call leaves its answer as JSON text (UTF-8) at pikatesti_output(), pikatesti_output_size()
// bytes long, until the next call. Nothing here calls the page.
//
// Order of use: pikatesti_start, fonts, languages, what the module has to load, settings, then for each change:
// pikatesti_perform / pikatesti_pointer / pikatesti_focus / pikatesti_set, and pikatesti_frame.
//
// Answer of pikatesti_frame (members marked ? are left out when there is nothing to say):
//   { "width": css px, "height": css px of the content,
//     "again": true if an animation goes on and another frame is wanted,
//     "language": "fi",
//     "nodes"?: [ {"id","parent","role","name","description"?,"value"?,"language"?,"described_by"?,"controls"?,"active"?,
//                 "group"?,"href"?,"rect":[x,y,width,height],"text"?:[em px, line height px, semibold 0/1],"level"?,"layer"?,
//                 "expanded"?:0/1,"pressed"?:0/1,"checked"?,"selected"?,"disabled"?,"invalid"?,"span"?,"now"?,"max"?} ],   only if changed
//     "forget"?: true if what was announced before is to be taken away,
//     "announce"?: "text for the live region",
//     "focus"?: "node id that is to get the focus",
//     "reveal"?: true if the top of the widget is to be scrolled into view (a new screen),
//     "save"?: "session code to keep; empty: forget",      only if changed
//     "actions"?: [ {"kind": "share"|"copy"|"print"|"speak"|"silence"|"plain-view"|"picture"|"own",
//                    "title"?, "text"?, "language"?, "code"?} ],
//     "extended"?: true if characters are missing that the extended fonts may have,
//     "result"?: {"level": id, "percent": n or null} }     when the result is first shown
// Roles are the names of ui::kit::Role, such as "radio" and "list_item".
#pragma once

#include <stdint.h>

extern "C" {

void pikatesti_start();
uint8_t* pikatesti_input(int bytes);
const char* pikatesti_output();
int pikatesti_output_size();

// Fonts as TrueType; they are kept. slot 0: regular, 1: semibold; a second font for a slot adds glyphs to it.
void pikatesti_add_font(int slot, int bytes);
// Input: language tag NUL language file (JSON). 1, or 0 and {"diagnostics":
// [{"severity","id","line","column","pointer","message","mend","see"}]}.
int pikatesti_add_language(int bytes);

// Input: name NUL value. What the module has to load comes first. Settings that every module knows:
//   "language"        a tag; "fi-simple" is plain Finnish, where the set has it
//   "theme"           "light" or "dark"
//   "contrast"        "more" or "normal"
//   "colours"         colours to use instead of the theme's, ten times six hexadecimal digits without separators, in the
//                     order of ui::kit::Theme (background, card, ink, muted, control, track, brand, on brand, selected, focus);
//                     the goals are then painted in ink; empty: the theme's
//   "text-size"       whole per cent of 16 px
//   "text-spacing"    letter, word, line and paragraph spacing in hundredths of an em, separated by spaces; 0 0 0 0: our own
//   "reduced-motion"  "0" or "1"
void pikatesti_set(int bytes);

// Input: node id NUL action NUL value. Actions: "click" (buttons, options), "change" ("true"/"false": radios and
// checkboxes), "input" (text of a field), "key" (a key's name: on a combobox ArrowDown, ArrowUp, Enter, Escape; with an
// empty id, inside the widget but not in a text field: digits and Enter), "blur" (a combobox lost the focus).
void pikatesti_perform(int bytes);
// The pointer for hover and press feedback, CSS px in the widget; -1, -1 when it is not over it.
void pikatesti_pointer(float x, float y, int pressed);
// Input: id of the node with visible focus, or nothing.
void pikatesti_focus(int bytes);

// Lays out for a width and a least height and paints the part of the content from top to top + window_height (all CSS px).
// `seconds` is a monotonic clock.
void pikatesti_frame(float width, float least_height, float top, float window_height, float pixel_ratio,
                     double seconds);
// What is to be printed, as one list of nodes with everything opened: {"nodes": [...], "language"}.
void pikatesti_document();

// What pikatesti_frame painted, as 32-bit words:
//   [0] number of commands, [1] address of the first command, [2] number of texture changes, [3] address of the first.
// A command is 11 words: address and bytes of vertices (20 bytes each: float x, y, u, v, RGBA8), address and bytes of
// 16-bit indices, number of indices, first index, first vertex, then a float clip rectangle x0, y0, x1, y1 in device pixels from
// the top left. Commands of one list repeat its addresses. Every command uses texture 0. Vertex positions are CSS px, relative
// to the window's top left.
// A texture change is 8 words: 1 create or 2 update; width and height of the whole texture; x, y, width, height of the
// changed part; address of the whole's pixels, one byte of coverage each, in rows of the whole's width.
const uint32_t* pikatesti_draw_data();
// After a lost WebGL context: the next frame gives the whole texture again.
void pikatesti_textures_lost();
}
