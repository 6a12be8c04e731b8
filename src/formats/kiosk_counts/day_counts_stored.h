// A kiosk's totals as the device keeps them.
#pragma once

#include "engine/day_counts.h"
#include "formats/diagnostics/loaded.h"

#include <string>
#include <string_view>

namespace pikatesti::formats {

// Everything, including what waits for its group: for the device's own storage, never to be handed out.
std::string stored_day_counts(const engine::DayCounts& counts);
// What stored_day_counts() wrote; any bytes may be given.
Loaded<engine::DayCounts> load_day_counts(std::string_view json);

} // namespace pikatesti::formats
