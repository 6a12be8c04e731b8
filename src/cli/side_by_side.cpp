#include "cli/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace pikatesti::cli {

void side_by_side(std::size_t count, const std::function<void(std::size_t)>& work) {
    constexpr std::size_t most_threads = 16;
    constexpr std::size_t portion = 32; // taken at a time; fewer are not worth a thread
    std::atomic<std::size_t> next = 0;
    const auto work_on = [&] {
        for (std::size_t begin = next.fetch_add(portion); begin < count; begin = next.fetch_add(portion)) {
            for (std::size_t i = begin; i < std::min(begin + portion, count); i++)
                work(i);
        }
    };
    const std::size_t portions = (count + portion - 1) / portion;
    const std::size_t processors = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_threads);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(portions, processors); i++)
        others.emplace_back(work_on);
    work_on();
    for (std::thread& other : others)
        other.join();
}

} // namespace pikatesti::cli
