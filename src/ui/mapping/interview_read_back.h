// All that was said in an interview, to be read back and put right, and its paper, on which the municipality confirms or corrects
// it.
#pragma once

#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

void interview_read_back(Composer& composer, Model& model);
void interview_on_paper(Composer& composer, Model& model);
// Of the button that leads to a question.
std::string edit_button_id(const Model& model, std::size_t question);

} // namespace pikatesti::ui::mapping
