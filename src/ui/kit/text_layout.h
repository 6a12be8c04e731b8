// Breaks a text into lines that fit a width: at spaces, at soft hyphens, after hyphens and slashes.
#pragma once

#include "ui/kit/fonts.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::kit {

struct TextLine {
    std::string text; // as painted: no soft hyphens, a hyphen where one was used
    float width = 0;
};

struct TextBlock {
    TextStyle style;
    std::vector<TextLine> lines;
    float width = 0;         // of the widest line
    float height = 0;        // whole lines
    bool broke_word = false; // a word was wider than the width and had to be cut between letters
};

TextBlock lay_out(const Fonts& fonts, std::string_view text, const TextStyle& style, float max_width);

} // namespace pikatesti::ui::kit
