// The list of municipalities: questions/municipalities.json.
#pragma once

#include "engine/municipality.h"
#include "formats/diagnostics/loaded.h"

#include <string_view>

namespace pikatesti::formats {

// questions/README.md describes the format. Any bytes may be given.
Loaded<engine::MunicipalityList> load_municipalities(std::string_view json);

} // namespace pikatesti::formats
