#include "web/module.h"

#include <algorithm>
#include <charconv>

namespace pikatesti::web {

namespace {

// The parts of a text between separators.
std::vector<std::string> parts(std::string_view text, char separator, bool empty_ones) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0 || empty_ones)
            found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

} // namespace

std::unique_ptr<Module> module;

std::vector<std::string_view> split(std::string_view text, std::size_t count) {
    std::vector<std::string_view> found;
    while (found.size() + 1 < count) {
        const std::size_t end = text.find('\0');
        found.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    found.push_back(text);
    return found;
}

std::vector<std::string> words(std::string_view text) { return parts(text, ' ', false); }

std::vector<std::string> lines(std::string_view text) { return parts(text, '\n', true); }

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace pikatesti::web
