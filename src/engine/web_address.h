// Addresses of the web.
#pragma once

#include <string_view>

namespace pikatesti::engine {

// https: or http:, and something after it.
bool is_web_address(std::string_view url);

} // namespace pikatesti::engine
