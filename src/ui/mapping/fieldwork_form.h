// What the coordinator enters of one municipality.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void fieldwork_form(Composer& composer, Model& model, const engine::FieldworkRow& row);

std::string state_words(const Model& model, engine::FieldState state);
std::string method_words(const Model& model, engine::Method method);

} // namespace pikatesti::ui::mapping
