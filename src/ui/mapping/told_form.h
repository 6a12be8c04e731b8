// What files do not say themselves, asked once for all that are offered: which year, and whose answers they are.
#pragma once

#include "ui/mapping/model.h"

namespace pikatesti::ui::mapping {

// Nothing where every offered record says it all.
void told_form(Composer& composer, Model& model);

// What is to be asked.
struct Asked {
    bool municipality = true, year = true, voice = true;
};
// The fields alone; ids begin with `id` and a slash. True if what is told has changed.
bool told_fields(Composer& composer, Model& model, const std::string& id, Telling& telling, Asked asked);

} // namespace pikatesti::ui::mapping
