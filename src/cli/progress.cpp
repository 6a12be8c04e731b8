#include "cli/progress.h"

#include <sys/stat.h>
#include <unistd.h>

namespace pikatesti::cli {
namespace {

constexpr std::chrono::milliseconds first_after(1000);
constexpr std::chrono::milliseconds next_after(200);

} // namespace

Progress::Progress(std::FILE* stream) : m_on(isatty(STDERR_FILENO) == 1), m_next(Clock::now() + first_after) {
    struct stat about = {};
    if (m_on && fstat(fileno(stream), &about) == 0 && S_ISREG(about.st_mode))
        m_size = static_cast<std::size_t>(about.st_size);
}

void Progress::rows(std::size_t done, std::size_t bytes) {
    if (!m_on || Clock::now() < m_next)
        return;
    m_next = Clock::now() + next_after;
    m_shown = true;
    if (m_size > 0)
        std::fprintf(stderr, "\r\033[K%zu rows, %zu %%", done, bytes * 100 / m_size);
    else
        std::fprintf(stderr, "\r\033[K%zu rows", done);
    std::fflush(stderr);
}

void Progress::clear() {
    if (m_shown)
        std::fputs("\r\033[K", stderr);
    m_shown = false;
}

} // namespace pikatesti::cli
