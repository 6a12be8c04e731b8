#include "engine/text.h"

namespace pikatesti::engine {

namespace {

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Language tags are compared without regard to case (RFC 5646, section 2.1.1).
bool same_tag(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower_ascii(a[i]) != lower_ascii(b[i]))
            return false;
    }
    return true;
}

} // namespace

LocalizedText::Found LocalizedText::find(std::string_view language) const {
    for (std::string_view tag = language; !tag.empty();) {
        for (const Entry& entry : entries) {
            if (same_tag(entry.language, tag))
                return {entry.text, entry.language};
        }
        const std::size_t last_hyphen = tag.rfind('-');
        tag = last_hyphen == std::string_view::npos ? std::string_view() : tag.substr(0, last_hyphen);
    }
    if (entries.empty())
        return {};
    return {entries.front().text, entries.front().language};
}

std::string without_soft_hyphens(std::string_view text) {
    constexpr std::string_view soft_hyphen = "\xC2\xAD";
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t found = text.find(soft_hyphen);
        result += text.substr(0, found);
        text = found == std::string_view::npos ? std::string_view() : text.substr(found + soft_hyphen.size());
    }
    return result;
}

} // namespace pikatesti::engine
