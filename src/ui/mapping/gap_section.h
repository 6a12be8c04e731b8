// What a municipality's officials say beside what others say, on its card.
#pragma once

#include "engine/comparison/opening.h"
#include "ui/mapping/model.h"

#include <optional>
#include <string>

namespace pikatesti::ui::mapping {

// Of the table's year; beside officials the table's voice, or the first other one that has answered. Nothing where only one of the two
// has.
void gap_section(Composer& composer, Model& model, const std::string& municipality);

// What an evening in the municipality can open with; none: there is no other side, or too few people are in it.
std::optional<engine::EveningOpening> opening_of(Model& model, const std::string& municipality);
// The same with the figures of the whole region in the table's year; none: officials of no municipality have been heard.
std::optional<engine::EveningOpening> opening_of_region(Model& model);

} // namespace pikatesti::ui::mapping
