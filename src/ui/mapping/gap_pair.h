// Whose answers lie side by side on a municipality's card, and what is told of the two.
#pragma once

#include "engine/comparison/gap.h"
#include "ui/mapping/model.h"

#include <optional>
#include <string>

namespace pikatesti::ui::mapping {

struct GapPair {
    engine::CellKey officials, others;
    const engine::Cell* official = nullptr;
    const engine::Cell* other = nullptr;
};
// Officials and the voice that the table is of, or beside officials the first other one that has answered. None: only one of the
// two has.
std::optional<GapPair> gap_pair(Model& model, const std::string& municipality);

// How many people they are, and whether the municipality's answers are from documents.
std::string people_words(const Model& model, const GapPair& pair, const engine::Gap& gap);
// Of how many of the officials' answers a document can be looked up.
std::string documented_words(const Model& model, const engine::Gap& gap);
// As a line begins with it. Letters other than a to z stay as they are.
std::string begun(std::string words);

} // namespace pikatesti::ui::mapping
