#include "ui/kit/qr_code.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kit {

void paint_qr_code(Composer& composer, const std::vector<std::string>& rows, const Rect& rect) {
    constexpr std::size_t quiet_zone = 4;
    constexpr Colour light{0xFFFFFFFF};
    constexpr Colour dark{0x000000FF};
    composer.painter.fill(rect, light, composer.scaled(10));
    if (rows.empty())
        return;
    const auto count = static_cast<float>(rows.size());
    const float module = std::floor(rect.width / (count + (2 * quiet_zone))); // whole pixels: no seams between modules
    const float edge = std::round((rect.width - (module * count)) / 2);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& line = rows[row];
        for (std::size_t from = line.find('1'); from != std::string::npos;) {
            const std::size_t to = std::min(line.find('0', from), line.size());
            composer.painter.fill({rect.x + edge + (module * static_cast<float>(from)),
                                   rect.y + edge + (module * static_cast<float>(row)),
                                   module * static_cast<float>(to - from), module},
                                  dark, 0);
            from = line.find('1', to);
        }
    }
}

std::string qr_code_value(const std::vector<std::string>& rows) {
    std::string value;
    for (const std::string& row : rows)
        value += (value.empty() ? "" : " ") + row;
    return value;
}

} // namespace pikatesti::ui::kit
