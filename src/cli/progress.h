// How far a long run is, on a terminal only.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>

namespace pikatesti::cli {

class Progress {
public:
    // The stream's size is looked up, for per cent, where it is a file.
    explicit Progress(std::FILE* stream);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // Now and then writes a line in the place of the last one.
    void rows(std::size_t done, std::size_t bytes);
    // Before anything else is written.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool m_on;
    bool m_shown = false;
    std::size_t m_size = 0; // 0: not known
    Clock::time_point m_next;
};

} // namespace pikatesti::cli
