// What a municipality's officials say beside what others say, on its card.
#pragma once

#include "engine/comparison/opening.h"
#include "ui/mapping/model.h"

#include <optional>
#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

// Of the table's year; beside officials the table's voice, or the first other one that has answered. Nothing where only one of the two
// has.
void gap_section(Composer& composer, Model& model, const std::string& municipality);

// For print, beside the answers of the voice that the table is of: what the other side says, and how far that is something else.
struct GapColumn {
    std::string heading;              // whose answers they are
    std::string about;                // how many people, and that different answers do not mean that somebody is wrong
    std::vector<std::string> answers; // one per question; empty where the two cannot be compared
    std::vector<bool> documented;     // one per question, of officials' answer, in whichever column that is
};
// For print, after officials' answer: that it is documented, and what it rests on. Empty: nothing was noted.
std::string rests_on(const Model& model, const engine::Cell& officials, std::size_t question, bool documented);

// What an evening in the municipality can open with; none: as for gap_column().
std::optional<engine::EveningOpening> opening_of(Model& model, const std::string& municipality);
// The same with the figures of the whole region in the table's year; none: officials of no municipality have been heard.
std::optional<engine::EveningOpening> opening_of_region(Model& model);

// None: there is no other side, or too few people are in it.
std::optional<GapColumn> gap_column(Model& model, const std::string& municipality);

} // namespace pikatesti::ui::mapping
