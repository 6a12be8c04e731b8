// Whose answers they are, as people write it into a table.
#pragma once

#include "engine/voice.h"

#include <optional>
#include <string_view>

namespace pikatesti::formats {

// "Yhdistyksen puheenjohtaja", "tjänsteman", "resident". None: nobody is meant, or more than one of them.
std::optional<engine::Voice> voice_in(std::string_view cell);

} // namespace pikatesti::formats
