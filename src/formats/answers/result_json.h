// Results as JSON text, for other programs to read.
#pragma once

#include "engine/score.h"

#include <string>
#include <vector>

namespace pikatesti::formats {

// One object with "level", "percent" (null if nothing is known), "range", "points", "known", "max", "shown" and "goals":
// the same fields by goal id, "level" being the band. Numbers are whole where they are; indented by two spaces.
std::string result_json(const engine::QuestionSet& set, const engine::Result& result);

// A list of such objects.
std::string results_json(const engine::QuestionSet& set, const std::vector<engine::Result>& results);

} // namespace pikatesti::formats
