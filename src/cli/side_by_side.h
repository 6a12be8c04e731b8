// Work that is done for many things apart, on all processors: the engine itself knows of no threads.
#pragma once

#include <cstddef>
#include <functional>

namespace pikatesti::cli {

// Does it for 0 to count - 1, in any order and several at once; returns when all of it is done.
void side_by_side(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace pikatesti::cli
