#include "ui/mapping/within.h"

namespace pikatesti::ui::mapping {

std::string within(const std::string& typed, std::size_t most, engine::Lines lines) {
    return typed.size() <= most ? typed : engine::typed_text(typed, most, lines);
}

} // namespace pikatesti::ui::mapping
