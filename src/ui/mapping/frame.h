// What is around every screen: the campaign's name, what can be undone, the views, and at the end languages and theme.
#pragma once

#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

// The widest a table becomes, in CSS pixels at the usual text size.
inline constexpr float widest = 1240;

// Paints the head when it is made, and the foot when it goes. Between them the composer's column is as wide as a table may be.
class Frame {
public:
    Frame(Composer& composer, Model& model, float width);
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;
    ~Frame();

private:
    Composer& m_composer;
    Model& m_model;
    float m_x = 0;
    float m_width = 0;
};

// The node that gets the focus when the present screen is entered.
std::string screen_heading(const Model& model);

// The first heading of a screen and what it is about.
void title(Composer& composer, Screen screen, const std::string& text);

// Of the heading of a part of a screen.
TextStyle part_style(const Composer& composer);

// A small button that prints; true if it was pressed.
bool print_button(Composer& composer, const Model& model, const std::string& id, const std::string& message);

// For screens that are read and filled in: makes the column no wider than text should be until it goes.
class Narrow {
public:
    explicit Narrow(Composer& composer);
    Narrow(const Narrow&) = delete;
    Narrow& operator=(const Narrow&) = delete;
    ~Narrow();

private:
    Composer& m_composer;
    float m_width;
};

} // namespace pikatesti::ui::mapping
