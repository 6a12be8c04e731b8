// What an answer rests on: a note, a source, whether it is to be asked again, facts, and why it is another than before.
#pragma once

#include "ui/mapping/interview.h"

namespace pikatesti::ui::mapping {

void interview_evidence(Composer& composer, Model& model, std::size_t question);

// A fact as people read it, with its unit.
std::string fact_words(const Model& model, const engine::Question& question, const engine::FactValue& value);

} // namespace pikatesti::ui::mapping
