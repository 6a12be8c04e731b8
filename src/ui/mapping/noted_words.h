// What officials noted beside their answers, facts and sources, in words: of one municipality, and of many.
#pragma once

#include "engine/comparison/noted_facts.h"
#include "ui/mapping/model.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

// "Joint meetings in a year: 4", a line for each fact of the question that the cell has. One that is an address is among the
// sources.
std::vector<std::string> noted_words(const Model& model, const engine::Cell& cell, std::size_t question);

// Where the answer to a question can be looked up, or what it was said to rest on.
struct SourceWords {
    std::string words;   // "Source: Grant rules (1.9.2026)"
    std::string address; // none: nobody can look it up
};
// Of the source of the question, if officials noted one, and of each fact of it that is an address.
std::vector<SourceWords> source_words(const Model& model, const engine::Cell& cell, std::size_t question);
// The same for paper, which cannot be pressed: the addresses are among the words.
std::vector<std::string> source_words_on_paper(const Model& model, const engine::Cell& cell, std::size_t question);
// Each a link, or a line where it has no address.
void source_lines(Composer& composer, const std::string& id, const std::vector<SourceWords>& sources);

// "Joint meetings in a year: 18 of 19 municipalities gave it, 17 of them more than none; least 0, middle 2, most 4".
std::string fact_row_words(const Model& model, const engine::FactRow& row);

// The facts of the table's year that anybody gave, if the table is of officials; else none.
std::vector<engine::FactRow> fact_rows(Model& model);

} // namespace pikatesti::ui::mapping
