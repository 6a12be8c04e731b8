// The words that stand in a campaign file.
#pragma once

#include <string_view>

namespace pikatesti::formats {

// Each in the order of the enumeration.
inline constexpr std::string_view field_state_words = "not_reached agreed begun interviewed confirmed declined";
inline constexpr std::string_view entry_form_words = "record kiosk-counts link";

} // namespace pikatesti::formats
