// The part of the result screen that says what to do next.
#pragma once

#include "ui/quick_test/model.h"

#include <cstddef>
#include <optional>

namespace pikatesti::ui::quick_test {

// `told`: the question whose step has been shown already, and is left out.
void result_steps(Composer& composer, Model& model, std::optional<std::size_t> told = {});

} // namespace pikatesti::ui::quick_test
