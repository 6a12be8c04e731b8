// Choices side by side under what they are about.
#pragma once

#include "ui/kit/widgets.h"

#include <string>
#include <vector>

namespace pikatesti::ui::kit {

// choices: each tells by `selected` whether it is chosen. The one that was pressed, or -1.
int choice_row(Composer& composer, const std::string& id, const Words& label, const std::vector<Button>& choices);

} // namespace pikatesti::ui::kit
