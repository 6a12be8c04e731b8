// What the presenter's screens say in words; what is painted, announced and printed is the same.
#pragma once

#include "ui/presenter/voice.h"

#include <string>
#include <vector>

namespace pikatesti::ui::presenter {

std::string percent_words(const Voice& voice, double share);       // 0 ... 1: "41 %"
std::string votes_words(const Voice& voice, std::size_t question); // "28 ääntä"; empty where nothing is counted
// One answer is agreed on, and what is counted is that: not hands, which may have been counted before.
bool is_agreed(const Model& model, std::size_t question);
// More votes than people were there, in the round that counts; empty where that is not so.
std::string too_many_words(const Voice& voice, std::size_t question);
std::string agreement_words(const Voice& voice,
                            std::size_t question);                // "Yksimielisyys 41 %"; empty where there is none
std::string mean_words(const Voice& voice, std::size_t question); // "Keskiarvo 4,2 / 10"; the same
// What the room may know while hands are counted: how many options have been dealt with, and once it is all of them, how many
// people. A sum that grew with each option would tell what its count is.
std::string counted_words(const Voice& voice, std::size_t question);
// Every option with its count and share.
std::string distribution_words(const Voice& voice, std::size_t question, const engine::Round& round);
// How much of a mind the room is, in a sentence; empty where nothing is to be told.
std::string mood_words(const Voice& voice, std::size_t question);

const engine::LocalizedText& why_text(const Model& model, std::size_t question);
const engine::LocalizedText& help_text(const Model& model, std::size_t question);

// What the moment is, and what next() leads to.
std::string moment_words(const Voice& voice);
std::string next_words(const Model& model);
// What is announced when the evening has come to another place.
std::string place_words(Model& model);

// Number of the present question on the way, from 1, and how many there are.
struct Progress {
    std::size_t number = 0;
    std::size_t total = 0;
};
Progress progress(const Model& model, std::size_t question);

// "64 / 100, vaihteluväli 58–75", or that too little is known.
std::string score_words(const Voice& voice, const engine::Score& score);
// "nousi 6 pistettä (58 → 64)"; empty where there is nothing to compare.
std::string change_words(const Voice& voice, const engine::ScoreChange& change);
std::string spread_words(const Voice& voice, const std::optional<engine::Spread>& spread);

std::string capital(std::string words); // with a capital letter

} // namespace pikatesti::ui::presenter
