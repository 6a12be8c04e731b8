// An evening's opening as JSON, {"format": 1, "kind": "opening", ...}, on its way from a region's mapping to the presenter in the
// same browser. Questions and goals by their ids; a figure that is not known is left out. A region's has `region` (its Finnish name,
// empty for the whole country) and `municipalities` in the place of `municipality`.
#pragma once

#include "engine/comparison/opening.h"
#include "formats/diagnostics/loaded.h"

#include <string>
#include <string_view>

namespace pikatesti::formats {

std::string opening_json(const engine::QuestionSet& set, const engine::EveningOpening& opening);

// What the set does not have, or is no opening, is a fault.
Loaded<engine::EveningOpening> load_opening(std::string_view json, const engine::QuestionSet& set);

} // namespace pikatesti::formats
