#pragma once

#include "formats/record/record.h"

#include <optional>

namespace pikatesti::formats {

// Whose answers they are. Citizens and a kiosk are residents; who sat in an evening only the record can say.
std::optional<engine::Voice> voice_of(const Record& record);

} // namespace pikatesti::formats
