// Where to start: the one step that the result screen of a kiosk shows first.
#pragma once

#include "ui/kiosk/model.h"

#include <cstddef>
#include <optional>

namespace pikatesti::ui::kiosk {

// The weakest goal that is known well enough, and its question with the step that there is most to gain from.
struct Start {
    std::size_t goal = 0;
    std::size_t question = 0;
};
std::optional<Start> where_to_start(quick_test::Model& model); // none where nothing is weak, or too little is known
void result_start(Composer& composer, quick_test::Model& model, const Start& start);

} // namespace pikatesti::ui::kiosk
