// Where the municipalities lie in the tile map of their region, and the regions in that of the country: questions/municipality-tiles.json.
#pragma once

#include "engine/comparison/tile_map.h"
#include "formats/diagnostics/loaded.h"

#include <string_view>

namespace pikatesti::formats {

Loaded<engine::TileGrid> load_tiles(std::string_view json);

} // namespace pikatesti::formats
