// What is read back of an answer besides itself: what it was before, facts, notes, sources, and who corrected them.
#pragma once

#include "ui/mapping/model.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

struct ReadBackLine {
    std::string name; // in ids
    std::string text;
};
// In the order in which they are read, of the interview that is open.
std::vector<ReadBackLine> read_back_lines(const Model& model, std::size_t question);

} // namespace pikatesti::ui::mapping
