#include "web/kept.h"

#include "web/module.h"

namespace pikatesti::web {

std::vector<ui::kit::Kept> kept_of(std::string_view text) {
    const std::vector<std::string> all = lines(text);
    std::vector<ui::kit::Kept> kept;
    for (std::size_t i = 0; i + 2 < all.size(); i += 3)
        kept.push_back({.id = all[i], .title = all[i + 1], .detail = all[i + 2]});
    return kept;
}

} // namespace pikatesti::web
