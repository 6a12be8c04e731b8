#include "engine/campaign/entry.h"

namespace pikatesti::engine {

std::string content_key(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    std::string key(16, '0');
    for (std::size_t i = key.size(); i-- > 0; hash >>= 4U)
        key[i] = "0123456789abcdef"[hash & 15U];
    return key;
}

bool goes_before(const Entry& first, const Entry& second) {
    if (first.confirmed.empty() != second.confirmed.empty())
        return !first.confirmed.empty();
    return std::tie(first.date, first.answered, first.key.content, first.key.id) >
           std::tie(second.date, second.answered, second.key.content, second.key.id);
}

} // namespace pikatesti::engine
