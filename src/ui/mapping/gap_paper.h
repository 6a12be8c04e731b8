// What a municipality's officials say beside what others say, on its card on paper.
#pragma once

#include "ui/mapping/model.h"

#include <optional>
#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

// Beside the answers of the voice that the table is of: what the other side says, and how far that is something else.
struct GapColumn {
    std::string heading;              // whose answers they are
    std::string about;                // how many people, and that different answers do not mean that somebody is wrong
    std::vector<std::string> answers; // one per question; empty where the two cannot be compared
    std::vector<bool> documented;     // one per question, of officials' answer, in whichever column that is
};
// After officials' answer: that it is documented, and what it rests on. Empty: nothing was noted.
std::string rests_on(const Model& model, const engine::Cell& officials, std::size_t question, bool documented);

// None: there is no other side, or too few people are in it.
std::optional<GapColumn> gap_column(Model& model, const std::string& municipality);

} // namespace pikatesti::ui::mapping
