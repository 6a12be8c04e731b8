// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::web::quick_test {

// What only this application can be asked for.
enum class Call : unsigned char {
    // (code: string): code: what a frame's save has given
    restore,
};
inline constexpr std::array<std::string_view, 1> call_names = {
    "restore",
};
constexpr std::string_view name_of(Call value) { return call_names[static_cast<std::size_t>(value)]; }

} // namespace pikatesti::web::quick_test
