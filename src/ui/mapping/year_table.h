// Goals by year, each year a column on the same scale: of one municipality, and of the region.
#pragma once

#include "ui/mapping/model.h"
#include "ui/mapping/score_table.h"

#include <string>

namespace pikatesti::ui::mapping {

// The whole and each goal of a municipality, in every year in which the campaign knows of anybody.
ScoreTable municipality_by_year(Model& model, const std::string& municipality);

// The region's means of each year. A change is of those alone that were heard in both years.
ScoreTable region_by_year(Model& model);

} // namespace pikatesti::ui::mapping
