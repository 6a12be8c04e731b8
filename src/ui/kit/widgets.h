// The controls and texts that screens are built from. Each paints itself, adds its node, and tells what the user did.
#pragma once

#include "ui/kit/composer.h"

#include <span>
#include <string>
#include <vector>

namespace pikatesti::ui::kit {

// The sizes of the look.
namespace size {
inline constexpr float margin = 20;
inline constexpr float column = 680;
inline constexpr float target = 48;
inline constexpr float gap = 12;
inline constexpr float radius = 16;
} // namespace size

// Between controls; wider on screens that are seen from afar.
inline float gap(const Composer& composer) { return size::gap * composer.zoom; }

enum class ButtonKind {
    primary,
    secondary,
    quiet, // without an edge
    small, // one of many
};

struct Button {
    std::string id;
    Words label;
    ButtonKind kind = ButtonKind::secondary;
    float share = 1;         // of the row's width
    std::string description; // further words for assistive technology
    int expanded = -1;       // 0 or 1: opens and closes something
    int level = 0;           // 1-6: the heading of what it opens, too
    bool selected = false;   // the present choice of a row of choices
    int pressed = -1;        // 0 or 1: switches something on and off
};

// Texts over the whole column; the cursor moves below them.
void heading(Composer& composer, std::string id, const Words& words, int level, const TextStyle& style);
void paragraph(Composer& composer, std::string id, const Words& words, const TextStyle& style, Colour colour);
// What the control of that id is called.
void label(Composer& composer, std::string id, std::string control, const Words& words, const TextStyle& style);
// The question of the fieldset that is open; also the screen's first heading.
void legend(Composer& composer, std::string id, const Words& words, const TextStyle& style);

// Buttons side by side over the column, all as high as the highest; in two rows, and so on, where they do not fit. The
// index of the pressed one, or -1.
int button_row(Composer& composer, std::span<const Button> buttons);
float button_row_height(const Composer& composer, std::span<const Button> buttons);
bool button(Composer& composer, const Button& button);
float button_height(const Composer& composer, const Button& button);
// What it needs to have its label on one line.
float button_width(const Composer& composer, const Button& button);

// Buttons no wider than their words, side by side from the cursor and in as many rows as needed; the pressed one, or -1.
int button_flow(Composer& composer, std::span<const Button> buttons);

struct Choice {
    std::string id;
    std::string group;
    Words label;
    bool multiple = false; // a checkbox, else a radio button
    bool chosen = false;
    bool unknown = false; // "I don't know": looks different
};
// True if the user changed it; what it is to be is in `wanted`.
bool choice(Composer& composer, const Choice& choice, bool& wanted);

} // namespace pikatesti::ui::kit
