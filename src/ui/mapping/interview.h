// Holding a municipality's interview: how its answers come into the campaign, one step that can be undone for each.
#pragma once

#include "ui/mapping/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

// The record of the interview, in the campaign's year: the one that counts, or else one that does not. Null: there is none.
engine::EntryPointer interview_entry(Model& model, const std::string& municipality);

// Brings the sheet up to date with the campaign, which may have changed by undoing or in another window. False: there is an
// interview, but answers of it do not fit the question set of today, so that it cannot be gone on with.
bool sheet_is_ready(Model& model);
std::vector<engine::SheetStanding> sheet_standings(const Model& model);

// To the first question without an answer, or to the reading back where there is none.
void begin_interview(Model& model, const std::string& municipality);
// None: everything is read back.
void show_question(Model& model, std::optional<std::size_t> question);
void show_next(Model& model);
void show_previous(Model& model);

// Writes the sheet as it is to be into the campaign. typing: the text that was typed in; empty: a step of its own.
void write_sheet(Model& model, engine::InterviewSheet sheet, const std::string& typing = {});

// The same where something is noted with an answer: once the interview is over that is a correction. field: what is typed in.
void write_noted(Model& model, engine::InterviewSheet sheet, std::size_t question, const std::string& field);

void choose_answer(Model& model, std::size_t question, std::size_t option, bool chosen);
void command(Model& model, Command asked);
// Digits and letters choose an option, 0 that which means "I don't know".
void press_key(Model& model, const std::string& key);
// "3", or "0" where the option means "I don't know", or "j" from the tenth on.
std::string key_of(const engine::Question& question, std::size_t option);

// The node that gets the focus when the screen, or another question on it, is entered.
std::string interview_heading(const Model& model);
std::string question_id(const Model& model, std::size_t question);
// What was answered, in words; empty: nothing.
std::string answer_text(const Model& model, std::size_t question, const engine::Answer& answer);

// What officials answered the last time they were heard before, with the year; none: they were not, or not asked this.
struct EarlierAnswer {
    int year = 0;
    std::string words;
};
std::optional<EarlierAnswer> earlier_answer(Model& model, std::size_t question);

} // namespace pikatesti::ui::mapping
