// The controls that only the presenter's screens have, in the manner of ui/widgets: each paints itself, adds its nodes, and tells
// what the user did.
#pragma once

#include "engine/tally.h"
#include "ui/kit/field.h"
#include "ui/kit/marks.h"
#include "ui/kit/text_at.h"
#include "ui/kit/widgets.h"
#include "ui/presenter/contract.h"
#include "ui/presenter/voice.h"

#include <optional>
#include <string>
#include <vector>

namespace pikatesti::ui::presenter {

// ---- Keys

// A key cap and what the key does, as one button. Its width is the text's.
struct KeyHint {
    Command command;
    std::string cap; // as on the keyboard
    Words label;
};
// Ending at the column's right edge, on the line at `y` where they fit beside what reaches to `left`; else in rows below it. `y` is then
// that of the last row. The index of the pressed one, or -1.
int key_hints(Composer& composer, const std::vector<KeyHint>& hints, float left, float& y);
// One at the cursor.
bool key_hint(Composer& composer, const KeyHint& hint, float x, float y);
float key_hint_width(const Composer& composer, const KeyHint& hint);
float key_hint_height(const Composer& composer);
// Of all of them on one line.
float key_hints_width(const Composer& composer, const std::vector<KeyHint>& hints);

// ---- Counting

// An option with what is counted for it.
struct CountRow {
    std::string id;
    Words label;
    Words second; // the label in the second language
    Colour colour;
    bool unknown = false;  // "I don't know": looks different
    bool chosen = false;   // what the room agreed on
    bool counting = false; // highlighted: what is typed is its number

    bool editable = false; // − number +
    bool locked = false;   // the same, but nothing can be changed
    bool stacked = false;  // the bars lie below the label, even where they would fit beside it
    bool brief = false;    // figures in words below the label instead of bars
    bool secret = false;   // it was counted, but the number is not for the room: a tick, and nothing in the field
    engine::Count count;   // none where it is secret

    // With figures: a bar for each round, the last one in full.
    struct Bar {
        Both name; // of the round; empty where there is only one
        int people = 0;
        double share = 0;    // of the voters, 0-1
        std::string percent; // the same in words, "41 %"
        bool counted = false;
    };
    std::vector<Bar> bars;
    Words less, number_label, more; // names of the controls
    std::string secret_label;       // what the tick says
    Both figures;                   // what the bars say, in words
};
struct CountChange {
    int by = 0;                         // − or + was pressed
    const std::string* typed = nullptr; // into the number
    const std::string* key = nullptr;   // in the number: Enter, Escape, ArrowUp, ArrowDown
    bool left = false;                  // the number has lost the focus
};
CountChange count_row(Composer& composer, const CountRow& row);
// One more line high where the label does not stand beside the rest.
float count_row_height(const Composer& composer, const CountRow& row);

// A bar cut into the shares of the options, in shades of one colour: a distribution in a line.
void shares_bar(Composer& composer, const Rect& rect, Colour colour, const std::vector<float>& shares);

// ---- Text in two languages: the first one prominent, the second smaller and paler

// Below each other over the column; the cursor moves below them.
void both_paragraph(Composer& composer, const std::string& id, const Both& words, const TextStyle& style,
                    Colour colour);
// The second behind the first on the same line, or below it where it does not fit; what both take. level: of a heading.
Rect both_at(Composer& composer, Role role, const std::string& id, const Both& words, const TextStyle& style,
             Colour colour, float x, float y, float max_width, int level = 0);
// At the cursor, over the column.
void both_line(Composer& composer, const std::string& id, const Both& words, const TextStyle& style, Colour colour);
void both_heading(Composer& composer, const std::string& id, const Both& words, int level, const TextStyle& style);
TextStyle second_style(const Composer& composer, TextStyle first);

} // namespace pikatesti::ui::presenter
