#include "screen_rules.h"

namespace pikatesti::tests {

bool interactive(const ui::kit::Node& node) {
    switch (node.role) {
    case ui::kit::Role::radio:
    case ui::kit::Role::checkbox:
    case ui::kit::Role::button:
    case ui::kit::Role::link:
    case ui::kit::Role::combobox:
    case ui::kit::Role::option:
    case ui::kit::Role::textbox:
    case ui::kit::Role::textarea:
    case ui::kit::Role::number:
    case ui::kit::Role::date:
        return true;
    default:
        return false;
    }
}

bool inside(const ui::kit::Rect& inner, const ui::kit::Rect& outer) {
    constexpr float slack = 1;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
           inner.bottom() <= outer.bottom() + slack;
}

std::string_view without_break(std::string_view line) {
    return !line.empty() && line.back() == '-' ? line.substr(0, line.size() - 1) : line;
}

} // namespace pikatesti::tests
