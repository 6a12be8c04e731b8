// The presenter's screens. Each lays itself out in the composer's column and does what the user asked of its controls.
#pragma once

#include "ui/presenter/model.h"
#include "ui/presenter/widgets.h"

#include <string>

namespace pikatesti::ui::presenter {

// Where a screen is and for whom.
struct Place {
    Rect area;              // what it fills at least
    std::string prefix;     // before every id, where there are two screens in one window
    bool working = false;   // the presenter works with it: there are controls
    int level = 1;          // of its first heading
    bool hides = false;     // what is counted here is not for the room yet
    std::size_t points = 3; // how many things worth talking about are shown with the result
};

// What the room sees: scaled to be read from afar, and smaller where it would not fit otherwise.
void picture(Composer& composer, Model& model, const Place& place);
// What the presenter sees besides.
// aside: where the clock, what comes next and the reasons go; empty: beside the rest or below it.
void desk(Composer& composer, Model& model, const Place& place, const Rect& aside = {});

// ---- The stages, from the cursor down; they fill the area to its bottom.
void start_picture(Composer& composer, Model& model, const Place& place);
void opening_picture(Composer& composer, Model& model, const Place& place); // instead of it, where there is an opening
void question_picture(Composer& composer, Model& model, const Place& place);
void result_picture(Composer& composer, Model& model, const Place& place);
void steps_picture(Composer& composer, Model& model, const Place& place);
void takeaway_picture(Composer& composer, Model& model, const Place& place);
void set_up(Composer& composer, Model& model, const Place& place);   // the form before an evening begins
void key_list(Composer& composer, Model& model, const Place& place); // what every key does
void dark_picture(Composer& composer, Model& model, const Place& place);

// ---- Parts
// The question's options with what is counted for them; for the desk numbers are always shown.
void count_rows(Composer& composer, Model& model, const Place& place, bool desk);
void agreed_steps(Composer& composer, Model& model, const Place& place); // to be edited
void leave_draft(Model& model); // what was being typed is as it stands: a step that was left empty is gone
void step_suggestions(Composer& composer, Model& model, const Place& place);
void comparison_controls(Composer& composer, Model& model, const Place& place);
void takeaway_controls(Composer& composer, Model& model, const Place& place);
void goal_results(Composer& composer, Model& model, const Place& place);
void talking_points(Composer& composer, Model& model, const Place& place, std::size_t most);
void discussion_note(Composer& composer, Model& model, float lines);
// The goal and the event above a question, and how far the evening is.
void question_header(Composer& composer, Model& model, const Place& place);
// Key hints at the bottom, right; the facts of the moment, left.
void footer(Composer& composer, Model& model, const Place& place, const std::vector<Both>& facts);

// A text in both languages: side by side where that fits, else below each other. Without a colour it is that of its role.
void both_languages(Composer& composer, const Place& place, Role role, const std::string& id, const Both& text,
                    const TextStyle& style, std::optional<Colour> colour = {});

// The whole evening on paper.
void paper(Composer& composer, Model& model);

// The heading that gets the focus when the present screen is entered.
std::string heading_id(const Model& model);

// ---- What can be asked for by key or button
void command(Model& model, Command asked);
// A digit's key where no field has the focus. While hands are counted it is the beginning of a number: the field that it belongs
// to gets the focus. Where one answer is agreed on, it chooses the option of that number.
void digit(Model& model, int number);
// To the option above or below, while hands are counted; from the first and the last one out of the list. `from` is the one that
// is highlighted.
void walk_options(Model& model, std::size_t from, bool down);
// What was typed into the field of a number of people: nothing is not counted; what is no number at all is nullopt.
std::optional<engine::Count> typed_people(std::string_view typed);
// The first option whose hands are still to be counted here and now.
std::optional<std::size_t> option_to_count(const Model& model);
std::string number_field(const Model& model, std::size_t option); // id, where the presenter works

} // namespace pikatesti::ui::presenter
