// Numbers as people write them.
#pragma once

#include <string>
#include <string_view>

namespace pikatesti::ui::kit {

// A number from 0 with at most so many decimals (0-9), none where it is whole. point: what is between, the message
// "number.point".
std::string number_words(double number, int most_decimals, std::string_view point);

} // namespace pikatesti::ui::kit
