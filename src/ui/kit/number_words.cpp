#include "ui/kit/number_words.h"

#include <cmath>

namespace pikatesti::ui::kit {

std::string number_words(double number, int most_decimals, std::string_view point) {
    long long scale = 1;
    for (int i = 0; i < most_decimals; ++i)
        scale *= 10;
    const long long rounded = std::llround(number * static_cast<double>(scale));
    std::string words = std::to_string(rounded / scale);
    if (rounded % scale == 0)
        return words;
    std::string decimals = std::to_string(scale + (rounded % scale)).substr(1); // with the zeros that it begins with
    decimals.resize(decimals.find_last_not_of('0') + 1);
    return words.append(point).append(decimals);
}

} // namespace pikatesti::ui::kit
