// The texts that are copied out of an evening, as it stands.
#pragma once

#include "ui/presenter/model.h"

namespace pikatesti::ui::presenter {

enum class TakeHome {
    minutes, // many lines
    report,  // a paragraph for the wellbeing report
};

// language: one of the set's.
std::string take_home_text(const Model& model, TakeHome text, std::string_view language);

} // namespace pikatesti::ui::presenter
