// The screens that only a kiosk has. Each lays itself out in the composer's column.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/kit/widgets.h"

#include <optional>
#include <span>

namespace pikatesti::ui::kiosk {

// The screen's size and what the kiosk makes of it, in CSS pixels.
struct Place {
    float width = 0;
    float height = 0;
    float margin = 0;
    bool landscape = false;

    float bottom() const { return height - margin; }
};

void attract_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);
void question_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place, float bottom);
void result_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);
void still_there_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);
void pin_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);
void panel_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);

// The weakest goal that is known well enough, and its question with the step that there is most to gain from.
struct Start {
    std::size_t goal = 0;
    std::size_t question = 0;
};
std::optional<Start> where_to_start(quick_test::Model& model); // none where nothing is weak, or too little is known
void result_start(Composer& composer, quick_test::Model& model, const Start& start);

// Along the lower edge: how the visitor wants it, the languages, the end of the visit.
void visit_bar(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place);
float visit_bar_height(Composer& composer, const quick_test::Model& model, const Model& kiosk, const Place& place);

// The parts of the panel.
void panel_counts(Composer& composer, quick_test::Model& model, Model& kiosk);
void panel_answers(Composer& composer, quick_test::Model& model, Model& kiosk);
void panel_settings(Composer& composer, quick_test::Model& model, Model& kiosk);
void panel_device(Composer& composer, quick_test::Model& model, Model& kiosk);

// ---- Widgets ----

// A text whose lines are centred in the column.
void centred(Composer& composer, Role role, std::string id, const Words& words, int level, const TextStyle& style,
             Colour colour);
// A button of any size with its words in the middle. True if it was pressed.
bool big_button(Composer& composer, const Button& button, const Rect& rect, float em);
// A label and a number at the line's other end, and a bar below if there is a share of 0-1.
void figure(Composer& composer, const std::string& id, const Words& label, const std::string& number, float share = -1,
            Colour colour = {});

} // namespace pikatesti::ui::kiosk
