// Municipalities that ended or moved: questions/municipality-changes.json.
#pragma once

#include "engine/comparison/division.h"
#include "formats/diagnostics/loaded.h"

#include <string_view>
#include <vector>

namespace pikatesti::formats {

Loaded<std::vector<engine::MunicipalityChange>> load_changes(std::string_view json);

} // namespace pikatesti::formats
