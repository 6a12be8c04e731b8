// One municipality: its goals by year, what was answered, and what could be done next.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

void card_screen(Composer& composer, Model& model);

// For print: a page of one municipality.
void card_on_paper(Composer& composer, Model& model, const std::string& municipality);

// The municipalities that have a card, by name.
std::vector<std::string> all_cards(Model& model);

// Shows the municipality's card.
void show_card(Model& model, const std::string& municipality);

} // namespace pikatesti::ui::mapping
