// All questions of an interview in a strip: which are answered, not known, to be checked, and which is the present one.
#pragma once

#include "ui/mapping/model.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

// "answered, to be checked"
std::string standing_words(const Model& model, const engine::SheetStanding& standing);

void interview_strip(Composer& composer, Model& model, const std::vector<engine::SheetStanding>& standings);

} // namespace pikatesti::ui::mapping
