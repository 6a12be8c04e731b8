// The result in plain text, for the clipboard.
#pragma once

#include "ui/quick_test/model.h"

#include <string>

namespace pikatesti::ui::quick_test {

std::string result_text(Model& model);

} // namespace pikatesti::ui::quick_test
