// Where a name may be broken at the end of a line.
#pragma once

#include <string>
#include <string_view>

namespace pikatesti::ui::mapping {

// The name with a soft hyphen at each syllable by the rule of Finnish: a syllable begins at the consonant before a vowel.
// At least two letters stay on either side, and a name that has soft hyphens already is left as it is. UTF-8.
// Example: "Pelkosenniemi" is Pel-ko-sen-nie-mi.
std::string with_soft_hyphens(std::string_view name);

} // namespace pikatesti::ui::mapping
