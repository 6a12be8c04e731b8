#include "screen_rules.h"

namespace pikatesti::tests {

bool interactive(const ui::Node& node) {
    switch (node.role) {
    case ui::Role::radio:
    case ui::Role::checkbox:
    case ui::Role::button:
    case ui::Role::link:
    case ui::Role::combobox:
    case ui::Role::option:
    case ui::Role::textbox:
    case ui::Role::textarea:
    case ui::Role::number:
    case ui::Role::date:
        return true;
    default:
        return false;
    }
}

bool inside(const ui::Rect& inner, const ui::Rect& outer) {
    constexpr float slack = 1;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
           inner.bottom() <= outer.bottom() + slack;
}

std::string_view without_break(std::string_view line) {
    return !line.empty() && line.back() == '-' ? line.substr(0, line.size() - 1) : line;
}

} // namespace pikatesti::tests
