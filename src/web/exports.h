// The C functions of every module that a page calls, and how bytes pass between the page and the module.
//
// Into the module: the page asks for room with pikatesti_input(n), copies UTF-8 (or font) bytes to the address it gets
// and then calls a function that takes the number of bytes. Several strings are separated by one NUL byte each.
// Out of the module: a call leaves its answer as JSON text (UTF-8) at pikatesti_output(), pikatesti_output_size()
// bytes long, until the next call. Nothing here calls the page.
//
// The names that cross, settings, calls, actions, members of nodes and frames, stand in contract.json.
//
// Order of use: pikatesti_start, fonts, languages, what the module has to load, settings, then for each change:
// pikatesti_perform / pikatesti_pointer / pikatesti_focus / pikatesti_set / pikatesti_call, and pikatesti_frame.
#pragma once

#include <stdint.h>

extern "C" {

void pikatesti_start();
uint8_t* pikatesti_input(int bytes);
const char* pikatesti_output();
int pikatesti_output_size();

// Fonts as TrueType; they are kept. slot 0: regular, 1: semibold; a second font for a slot adds glyphs to it.
void pikatesti_add_font(int slot, int bytes);
// State that the module keeps. Input: name NUL value; flags are "1" and "0", numbers are whole. 0: it knows no such setting.
int pikatesti_set(int bytes);
// A command or a question. Input: name NUL arguments separated by NUL; the last may have any bytes. Leaves the answer, if it
// has one. 0: the module knows no such call.
int pikatesti_call(int bytes);

// What somebody has done. Input: node id, or nothing for none, NUL event NUL value. An event that is none of the
// contract's is nothing.
void pikatesti_perform(int bytes);
// The pointer for hover and press feedback, CSS px in the widget; -1, -1 when it is not over it.
void pikatesti_pointer(float x, float y, int pressed);
// Input: id of the node with visible focus, or nothing.
void pikatesti_focus(int bytes);

// Lays out for a width and a least height and paints the part of the content from top to top + window_height (all CSS px).
// `seconds` is a monotonic clock. Leaves the frame.
void pikatesti_frame(float width, float least_height, float top, float window_height, float pixel_ratio,
                     double seconds);
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
