// Generated from contract.json by web/tools/contract.mjs. Do not edit.
// clang-format off
#pragma once

#include <array>
#include <string_view>

namespace pikatesti::ui::quick_test {

// Nodes that the page knows by their ids, or by how these begin.
namespace known {
// of the result's screen
inline constexpr const char* result_heading = "result/heading";
// the button that begins anew
inline constexpr const char* result_again = "result/again";
// the one that is asked for then, whether it is meant
inline constexpr const char* result_again_yes = "result/again/yes";
} // namespace known

} // namespace pikatesti::ui::quick_test
