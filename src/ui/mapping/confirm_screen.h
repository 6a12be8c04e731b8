// The municipality's own page: the interview as it was noted is read, each answer can be corrected, and the whole is confirmed and
// sent back to whoever held the interview. Nothing on it is scored.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// Opens an interview, which is all that the page then has. sent: what sent_code() gave of it before; empty: it has just come.
void open_to_confirm(Model& model, const engine::EntryPointer& entry, std::string_view sent = {});
// How many rounds of each question were sent, so that the page knows after a reload what was corrected on it: two digits to the base
// of 36 for each question; after a full stop those that are kept, where these are others. Letters, digits and full stops.
std::string sent_code(const Model& model);

// As long as there is none: where one is opened.
void confirm_start(Composer& composer, Model& model);
// Above and below the answers.
void confirm_head(Composer& composer, Model& model);
void confirm_end(Composer& composer, Model& model);

} // namespace pikatesti::ui::mapping
