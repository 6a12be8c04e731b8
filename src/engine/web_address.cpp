#include "engine/web_address.h"

#include <algorithm>

namespace pikatesti::engine {

bool is_web_address(std::string_view url) {
    const std::string_view scheme = url.substr(0, 7) == "http://" ? "http://" : "https://";
    const bool printable = std::all_of(
        url.begin(), url.end(), [](char c) { return c > ' ' && c != '"' && c != '<' && c != '>' && c != '\x7F'; });
    return url.substr(0, scheme.size()) == scheme && url.size() > scheme.size() && url[scheme.size()] != '/' &&
           printable;
}

} // namespace pikatesti::engine
