// The words of the interface: web/languages/*.json.
#pragma once

#include "formats/diagnostics/loaded.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pikatesti::formats {

// One flat object from message name to text. Gives pairs of name and text, in the order of the file.
Loaded<std::vector<std::pair<std::string, std::string>>> load_messages(std::string_view json);

} // namespace pikatesti::formats
