// What loading a file gives. A loader reads everything it can and reports every fault, not only the first.
#pragma once

#include "formats/diagnostics/diagnostic.h"

#include <optional>
#include <vector>

namespace pikatesti::formats {

template <typename T> struct Loaded {
    std::optional<T> value; // none if there is an error
    std::vector<Diagnostic> diagnostics;
};

} // namespace pikatesti::formats
