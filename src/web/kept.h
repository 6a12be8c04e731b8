// What the page tells of what is kept in the browser.
#pragma once

#include "ui/kit/kept_list.h"

#include <string_view>
#include <vector>

namespace pikatesti::web {

// Three lines each: id, title, detail.
std::vector<ui::kit::Kept> kept_of(std::string_view text);

} // namespace pikatesti::web
