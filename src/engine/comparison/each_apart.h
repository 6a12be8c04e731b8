// How the same is done for many things that have nothing to do with one another: one after the other, or by whoever has
// more processors several at once. The engine itself knows of no threads.
#pragma once

#include <cstddef>
#include <functional>

namespace pikatesti::engine {

// Does the work for 0 to count - 1, in any order, and returns when all of it is done.
using EachApart = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;

inline void one_after_another(std::size_t count, const std::function<void(std::size_t)>& work) {
    for (std::size_t i = 0; i < count; ++i)
        work(i);
}

} // namespace pikatesti::engine
