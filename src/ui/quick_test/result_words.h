// The result in words; the screen, the copy and the share text say the same.
#pragma once

#include "ui/quick_test/model.h"

#include <string>

namespace pikatesti::ui::quick_test {

engine::LocalizedText level_name(Model& model);
engine::LocalizedText level_text(Model& model);

// "64 of 100, between 58 and 75" with the name of what it is the score of before it.
std::string score_words(const Model& model, const std::string& name, const engine::Score& score);
std::string goal_words(Model& model, std::size_t goal);
// "10 of 25 points known, between 40 and 100": of what is not shown for want of answers.
std::string known_words(const Model& model, const engine::Score& score);

// What was answered: the labels, or why there is no answer.
std::string answer_words(Model& model, std::size_t question);
std::string points_words(Model& model, std::size_t question);
// The single change of this question's answer that would lift the result most; empty if none.
std::string change_words(Model& model, std::size_t question);
// Whether one answer more or less would change the level; one or two sentences, or nothing without a level.
std::string firmness_words(Model& model);
// The question whose single change would lift the result most; empty if none.
std::string best_lift_words(Model& model);
std::string gain_words(Model& model, const engine::Step& step);
// What the answer would open: the result, that of a goal, or more points.
std::string opening_words(Model& model, const engine::Opening& opening);

// The question's text for the municipality.
const engine::LocalizedText& why_text(Model& model, std::size_t question);
const engine::LocalizedText& next_step_text(Model& model, std::size_t question);

// A text in the model's language without soft hyphens.
std::string plain(const Model& model, const engine::LocalizedText& text);

} // namespace pikatesti::ui::quick_test
