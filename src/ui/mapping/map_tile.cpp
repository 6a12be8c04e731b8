#include "ui/mapping/map_tile.h"

namespace pikatesti::ui::mapping {

Steps steps_of(const Model& model, const TableCell& cell, std::size_t column) {
    if (column == 0)
        return {cell.level ? *cell.level + 1 : 0, model.set.levels.size()};
    return {cell.band ? *cell.band + 1 : 0, model.set.goal_bands.size()};
}

Colour tile_ground(const Theme& theme, Steps steps, Colour colour) {
    constexpr float strongest = 0.26F;
    const float share = steps.all > 0 ? static_cast<float>(steps.full) / static_cast<float>(steps.all) : 0;
    return mix(theme.card, colour, strongest * share);
}

} // namespace pikatesti::ui::mapping
