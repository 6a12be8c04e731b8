// How a text lies on the smallest phone: in how many lines, and whether every word finds room. The screens of src/ui say
// how wide and how large each kind of text is there; tests/ui/text_fit_test.cpp holds this to them.
#pragma once

#include <string_view>

namespace pikatesti::formats {

// The smallest phone is 320 CSS pixels wide (WCAG 2.2, 1.4.10), and 454 high between the bars of its browser.
enum class TextPlace { title, goal_name, question, help, option, level_name, step_title, running };

struct TextRoom {
    const char* noun; // "an option's label"
    float em;         // CSS pixels
    float line;       // CSS pixels from line to line
    bool semibold;
    float width;    // CSS pixels
    int most_lines; // of the screen: names and options a third, title and help a half, running text all; a
                    // question as many as leave its first option in sight
};

const TextRoom& room_for(TextPlace place);

struct TextFit {
    int lines = 0;
    std::string_view too_wide; // the first piece with no place to break that is wider than the room; soft hyphens in it
};

// Lines break at spaces, at soft hyphens, and after hyphens and slashes inside a word. A piece that is too wide is cut
// between letters. Letters that the typeface lacks count as wide as its widest.
TextFit fit_text(std::string_view text, const TextRoom& room);

} // namespace pikatesti::formats
