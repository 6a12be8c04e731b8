// Names from outside as values of the enumerations of contract.h.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace pikatesti::ui::kit {

// The value that has this name in the table of its enumeration; none: there is no such name.
template <typename Enum, std::size_t count>
std::optional<Enum> named(const std::array<std::string_view, count>& names, std::string_view name) {
    for (std::size_t i = 0; i < count; ++i)
        if (names[i] == name)
            return static_cast<Enum>(i);
    return std::nullopt;
}

// Does what the value of that name asks for; false: there is no such name.
template <typename Enum, std::size_t count, typename Deed>
bool with_named(const std::array<std::string_view, count>& names, std::string_view name, const Deed& deed) {
    const std::optional<Enum> known = named<Enum>(names, name);
    if (known)
        deed(*known);
    return known.has_value();
}

} // namespace pikatesti::ui::kit
