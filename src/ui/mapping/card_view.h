// What the card of one municipality tells besides its figures.
#pragma once

#include "engine/advice.h"
#include "ui/mapping/model.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

struct CardAnswer {
    std::size_t question = 0;
    std::string now;                 // of the chosen year, in words
    std::vector<std::string> before; // earlier years that were heard, the latest first: "2019: no"
    bool changed = false;            // something else is answered than in the year heard before
};

struct Card {
    std::string municipality;        // code
    bool heard = false;              // there is a cell that is shown
    std::string missing;             // else why there is none
    std::string about;               // the year and whose answers
    std::string source;              // how many they are, how and when they were given
    std::vector<CardAnswer> answers; // in the order of the set
    std::vector<engine::Step> steps; // of officials: what brings most, at most three
};

// What a cell that is shown answers to a question.
std::string answer_words(Model& model, const engine::CellKey& key, const engine::Cell& cell, std::size_t question);

// What to do, or that finding out comes first.
std::string step_words(const Model& model, const engine::Step& step);

// Of the year and voice that the table is of.
Card card_of(Model& model, const std::string& municipality);

} // namespace pikatesti::ui::mapping
