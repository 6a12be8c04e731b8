// The region in words: a paragraph for its wellbeing report, and recommendations.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void report_screen(Composer& composer, Model& model);

// For print: the text in the language that was chosen for it.
void report_on_paper(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
