// The municipality's own page: the interview as it was noted is read, each answer can be corrected, and the whole is confirmed and
// sent back to whoever held the interview. Nothing on it is scored.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// Opens an interview, which is all that the page then has.
void open_to_confirm(Model& model, const engine::EntryPointer& entry);

// As long as there is none: where one is opened.
void confirm_start(Composer& composer, Model& model);
// Above and below the answers.
void confirm_head(Composer& composer, Model& model);
void confirm_end(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
